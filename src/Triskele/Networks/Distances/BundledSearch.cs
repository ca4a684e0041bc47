using System.Numerics;
using System.Runtime.Intrinsics;

namespace Triskele.Networks.Distances;

/// <summary>Breadth-first searches from up to 512 sources at once, one bit for each source and node.</summary>
/// <remarks>
/// Source: M. Then et al., "The more the merrier: efficient multi-source graph traversal", VLDB 8 (2014), doi:10.14778/2735496.2735507;
/// each level goes in the cheaper direction: S. Beamer, K. Asanović and D. Patterson, SC 2012, doi:10.1109/SC.2012.50.
/// </remarks>
internal sealed class BundledSearch(TwinQuotient graph)
{
    /// <summary>Sources of one bundle.</summary>
    public const int Width = 512;

    private readonly AlignedLanes<ulong> _seen = new(graph.Count);
    private AlignedLanes<ulong> _now = new(graph.Count);
    private AlignedLanes<ulong> _next = new(graph.Count);
    private readonly int[] _open = new int[graph.Count];
    private readonly bool[] _touched = new bool[graph.Count];
    private int[] _frontier = new int[graph.Count];
    private int[] _newFrontier = new int[graph.Count];
    private Vector512<ulong> _all;
    private int _openCount,
        _frontierCount,
        _newCount;

    /// <summary>Adds the distances from some sources to every class that they reach; those of distance 0 do not count.</summary>
    /// <param name="sources">Classes, at most <see cref="Width"/>; a class that is given twice counts twice.</param>
    /// <param name="totals">Where to add.</param>
    public void Run(ReadOnlySpan<int> sources, DistanceTotals totals)
    {
        Start(sources);
        long openCost = OpenComponents();
        for (int level = 1; _frontierCount > 0; level++)
        {
            _newCount = 0;
            if (level == 1 || PushCost() <= openCost)
                Push(level == 1);
            else
                openCost = Pull();
            Settle(level, totals);
        }
    }

    private void Start(ReadOnlySpan<int> sources)
    {
        Span<Vector512<ulong>> seen = _seen.Rows,
            now = _now.Rows;
        seen.Clear();
        _all = Vector512<ulong>.Zero;
        _frontierCount = 0;
        for (int i = 0; i < sources.Length; i++)
        {
            Vector512<ulong> bit = Vector512<ulong>.Zero.WithElement(i >> 6, 1UL << (i & 63));
            if (seen[sources[i]] == Vector512<ulong>.Zero)
                _frontier[_frontierCount++] = sources[i];
            now[sources[i]] = seen[sources[i]] |= bit;
            _all |= bit;
        }
    }

    // Classes of the components of the sources, and the number of entries that one look at all of them costs.
    private long OpenComponents()
    {
        HashSet<int> components = [];
        foreach (int source in _frontier.AsSpan(0, _frontierCount))
            components.Add(graph.Components[source]);
        long cost = 0;
        _openCount = 0;
        for (int c = 0; c < graph.Count; c++)
            if (components.Contains(graph.Components[c]))
            {
                _open[_openCount++] = c;
                cost += graph.InnerEnds[c] - graph.Offsets[c];
            }
        return cost;
    }

    private long PushCost()
    {
        long cost = 0;
        foreach (int c in _frontier.AsSpan(0, _frontierCount))
            if (c < graph.InnerCount)
                cost += graph.Offsets[c + 1] - graph.Offsets[c];
        return cost;
    }

    // Simplicial classes lead nowhere new, save from the sources themselves.
    private void Push(bool fromSources)
    {
        Span<Vector512<ulong>> now = _now.Rows,
            next = _next.Rows;
        int[] offsets = graph.Offsets,
            neighbours = graph.Neighbours;
        bool[] touched = _touched;
        foreach (int c in _frontier.AsSpan(0, _frontierCount))
        {
            if (c >= graph.InnerCount && !fromSources)
                continue;
            Vector512<ulong> bits = now[c];
            foreach (int d in neighbours.AsSpan(offsets[c]..offsets[c + 1]))
            {
                next[d] |= bits;
                if (!touched[d])
                {
                    touched[d] = true;
                    _newFrontier[_newCount++] = d;
                }
            }
        }
        foreach (int d in _newFrontier.AsSpan(0, _newCount))
            touched[d] = false;
    }

    private long Pull()
    {
        Span<Vector512<ulong>> seen = _seen.Rows,
            now = _now.Rows,
            next = _next.Rows;
        int[] offsets = graph.Offsets,
            ends = graph.InnerEnds,
            neighbours = graph.Neighbours;
        int kept = 0;
        long cost = 0;
        foreach (int c in _open.AsSpan(0, _openCount))
        {
            Vector512<ulong> had = seen[c];
            if (had == _all)
                continue;
            _open[kept++] = c;
            cost += ends[c] - offsets[c];
            Vector512<ulong> found = had;
            foreach (int d in neighbours.AsSpan(offsets[c]..ends[c]))
            {
                found |= now[d];
                if (found == _all)
                    break;
            }
            if (found == had)
                continue;
            next[c] = found;
            _newFrontier[_newCount++] = c;
        }
        _openCount = kept;
        return cost;
    }

    // Counts what is new on this level and makes it the frontier.
    private void Settle(int level, DistanceTotals totals)
    {
        Span<Vector512<ulong>> seen = _seen.Rows,
            now = _now.Rows,
            next = _next.Rows;
        foreach (int c in _frontier.AsSpan(0, _frontierCount))
            now[c] = Vector512<ulong>.Zero;
        int kept = 0;
        foreach (int c in _newFrontier.AsSpan(0, _newCount))
        {
            Vector512<ulong> fresh = next[c] & ~seen[c];
            next[c] = fresh;
            if (fresh == Vector512<ulong>.Zero)
                continue;
            seen[c] |= fresh;
            _newFrontier[kept++] = c;
            int count = Count(fresh);
            totals.Sums[c] += (long)level * count;
            totals.Inverses[c] += (double)count / level;
            totals.Reached[c] += count;
            totals.Farthest[c] = Math.Max(totals.Farthest[c], level);
        }
        (_frontier, _newFrontier, _frontierCount) = (_newFrontier, _frontier, kept);
        (_now, _next) = (_next, _now);
    }

    private static int Count(Vector512<ulong> bits)
    {
        int count = 0;
        for (int i = 0; i < Vector512<ulong>.Count; i++)
            count += BitOperations.PopCount(bits[i]);
        return count;
    }
}
