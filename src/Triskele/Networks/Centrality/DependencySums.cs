namespace Triskele.Networks.Centrality;

/// <summary>What sources have added up for each class or node: dependencies and, where asked for, their squares.</summary>
internal sealed class DependencySums(int count, bool withSquares)
{
    public double[] Sums { get; } = new double[count];

    public double[] Squares { get; } = withSquares ? new double[count] : [];

    public static DependencySums Total(DependencySums[] blocks, int count, bool withSquares)
    {
        DependencySums total = new(count, withSquares);
        foreach (DependencySums block in blocks)
        {
            for (int c = 0; c < count; c++)
                total.Sums[c] += block.Sums[c];
            for (int c = 0; c < total.Squares.Length; c++)
                total.Squares[c] += block.Squares[c];
        }
        return total;
    }
}
