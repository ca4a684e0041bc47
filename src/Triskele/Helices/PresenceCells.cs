namespace Triskele.Helices;

/// <summary>The eight cells of a presence table by number: bit 0 science, bit 1 business, bit 2 government; cell 0 shows none of them.</summary>
internal static class PresenceCells
{
    public const int U = 1;
    public const int I = 2;
    public const int G = 4;
    public const int Count = 8;

    public static long[] Of(PresenceCounts c) => [c.None, c.U, c.I, c.Ui, c.G, c.Ug, c.Ig, c.Uig];

    public static PresenceCounts Counts(ReadOnlySpan<long> cells) =>
        new(cells[U], cells[I], cells[G], cells[U | I], cells[U | G], cells[I | G], cells[U | I | G], cells[0]);

    /// <summary>Counts of the margin of some helices, one for each combination of them.</summary>
    public static long[] Margin(ReadOnlySpan<long> cells, int helices)
    {
        long[] margin = new long[Count];
        for (int cell = 0; cell < Count; cell++)
            margin[cell & helices] += cells[cell];
        return margin;
    }
}
