using Triskele.Measures;

namespace Triskele.Workbench.Measuring;

/// <summary>Some rows and columns of a table for a reader; the numbers and the caveats stay as they are.</summary>
internal static class TableExcerpt
{
    /// <summary>The columns of these names, in this order.</summary>
    public static MeasureTable Columns(MeasureTable table, params string[] names)
    {
        int[] columns = [.. names.Select(table.IndexOf)];
        return Build(
            new MeasureTable.Builder([.. columns.Select(c => table.Columns[c])]),
            table,
            Enumerable.Range(0, table.Count),
            columns
        );
    }

    /// <summary>The rows for which something holds.</summary>
    public static MeasureTable Rows(MeasureTable table, Func<int, bool> holds) =>
        Build(
            new MeasureTable.Builder(table.Columns),
            table,
            Enumerable.Range(0, table.Count).Where(holds),
            [.. Enumerable.Range(0, table.Columns.Length)]
        );

    private static MeasureTable Build(MeasureTable.Builder excerpt, MeasureTable table, IEnumerable<int> rows, int[] columns)
    {
        foreach (int row in rows)
            excerpt.Add([.. columns.Select(c => table[row][c])]);
        foreach (string caveat in table.Caveats)
            excerpt.Caveat(caveat);
        return excerpt.Build();
    }
}
