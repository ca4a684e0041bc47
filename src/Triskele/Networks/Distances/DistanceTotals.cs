namespace Triskele.Networks.Distances;

/// <summary>What searches have added up for each class: distances to it from the sources so far.</summary>
internal sealed class DistanceTotals(int count)
{
    public long[] Sums { get; } = new long[count];

    public double[] Inverses { get; } = new double[count];

    public int[] Reached { get; } = new int[count];

    public int[] Farthest { get; } = new int[count];

    public void Add(DistanceTotals other)
    {
        for (int c = 0; c < Sums.Length; c++)
        {
            Sums[c] += other.Sums[c];
            Inverses[c] += other.Inverses[c];
            Reached[c] += other.Reached[c];
            Farthest[c] = Math.Max(Farthest[c], other.Farthest[c]);
        }
    }
}
