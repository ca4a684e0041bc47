using System.Runtime.InteropServices;

namespace Triskele.Territories;

/// <summary>Adds up the ties of one region to each other region: a dense row that remembers what it touched.</summary>
internal sealed class RegionRow(int regions)
{
    private readonly double[] _weights = new double[regions];
    private readonly int[] _ties = new int[regions];
    private readonly List<int> _columns = [];

    /// <summary>The regions that have ties, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Columns => CollectionsMarshal.AsSpan(_columns);

    /// <summary>Adds the ties of a node.</summary>
    public void Add(RegionNetwork network, int node, int[] regionOf)
    {
        int[] neighbours = network.Neighbours;
        double[] weights = network.Weights;
        for (int k = network.Offsets[node]; k < network.Offsets[node + 1]; k++)
        {
            int region = regionOf[neighbours[k]];
            if (_ties[region]++ == 0)
                _columns.Add(region);
            _weights[region] += weights[k];
        }
    }

    public void Sort() => _columns.Sort();

    public double[] Weights() => [.. _columns.Select(c => _weights[c])];

    public int[] Ties() => [.. _columns.Select(c => _ties[c])];

    /// <summary>Writes the weights of <see cref="Columns"/> into a buffer and returns the part that was filled.</summary>
    public ReadOnlySpan<double> Weights(double[] buffer)
    {
        for (int k = 0; k < _columns.Count; k++)
            buffer[k] = _weights[_columns[k]];
        return buffer.AsSpan(0, _columns.Count);
    }

    public void Clear()
    {
        foreach (int c in _columns)
            (_weights[c], _ties[c]) = (0, 0);
        _columns.Clear();
    }
}
