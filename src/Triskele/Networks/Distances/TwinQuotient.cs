using System.Runtime.InteropServices;

namespace Triskele.Networks.Distances;

/// <summary>A graph in which nodes with the same closed neighbourhood stand as one class, numbered so that searches run fast.</summary>
/// <remarks>
/// Nodes u, v with N[u] = N[v] are adjacent, have equal distances to all others, and never stand on the same shortest path, so that distances,
/// numbers of shortest paths and dependencies of the graph follow exactly from the classes and their sizes; members of one consortium that have
/// no other project are such twins. Classes whose neighbours are all adjacent to each other (simplicial) are inner nodes of no shortest path:
/// they come last, so that the inner nodes are 0 to <see cref="InnerCount"/> - 1, those of most neighbours first, and a prefix of every row.
/// No two simplicial classes are adjacent (they would be twins). Time O(edges · log), memory 4 bytes a row entry.
/// </remarks>
internal sealed class TwinQuotient
{
    private TwinQuotient(int[] classes, int[] sizes, Rows rows, int innerCount)
    {
        (int[] offsets, int[] neighbours, double[] weights, double[] twinWeights) = rows;
        (Classes, Sizes, InnerCount) = (classes, sizes, innerCount);
        (Offsets, Neighbours, Weights, TwinWeights) = (offsets, neighbours, weights, twinWeights);
        InnerEnds = EndsOfPrefixes(offsets, neighbours, innerCount);
        Components = ConnectedComponents.Roots(offsets, neighbours, out _);
        SearchOrder = OrderForSearch(Components, offsets, neighbours);
    }

    /// <summary>The class of each node of the graph.</summary>
    public int[] Classes { get; }

    /// <summary>Number of nodes of each class.</summary>
    public int[] Sizes { get; }

    /// <summary>Where the row of each class begins; length classes + 1.</summary>
    public int[] Offsets { get; }

    /// <summary>Neighbouring classes, ascending within each row.</summary>
    public int[] Neighbours { get; }

    /// <summary>Weights aligned with <see cref="Neighbours"/>; empty where the graph has none.</summary>
    public double[] Weights { get; }

    /// <summary>Weight of a tie between two nodes of each class; 0 for a class of one, empty where the graph has no weights.</summary>
    public double[] TwinWeights { get; }

    /// <summary>Where the inner nodes of each row end.</summary>
    public int[] InnerEnds { get; }

    /// <summary>Number of classes that may be inner nodes of shortest paths; they have the smallest numbers.</summary>
    public int InnerCount { get; }

    /// <summary>Component of each class: the number of its smallest class.</summary>
    public int[] Components { get; }

    /// <summary>Classes such that those that stand together have similar distances to others: by component, then by their first neighbours.</summary>
    public int[] SearchOrder { get; }

    /// <summary>Number of classes.</summary>
    public int Count => Sizes.Length;

    /// <summary>Number of nodes of the graph.</summary>
    public int NodeCount => Classes.Length;

    /// <summary>Finds the twins of a graph.</summary>
    public static TwinQuotient Of(Graph graph) => Of(graph, []);

    /// <summary>Finds the twins of a graph whose ties to others also weigh the same; inner classes then mean nothing for shortest paths.</summary>
    public static TwinQuotient Of(WeightedGraph ties) => Of(ties.Graph, ties.Weights.AsSpan());

    private static TwinQuotient Of(Graph graph, ReadOnlySpan<double> weights)
    {
        int[] first = FirstTwins(graph, weights);
        int[] representatives = [.. Enumerable.Range(0, first.Length).Where(v => first[v] == v)];
        Rows rows = RowsOfClasses(graph, weights, first, representatives);
        bool[] inner = Inner(rows.Offsets, rows.Neighbours);
        int[] order =
        [
            .. Enumerable
                .Range(0, representatives.Length)
                .OrderBy(c => inner[c] ? 0 : 1)
                .ThenByDescending(c => rows.Offsets[c + 1] - rows.Offsets[c])
                .ThenBy(c => c),
        ];
        int[] number = new int[order.Length],
            classes = new int[first.Length],
            sizes = new int[order.Length];
        for (int c = 0; c < order.Length; c++)
            classes[representatives[order[c]]] = number[order[c]] = c;
        for (int v = 0; v < first.Length; v++)
            sizes[classes[v] = classes[first[v]]]++;
        return new TwinQuotient(classes, sizes, Renumber(rows, order, number), inner.Count(i => i));
    }

    private sealed record Rows(int[] Offsets, int[] Neighbours, double[] Weights, double[] TwinWeights);

