using Triskele.Numerics;

namespace Triskele.Territories;

/// <summary>Integration after the regions were dealt anew to the organisations; regions keep their numbers of organisations.</summary>
/// <remarks>Holds the buffers of one thread.</remarks>
internal sealed class IntegrationDraw(RegionNetwork network)
{
    private readonly int[] _nodeAt = new int[network.NodeCount];
    private readonly int[] _regionOf = network.RegionOfNode();
    private readonly double[] _strengths = Strengths(network);
    private readonly double[] _sums = new double[network.Regions.Length];
    private readonly double[] _buffer = new double[network.Regions.Length];
    private readonly RegionRow _row = new(network.Regions.Length);

    /// <summary>T_i of each region, and T as the last value.</summary>
    public double[] Run(RandomStream stream)
    {
        for (int node = 0; node < _nodeAt.Length; node++)
            _nodeAt[node] = node;
        stream.Shuffle(_nodeAt.AsSpan());
        return Values();
    }

    private double[] Values()
    {
        int regions = network.Regions.Length;
        double total = SumUp();
        double[] values = new double[regions + 1];
        for (int r = 0; r < regions; r++)
        {
            for (int slot = network.RegionOffsets[r]; slot < network.RegionOffsets[r + 1]; slot++)
                _row.Add(network, _nodeAt[slot], _regionOf);
            values[r] = FrenkenIntegration.OfRegion(_row.Columns, _row.Weights(_buffer), _sums, r, total);
            values[regions] += _sums[r] / total * values[r];
            _row.Clear();
        }
        return values;
    }

    private double SumUp()
    {
        double total = 0;
        for (int r = 0; r < _sums.Length; r++)
        {
            _sums[r] = 0;
            for (int slot = network.RegionOffsets[r]; slot < network.RegionOffsets[r + 1]; slot++)
            {
                _regionOf[_nodeAt[slot]] = r;
                _sums[r] += _strengths[_nodeAt[slot]];
            }
            total += _sums[r];
        }
        return total;
    }

    private static double[] Strengths(RegionNetwork network)
    {
        double[] strengths = new double[network.NodeCount];
        for (int node = 0; node < strengths.Length; node++)
        for (int k = network.Offsets[node]; k < network.Offsets[node + 1]; k++)
            strengths[node] += network.Weights[k];
        return strengths;
    }
}
