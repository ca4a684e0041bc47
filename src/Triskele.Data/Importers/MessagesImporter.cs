using Triskele.Data.Importers.Messages;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;

namespace Triskele.Data.Importers;

/// <summary>Reads lists of messages: from, to, time, sentiment. Their texts are never read.</summary>
/// <remarks>See <c>docs/importers/messages.md</c>.</remarks>
public sealed class MessagesImporter : TableImporter
{
    private protected override int Version => 1;

    /// <inheritdoc/>
    public override string Format => "messages";

    private protected override TablePlan? Recognise(OpenTable table, ImportSession session)
    {
        bool fits = table.Entry.IsNamed || table.Declared == "messages" || TieColumnNames.AreIn(table.Header);
        string dataset = $"messages/{RecordTables.NameOf(table.Entry, session.Mapping)}";
        return fits ? MessageTable.Plan(table, session.Sink, dataset) : table.Unrecognised("messages", "the columns from, to and time");
    }
}
