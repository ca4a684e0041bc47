namespace Triskele.Networks.Communities;

/// <summary>A graph of one level of the search: symmetric rows without loops, and the masses of nodes that the null model reads.</summary>
/// <remarks>Its arrays are buffers that may be longer than what is used, so that the next iteration can fill them again.</remarks>
internal sealed class LeidenGraph
{
    public int NodeCount;
    public int[] Offsets = [0];
    public int[] Neighbours = [];
    public double[] Weights = [];

    /// <summary>Masses of each node, one for each term of the null model, side by side.</summary>
    public double[] Masses = [];

    public ReadOnlySpan<int> Row(int node) => Neighbours.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);

    public ReadOnlySpan<double> WeightsOf(int node) => Weights.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);
}