    // The first node with the same closed neighbourhood, found by a hash that does not depend on order, then by comparison.
    private static int[] FirstTwins(Graph graph, ReadOnlySpan<double> weights)
    {
        ReadOnlySpan<int> offsets = graph.Offsets.AsSpan(),
            neighbours = graph.Neighbours.AsSpan();
        int[] first = new int[graph.NodeCount];
        Dictionary<ulong, List<int>> seen = new(first.Length);
        for (int v = 0; v < first.Length; v++)
        {
            ulong hash = Mix(v);
            foreach (int w in neighbours[offsets[v]..offsets[v + 1]])
                hash += Mix(w);
            ref List<int>? same = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, hash, out bool _);
            same ??= [];
            first[v] = v;
            foreach (int u in same)
                if (AreTwins(graph.Row(u), graph.Row(v), u, v) && (weights.IsEmpty || WeighTheSame(graph, weights, u, v)))
                {
                    first[v] = u;
                    break;
                }
            if (first[v] == v)
                same.Add(v);
        }
        return first;
    }

    private static ulong Mix(int node)
    {
        ulong z = (ulong)node * 0x9E3779B97F4A7C15UL + 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    // u < v: without the other end, both rows have to be the same.
    private static bool AreTwins(ReadOnlySpan<int> rowOfU, ReadOnlySpan<int> rowOfV, int u, int v)
    {
        int placeOfV = rowOfU.BinarySearch(v),
            placeOfU = rowOfV.BinarySearch(u);
        return rowOfU.Length == rowOfV.Length
            && placeOfV >= 0
            && placeOfU >= 0
            && rowOfU[..placeOfU].SequenceEqual(rowOfV[..placeOfU])
            && rowOfU[placeOfU..placeOfV].SequenceEqual(rowOfV[(placeOfU + 1)..(placeOfV + 1)])
            && rowOfU[(placeOfV + 1)..].SequenceEqual(rowOfV[(placeOfV + 1)..]);
    }

    // Of twins: both rows have the same others in the same order.
    private static bool WeighTheSame(Graph graph, ReadOnlySpan<double> weights, int u, int v)
    {
        int i = graph.Offsets[u],
            j = graph.Offsets[v];
        for (; i < graph.Offsets[u + 1] && j < graph.Offsets[v + 1]; i++, j++)
        {
            if (graph.Neighbours[i] == v)
                i++;
            if (graph.Neighbours[j] == u)
                j++;
            if (i < graph.Offsets[u + 1] && j < graph.Offsets[v + 1] && weights[i] != weights[j])
                return false;
        }
        return true;
    }

    private static Rows RowsOfClasses(Graph graph, ReadOnlySpan<double> weights, int[] first, int[] representatives)
    {
        int[] number = new int[first.Length];
        for (int c = 0; c < representatives.Length; c++)
            number[representatives[c]] = c;
        int[] offsets = new int[representatives.Length + 1];
        List<int> neighbours = [];
        List<double> kept = [];
        double[] twinWeights = new double[weights.IsEmpty ? 0 : representatives.Length];
        for (int c = 0; c < representatives.Length; c++)
        {
            for (int k = graph.Offsets[representatives[c]]; k < graph.Offsets[representatives[c] + 1]; k++)
            {
                int w = graph.Neighbours[k];
                if (first[w] == w)
                    neighbours.Add(number[w]);
                if (first[w] == w && !weights.IsEmpty)
                    kept.Add(weights[k]);
                if (first[w] == representatives[c] && !weights.IsEmpty)
                    twinWeights[c] = weights[k];
            }
            offsets[c + 1] = neighbours.Count;
        }
        return new Rows(offsets, [.. neighbours], [.. kept], twinWeights);
    }

    // A class is simplicial if its closed neighbourhood lies within that of each of its neighbours.
    private static bool[] Inner(int[] offsets, int[] neighbours)
    {
        bool[] inner = new bool[offsets.Length - 1];
        for (int c = 0; c < inner.Length; c++)
        {
            ReadOnlySpan<int> row = neighbours.AsSpan(offsets[c]..offsets[c + 1]);
            foreach (int d in row)
                inner[c] |= offsets[d + 1] - offsets[d] < row.Length;
            for (int i = 0; i < row.Length && !inner[c]; i++)
                inner[c] = !ContainsAllBut(neighbours.AsSpan(offsets[row[i]]..offsets[row[i] + 1]), row, row[i]);
        }
        return inner;
    }

    private static bool ContainsAllBut(ReadOnlySpan<int> row, ReadOnlySpan<int> wanted, int itself)
    {
        foreach (int w in wanted)
            if (w != itself)
            {
                int place = row.BinarySearch(w);
                if (place < 0)
                    return false;
                row = row[(place + 1)..];
            }
        return true;
    }

    // Filled in the order of new numbers, so that every row comes out ascending.
    private static Rows Renumber(Rows rows, int[] order, int[] number)
    {
        int[] offsets = new int[order.Length + 1],
            neighbours = new int[rows.Neighbours.Length];
        double[] weights = new double[rows.Weights.Length];
        for (int c = 0; c < order.Length; c++)
            offsets[c + 1] = offsets[c] + rows.Offsets[order[c] + 1] - rows.Offsets[order[c]];
        int[] next = offsets[..^1];
        for (int c = 0; c < order.Length; c++)
        for (int k = rows.Offsets[order[c]]; k < rows.Offsets[order[c] + 1]; k++)
        {
            int place = next[number[rows.Neighbours[k]]]++;
            neighbours[place] = c;
            if (weights.Length > 0)
                weights[place] = rows.Weights[k];
        }
        double[] twinWeights = rows.TwinWeights.Length == 0 ? [] : Array.ConvertAll(order, c => rows.TwinWeights[c]);
        return new Rows(offsets, neighbours, weights, twinWeights);
    }

    private static int[] EndsOfPrefixes(int[] offsets, int[] neighbours, int innerCount)
    {
        int[] ends = new int[offsets.Length - 1];
        for (int c = 0; c < ends.Length; c++)
        {
            int place = neighbours.AsSpan(offsets[c]..offsets[c + 1]).BinarySearch(innerCount);
            ends[c] = offsets[c] + (place < 0 ? ~place : place);
        }
        return ends;
    }

    private static int[] OrderForSearch(int[] components, int[] offsets, int[] neighbours)
    {
        int[] order = [.. Enumerable.Range(0, components.Length)];
        Array.Sort(order, Compare);
        return order;

        int Compare(int a, int b)
        {
            if (components[a] != components[b])
                return components[a].CompareTo(components[b]);
            int compared = neighbours.AsSpan(offsets[a]..offsets[a + 1]).SequenceCompareTo(neighbours.AsSpan(offsets[b]..offsets[b + 1]));
            return compared != 0 ? compared : a.CompareTo(b);
        }
    }
}
