using Triskele.Data.Importers.Counts;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;

namespace Triskele.Data.Importers;

/// <summary>Reads tables of presence counts, a population a row: u, i, g, ui, ug, ig, uig and, where given, none.</summary>
/// <remarks>See <c>docs/importers/counts.md</c>.</remarks>
public sealed class CountsImporter : TableImporter
{
    private protected override int Version => 1;

    /// <inheritdoc/>
    public override string Format => "counts";

    /// <summary>How the tables count, where their column names do not say it.</summary>
    public PresenceCells CellsChoice { get; init; }

    private protected override TablePlan? Recognise(OpenTable table, ImportSession session)
    {
        PresenceCells choice = CellsChoice != PresenceCells.Unstated ? CellsChoice : ChoiceOf(table);
        string dataset = $"counts/{RecordTables.NameOf(table.Entry, session.Mapping)}";
        if (CountColumns.Bind(table.Header, choice) is { } columns)
            return CountTable.Plan(table, columns, choice, session.Sink, dataset);
        return table.Unrecognised("counts", "the columns u, i, g, ui, ug, ig, uig (or U_only …, or U_in …)");
    }

    private static PresenceCells ChoiceOf(OpenTable table)
    {
        string stated = table.Mapping?.Cells ?? "";
        if (stated.Length > 0 && !Enum.TryParse<PresenceCells>(stated, ignoreCase: true, out _))
            table.Findings.Warn("cells-unknown", 0, "cells", stated);
        return Enum.TryParse(stated, ignoreCase: true, out PresenceCells cells) ? cells : PresenceCells.Unstated;
    }
}
