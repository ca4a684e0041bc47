namespace Triskele.Networks.Nestedness;

/// <summary>NODF: how far the rows of a table that have few entries have them where fuller rows have theirs, and columns likewise.</summary>
/// <param name="Rows">Over pairs of rows, 0 to 100; NaN for fewer than two rows with an entry.</param>
/// <param name="Columns">Over pairs of columns, 0 to 100; NaN for fewer than two columns with an entry.</param>
/// <param name="Total">Over all pairs of either kind, 0 to 100; NaN where there are none.</param>
/// <param name="RowCount">Rows with an entry.</param>
/// <param name="ColumnCount">Columns with an entry.</param>
/// <param name="Fill">Entries as a share of these rows times these columns; NaN for an empty table.</param>
/// <remarks>
/// A pair of rows of different fill counts 100 · (columns that both have)/(entries of the smaller); a pair of equal fill counts 0. Rows and columns without an entry
/// are left out. Equal rows are counted together; what two rows share is found from their columns or by bit sets, whichever costs less; sums are whole numbers
/// for each fill, so that no order of adding matters. Source: M. Almeida-Neto, P. Guimarães, P. R. Guimarães, R. D. Loyola and W. Ulrich, "A consistent metric for
/// nestedness analysis in ecological systems", Oikos 117 (2008), doi:10.1111/j.0030-1299.2008.16644.x.
/// Caveat: NODF rises with fill and with differences of fill, so that only its comparison with a null of the same margins says something.
/// </remarks>
/// <example>Rows 111, 110, 100: 100. Two rows 10 and 01: 0.</example>
public readonly record struct NestedOverlap(double Rows, double Columns, double Total, int RowCount, int ColumnCount, double Fill)
{
    /// <summary>NODF of a table.</summary>
    /// <param name="table">Organisations are its rows and projects its columns.</param>
    public static NestedOverlap Of(Incidence table)
    {
        int[] columnsByRow = table.ProjectsByActor(out int[] rowOffsets);
        (double rowSum, int rows) = Sum(rowOffsets, columnsByRow, table.ProjectCount);
        (double columnSum, int columns) = Sum([.. table.Offsets], [.. table.Members], table.ActorCount);
        double rowPairs = Pairs(rows),
            columnPairs = Pairs(columns);
        return new NestedOverlap(
            100 * rowSum / rowPairs,
            100 * columnSum / columnPairs,
            100 * (rowSum + columnSum) / (rowPairs + columnPairs),
            rows,
            columns,
            table.Members.Length / ((double)rows * columns)
        );
    }

    private static double Pairs(int n) => n * (n - 1.0) / 2;

    private static (double Sum, int Count) Sum(int[] offsets, int[] members, int width)
    {
        DistinctSets sets = DistinctSets.Of(offsets, members);
        long[] shared = sets.SharedByFill(width);
        double sum = 0;
        for (int fill = 1; fill < shared.Length; fill++)
            sum += (double)shared[fill] / fill;
        return (sum, sets.Total);
    }
}
