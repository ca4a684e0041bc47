using Triskele.Data.Findings;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Importers.Ties;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers;

/// <summary>Reads lists of ties: from, to, kind, weight, start, end, directed.</summary>
/// <remarks>See <c>docs/importers/ties.md</c>.</remarks>
public sealed class TiesImporter : IImporter
{
    /// <summary>Version of the rules: from 2 on ties have layers.</summary>
    public const int Version = 2;

    /// <inheritdoc/>
    public string Format => "ties";

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
        bool fits = table.Entry.IsNamed || table.Declared == "ties" || TieColumnNames.AreIn(table.Header);
        string dataset = $"ties/{RecordTables.NameOf(table.Entry, session.Mapping)}";
        return fits ? TieTable.Plan(table, session.Sink, dataset) : table.Unrecognised("ties", "the columns from and to");
    }
}
