using System.Runtime.Intrinsics;
using Triskele.Networks.Distances;

namespace Triskele.Networks.Centrality;

/// <summary>Dependencies of eight sources at once on every node between them and others: the two passes of Brandes, on classes of twins.</summary>
/// <remarks>
/// Forward, the numbers of shortest paths of one level are a sparse matrix times those of the level before, masked by what was reached earlier;
/// backward, with c(w) = m(w)(1 + δ(w))/σ(w), δ(v) = σ(v) Σ c(w) over the neighbours one level farther. Both sums run over whole rows with eight
/// sources in one register, so that no branch depends on a single source. Each level goes in the cheaper direction: rows of what is
/// still open pull, or what was reached last pushes. A path through a class of m twins counts m times.
/// Source: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001),
/// doi:10.1080/0022250X.2001.9990249.
/// </remarks>
internal sealed partial class BundledDependencies(TwinQuotient graph, int cutoff = int.MaxValue)
{
    /// <summary>Sources of one bundle.</summary>
    public const int Width = 8;

    // Adding to a row costs a store beside the load of a pull.
    private const int PushFactor = 2;
    private static readonly Vector512<double>[] Masks = [.. Enumerable.Range(0, 1 << Width).Select(MaskOf)];

    private readonly AlignedLanes<double> _paths = new(graph.Count);
    private AlignedLanes<double> _now = new(graph.Count);
    private AlignedLanes<double> _next = new(graph.Count);
    private readonly int[] _open = new int[graph.Count];
    private readonly bool[] _touched = new bool[graph.Count];
    private readonly int[] _touchedNodes = new int[graph.Count];
    private readonly byte[] _visited = new byte[graph.Count];
    private readonly int[] _nodes = new int[Width * graph.Count];
    private readonly byte[] _lanes = new byte[Width * graph.Count];
    private readonly List<int> _levels = [];
    private int _openCount,
        _touchedCount,
        _filled;
    private byte _all;

    /// <summary>Adds the dependencies of some sources.</summary>
    /// <param name="sources">Classes, at most <see cref="Width"/>.</param>
    /// <param name="weights">How often each source counts.</param>
    /// <param name="sums">Where to add, one number for each class.</param>
    public void Run(ReadOnlySpan<int> sources, ReadOnlySpan<double> weights, DependencySums sums)
    {
        Forward(sources);
        Backward(weights, sums);
    }

    private static Vector512<double> MaskOf(int lanes)
    {
        Vector512<long> mask = Vector512<long>.Zero;
        for (int i = 0; i < Width; i++)
            mask = mask.WithElement(i, (lanes >> i & 1) == 0 ? 0 : -1);
        return mask.AsDouble();
    }

    private void Forward(ReadOnlySpan<int> sources)
    {
        Start(sources);
        long openCost = OpenComponents(sources);
        for (int level = 1; _levels[^1] > _levels[^2] && level <= cutoff; level++)
        {
            if (level == 1 || PushFactor * PushCost() <= openCost)
                Push(level == 1);
            else
                openCost = Pull();
            Clear(_levels.Count - 2);
            _levels.Add(_filled);
            (_now, _next) = (_next, _now);
        }
        Clear(_levels.Count - 2);
        if (_levels[^1] == _levels[^2])
            _levels.RemoveAt(_levels.Count - 1);
    }

    private void Start(ReadOnlySpan<int> sources)
    {
        _paths.Rows.Clear();
        Array.Clear(_visited);
        _levels.Clear();
        _levels.Add(0);
        _filled = 0;
        _all = (byte)((1 << sources.Length) - 1);
        for (int i = 0; i < sources.Length; i++)
        {
            _paths.Rows[sources[i]] = _now.Rows[sources[i]] = _paths.Rows[sources[i]].WithElement(i, 1);
            int same = Array.IndexOf(_nodes, sources[i], 0, _filled);
            _visited[sources[i]] |= (byte)(1 << i);
            if (same >= 0)
                _lanes[same] |= (byte)(1 << i);
            else
                (_nodes[_filled], _lanes[_filled++]) = (sources[i], (byte)(1 << i));
        }
        _levels.Add(_filled);
    }

