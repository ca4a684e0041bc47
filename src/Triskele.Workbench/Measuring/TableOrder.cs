using Triskele.Measures;

namespace Triskele.Workbench.Measuring;

/// <summary>Reorders the rows of a table for a reader; the numbers stay as they are.</summary>
internal static class TableOrder
{
    /// <summary>Largest first by a column; rows of equal value keep their order, undefined values come last.</summary>
    public static MeasureTable LargestFirst(MeasureTable table, string column)
    {
        MeasureTable.Builder sorted = new(table.Columns);
        foreach (int row in Enumerable.Range(0, table.Count).OrderByDescending(r => table[r, column].Number).ThenBy(r => r))
            sorted.Add(table[row].AsSpan());
        foreach (string caveat in table.Caveats)
            sorted.Caveat(caveat);
        return sorted.Build();
    }
}
