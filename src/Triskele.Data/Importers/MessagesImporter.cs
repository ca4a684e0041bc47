using Triskele.Data.Findings;
using Triskele.Data.Importers.Messages;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers;

/// <summary>Reads lists of messages: from, to, time, sentiment. Their texts are never read.</summary>
/// <remarks>See <c>docs/importers/messages.md</c>.</remarks>
public sealed class MessagesImporter : IImporter
{
    /// <summary>Version of the rules.</summary>
    public const int Version = 1;

    /// <inheritdoc/>
    public string Format => "messages";

    /// <inheritdoc/>
    public void Import(
        IReadOnlyList<string> paths,
        IRecordSink sink,
        FindingLog findings,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        ImportSession session = new(sink, findings, options, cancellation);
        session.Run(this, Version, paths, null, table => Recognise(table, session));
    }

    private static TablePlan? Recognise(OpenTable table, ImportSession session)
    {
        bool fits = table.Entry.IsNamed || table.Declared == "messages" || TieColumnNames.AreIn(table.Header);
        string dataset = $"messages/{RecordTables.NameOf(table.Entry, session.Mapping)}";
        return fits ? MessageTable.Plan(table, session.Sink, dataset) : table.Unrecognised("messages", "the columns from, to and time");
    }
}