    private void Record(int node, int lanes)
    {
        _visited[node] |= (byte)lanes;
        (_nodes[_filled], _lanes[_filled++]) = (node, (byte)lanes);
    }

    private long OpenComponents(ReadOnlySpan<int> sources)
    {
        HashSet<int> components = [];
        foreach (int source in sources)
            components.Add(graph.Components[source]);
        int[] labels = graph.Components;
        int only = components.Count == 1 ? labels[sources[0]] : -1;
        long cost = 0;
        _openCount = 0;
        for (int c = 0; c < labels.Length; c++)
            if (labels[c] == only || (only < 0 && components.Contains(labels[c])))
            {
                _open[_openCount++] = c;
                cost += graph.InnerEnds[c] - graph.Offsets[c];
            }
        return cost;
    }

    private long PushCost()
    {
        long cost = 0;
        foreach (int c in _nodes.AsSpan(_levels[^2].._levels[^1]))
            if (c < graph.InnerCount)
                cost += graph.Offsets[c + 1] - graph.Offsets[c];
        return cost;
    }

    // Simplicial classes lead nowhere new, save from the sources themselves.
    private void Push(bool fromSources)
    {
        Span<Vector512<double>> now = _now.Rows,
            next = _next.Rows;
        _touchedCount = 0;
        foreach (int c in _nodes.AsSpan(_levels[^2].._levels[^1]))
            if (c < graph.InnerCount || fromSources)
                PushRow(graph.Offsets[c], graph.Offsets[c + 1], now[c], next);
        foreach (int c in _touchedNodes.AsSpan(0, _touchedCount))
        {
            _touched[c] = false;
            Settle(c, next[c], next);
        }
    }

    private void PushRow(int begin, int end, Vector512<double> row, Span<Vector512<double>> sums)
    {
        bool[] touched = _touched;
        foreach (int d in graph.Neighbours.AsSpan(begin..end))
        {
            sums[d] += row;
            if (!touched[d])
            {
                touched[d] = true;
                _touchedNodes[_touchedCount++] = d;
            }
        }
    }

    private long Pull()
    {
        ReadOnlySpan<Vector512<double>> now = _now.Rows;
        Span<Vector512<double>> next = _next.Rows;
        int[] offsets = graph.Offsets,
            ends = graph.InnerEnds,
            neighbours = graph.Neighbours;
        int kept = 0;
        long cost = 0;
        foreach (int c in _open.AsSpan(0, _openCount))
        {
            if (_visited[c] == _all)
                continue;
            _open[kept++] = c;
            cost += ends[c] - offsets[c];
            Settle(c, RowSum(neighbours.AsSpan(offsets[c]..ends[c]), now), next);
        }
        _openCount = kept;
        return cost;
    }

    private static Vector512<double> RowSum(ReadOnlySpan<int> row, ReadOnlySpan<Vector512<double>> of)
    {
        Vector512<double> even = Vector512<double>.Zero,
            odd = Vector512<double>.Zero;
        int i = 0;
        for (; i + 1 < row.Length; i += 2)
        {
            even += of[row[i]];
            odd += of[row[i + 1]];
        }
        if (i < row.Length)
            even += of[row[i]];
        return even + odd;
    }

    // Keeps the paths of those sources that had not reached the class before.
    private void Settle(int node, Vector512<double> found, Span<Vector512<double>> next)
    {
        int lanes = (int)Vector512.ExtractMostSignificantBits(Vector512.GreaterThan(found, Vector512<double>.Zero)) & ~_visited[node];
        Vector512<double> fresh = found & Masks[lanes];
        next[node] = graph.Sizes[node] * fresh;
        if (lanes == 0)
            return;
        _paths.Rows[node] += fresh;
        Record(node, lanes);
    }

