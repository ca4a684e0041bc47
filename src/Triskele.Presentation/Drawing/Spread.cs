namespace Triskele.Presentation.Drawing;

/// <summary>Moves labels apart on a line, each as little as it takes.</summary>
internal static class Spread
{
    /// <summary>Positions at least a gap apart and within the bounds, in the order of the wanted positions.</summary>
    /// <param name="wanted">Where the labels would like to be; need not be sorted.</param>
    /// <param name="gap">Least distance.</param>
    /// <param name="low">Lowest position.</param>
    /// <param name="high">Highest position; overrun only where there is no room for all.</param>
    public static double[] Apart(IReadOnlyList<double> wanted, double gap, double low, double high)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i])];
        double[] placed = [.. order.Select(i => wanted[i])];
        for (int i = 0; i < placed.Length; i++)
            placed[i] = Math.Max(placed[i], i == 0 ? low : placed[i - 1] + gap);
        for (int i = placed.Length - 1; i >= 0; i--)
            placed[i] = Math.Min(placed[i], i == placed.Length - 1 ? high : placed[i + 1] - gap);
        double[] result = new double[placed.Length];
        for (int i = 0; i < placed.Length; i++)
            result[order[i]] = placed[i];
        return result;
    }
}
