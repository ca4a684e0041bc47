using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Importers.Ties;

namespace Triskele.Data.Importers;

/// <summary>Reads lists of ties: from, to, kind, weight, start, end, directed.</summary>
/// <remarks>See <c>docs/importers/ties.md</c>.</remarks>
public sealed class TiesImporter : TableImporter
{
    // From 2 on ties have layers.
    private protected override int Version => 2;

    /// <inheritdoc/>
    public override string Format => "ties";

    private protected override TablePlan? Recognise(OpenTable table, ImportSession session)
    {
        bool fits = table.Entry.IsNamed || table.Declared == "ties" || TieColumnNames.AreIn(table.Header);
        string dataset = $"ties/{RecordTables.NameOf(table.Entry, session.Mapping)}";
        return fits ? TieTable.Plan(table, session.Sink, dataset) : table.Unrecognised("ties", "the columns from and to");
    }
}
