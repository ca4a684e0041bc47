using Triskele.Networks.Distances;

namespace Triskele.Networks.Centrality;

/// <summary>Dependencies of one source on every class between it and others, on paths of least length.</summary>
/// <remarks>
/// Dijkstra's search gives distances; in the order in which they were settled, paths are counted over ties whose length makes up the distance within
/// 1e-10 of it; in the reverse order dependencies are added up. A twin of the source is reached by their tie or by a detour that may be shorter,
/// and is on no path to others, so that it is a target of its own that stands for all of them.
/// </remarks>
internal sealed class WeightedDependencies(TwinQuotient graph, TieLengths lengths)
{
    private const double Tolerance = 1 + 1e-10;

    private readonly double[] _distance = new double[graph.Count];
    private readonly double[] _paths = new double[graph.Count];
    private readonly double[] _dependency = new double[graph.Count];
    private readonly int[] _settled = new int[graph.Count];
    private readonly IndexedHeap _heap = new(graph.Count);

    public void Run(int source, double times, DependencySums sums)
    {
        int settled = Distances(source);
        CountPaths(source, settled);
        foreach (int c in _settled.AsSpan(0, settled))
            _dependency[c] = 0;
        if (graph.Sizes[source] > 1)
            DependOnNeighbours(source);
        for (int i = settled - 1; i > 0; i--)
            PassOn(source, _settled[i]);
        bool withSquares = sums.Squares.Length > 0;
        foreach (int c in _settled.AsSpan(1, settled - 1))
        {
            sums.Sums[c] += times * _dependency[c];
            if (withSquares)
                sums.Squares[c] += times * _dependency[c] * _dependency[c];
        }
    }

    private int Distances(int source)
    {
        int[] offsets = graph.Offsets,
            neighbours = graph.Neighbours;
        double[] distance = _distance,
            ties = lengths.Ties;
        Array.Fill(distance, double.PositiveInfinity);
        distance[source] = 0;
        _heap.Add(source, 0);
        int settled = 0;
        while (_heap.Count > 0)
        {
            int c = _heap.RemoveLeast();
            double from = distance[c];
            _settled[settled++] = c;
            for (int k = offsets[c]; k < offsets[c + 1]; k++)
            {
                double through = from + ties[k];
                int d = neighbours[k];
                if (through < distance[d])
                {
                    distance[d] = through;
                    _heap.AddOrMove(d, through);
                }
            }
        }
        return settled;
    }

    // A class of m twins gives m times its paths to those behind it; the source is one node.
    private void CountPaths(int source, int settled)
    {
        int[] offsets = graph.Offsets,
            neighbours = graph.Neighbours;
        double[] distance = _distance,
            paths = _paths,
            ties = lengths.Ties;
        foreach (int c in _settled.AsSpan(0, settled))
            paths[c] = 0;
        paths[source] = 1;
        foreach (int c in _settled.AsSpan(0, settled))
        {
            double from = distance[c],
                through = paths[c] * (c == source ? 1 : graph.Sizes[c]);
            for (int k = offsets[c]; k < offsets[c + 1]; k++)
            {
                int d = neighbours[k];
                if (distance[d] > from && from + ties[k] <= distance[d] * Tolerance)
                    paths[d] += through;
            }
        }
    }

    private void PassOn(int source, int node)
    {
        double from = _distance[node],
            dependency = 0;
        for (int k = graph.Offsets[node]; k < graph.Offsets[node + 1]; k++)
        {
            int d = graph.Neighbours[k];
            if (d != source && _distance[d] > from && from + lengths.Ties[k] <= _distance[d] * Tolerance)
                dependency += graph.Sizes[d] * (1 + _dependency[d]) / _paths[d];
        }
        _dependency[node] += dependency * _paths[node];
    }

    // Paths from the source to its twins: their tie, or the tie of the twin to what is nearer by way of others.
    private void DependOnNeighbours(int source)
    {
        double least = lengths.Twins[source];
        for (int k = graph.Offsets[source]; k < graph.Offsets[source + 1]; k++)
            least = Math.Min(least, _distance[graph.Neighbours[k]] + lengths.Ties[k]);
        double limit = least * Tolerance,
            paths = lengths.Twins[source] <= limit ? 1 : 0;
        for (int k = graph.Offsets[source]; k < graph.Offsets[source + 1]; k++)
            if (_distance[graph.Neighbours[k]] + lengths.Ties[k] <= limit)
                paths += graph.Sizes[graph.Neighbours[k]] * _paths[graph.Neighbours[k]];
        for (int k = graph.Offsets[source]; k < graph.Offsets[source + 1]; k++)
            if (_distance[graph.Neighbours[k]] + lengths.Ties[k] <= limit)
                _dependency[graph.Neighbours[k]] += _paths[graph.Neighbours[k]] / paths * (graph.Sizes[source] - 1);
    }
}