    private void Backward(ReadOnlySpan<double> weights, DependencySums sums)
    {
        int last = _levels.Count - 2;
        if (last < 2)
            return;
        Vector512<double> times = Vector512<double>.Zero;
        for (int i = 0; i < weights.Length; i++)
            times = times.WithElement(i, weights[i]);
        for (int k = _levels[last]; k < _levels[last + 1]; k++)
            _now.Rows[_nodes[k]] = Share(_nodes[k], _lanes[k], Vector512<double>.Zero);
        for (int level = last - 1; level >= 1; level--)
        {
            bool pushed = PushSharesIfCheaper(level);
            Gather(level, pushed, times, sums);
            Clear(level + 1);
            (_now, _next) = (_next, _now);
        }
        Clear(1);
    }

    private void Clear(int level)
    {
        Span<Vector512<double>> now = _now.Rows;
        foreach (int c in _nodes.AsSpan(_levels[level].._levels[level + 1]))
            now[c] = Vector512<double>.Zero;
    }

    // c = m(1 + δ)/σ, where the class has this distance.
    private Vector512<double> Share(int node, int lanes, Vector512<double> dependency) =>
        graph.Sizes[node] * (Vector512<double>.One + dependency) / _paths.Rows[node] & Masks[lanes];

    private bool PushSharesIfCheaper(int level)
    {
        int[] offsets = graph.Offsets,
            ends = graph.InnerEnds;
        long pull = 0,
            push = 0;
        foreach (int c in _nodes.AsSpan(_levels[level].._levels[level + 1]))
            pull += c < graph.InnerCount ? offsets[c + 1] - offsets[c] : 0;
        foreach (int c in _nodes.AsSpan(_levels[level + 1].._levels[level + 2]))
            push += ends[c] - offsets[c];
        if (PushFactor * push > pull)
            return false;
        _touchedCount = 0;
        Span<Vector512<double>> now = _now.Rows,
            next = _next.Rows;
        foreach (int c in _nodes.AsSpan(_levels[level + 1].._levels[level + 2]))
            PushRow(offsets[c], ends[c], now[c], next);
        return true;
    }

    private void Gather(int level, bool pushed, Vector512<double> times, DependencySums sums)
    {
        Span<Vector512<double>> now = _now.Rows,
            next = _next.Rows,
            paths = _paths.Rows;
        int[] offsets = graph.Offsets,
            neighbours = graph.Neighbours;
        bool withSquares = sums.Squares.Length > 0;
        for (int k = _levels[level]; k < _levels[level + 1]; k++)
        {
            int c = _nodes[k];
            Vector512<double> dependency = Vector512<double>.Zero;
            if (c < graph.InnerCount)
            {
                Vector512<double> shares = pushed ? next[c] : RowSum(neighbours.AsSpan(offsets[c]..offsets[c + 1]), now);
                dependency = paths[c] * shares & Masks[_lanes[k]];
                sums.Sums[c] += SumOf(times * dependency);
                if (withSquares)
                    sums.Squares[c] += SumOf(times * dependency * dependency);
            }
            next[c] = Share(c, _lanes[k], dependency);
            _touched[c] = false;
        }
        if (pushed)
            ForgetTheRest(next);
    }

    // Shares pushed to classes that are not on the level.
    private void ForgetTheRest(Span<Vector512<double>> next)
    {
        foreach (int c in _touchedNodes.AsSpan(0, _touchedCount))
            if (_touched[c])
            {
                _touched[c] = false;
                next[c] = Vector512<double>.Zero;
            }
    }

    // In a fixed order, whatever registers there are.
    private static double SumOf(Vector512<double> lanes)
    {
        Vector256<double> four = lanes.GetLower() + lanes.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }
}
