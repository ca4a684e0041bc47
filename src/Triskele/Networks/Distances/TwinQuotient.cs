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
    private TwinQuotient(int[] classes, int[] sizes, int[] offsets, int[] neighbours, int innerCount)
    {
        (Classes, Sizes, Offsets, Neighbours, InnerCount) = (classes, sizes, offsets, neighbours, innerCount);
        InnerEnds = EndsOfPrefixes(offsets, neighbours, innerCount);
        Components = LabelComponents(offsets, neighbours);
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

    /// <summary>Where the inner nodes of each row end.</summary>
    public int[] InnerEnds { get; }

    /// <summary>Number of classes that may be inner nodes of shortest paths; they have the smallest numbers.</summary>
    public int InnerCount { get; }

    /// <summary>Component of each class, from 0.</summary>
    public int[] Components { get; }

    /// <summary>Classes such that those that stand together have similar distances to others: by component, then by their first neighbours.</summary>
    public int[] SearchOrder { get; }

    /// <summary>Number of classes.</summary>
    public int Count => Sizes.Length;

    /// <summary>Number of nodes of the graph.</summary>
    public int NodeCount => Classes.Length;

    /// <summary>Finds the twins of a graph.</summary>
    public static TwinQuotient Of(Graph graph)
    {
        int[] first = FirstTwins(graph);
        int[] representatives = [.. Enumerable.Range(0, first.Length).Where(v => first[v] == v)];
        (int[] offsets, int[] neighbours) = RowsOfClasses(graph, first, representatives);
        bool[] inner = Inner(offsets, neighbours);
        int[] order =
        [
            .. Enumerable
                .Range(0, representatives.Length)
                .OrderBy(c => inner[c] ? 0 : 1)
                .ThenByDescending(c => offsets[c + 1] - offsets[c])
                .ThenBy(c => c),
        ];
        int[] number = new int[order.Length],
            classes = new int[first.Length],
            sizes = new int[order.Length];
        for (int c = 0; c < order.Length; c++)
            classes[representatives[order[c]]] = number[order[c]] = c;
        for (int v = 0; v < first.Length; v++)
            sizes[classes[v] = classes[first[v]]]++;
        (offsets, neighbours) = Renumber(offsets, neighbours, order, number);
        return new TwinQuotient(classes, sizes, offsets, neighbours, inner.Count(i => i));
    }

    // The first node with the same closed neighbourhood, found by a hash that does not depend on order, then by comparison.
    private static int[] FirstTwins(Graph graph)
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
                if (AreTwins(graph.Row(u), graph.Row(v), u, v))
                    first[v] = u;
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

    private static (int[] Offsets, int[] Neighbours) RowsOfClasses(Graph graph, int[] first, int[] representatives)
    {
        int[] number = new int[first.Length];
        for (int c = 0; c < representatives.Length; c++)
            number[representatives[c]] = c;
        int[] offsets = new int[representatives.Length + 1];
        List<int> neighbours = [];
        for (int c = 0; c < representatives.Length; c++)
        {
            foreach (int w in graph.Row(representatives[c]))
                if (first[w] == w)
                    neighbours.Add(number[w]);
            offsets[c + 1] = neighbours.Count;
        }
        return (offsets, [.. neighbours]);
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
    private static (int[] Offsets, int[] Neighbours) Renumber(int[] offsets, int[] neighbours, int[] order, int[] number)
    {
        int[] starts = new int[order.Length + 1],
            rows = new int[neighbours.Length];
        for (int c = 0; c < order.Length; c++)
            starts[c + 1] = starts[c] + offsets[order[c] + 1] - offsets[order[c]];
        int[] next = starts[..^1];
        for (int c = 0; c < order.Length; c++)
            foreach (int old in neighbours.AsSpan(offsets[order[c]]..offsets[order[c] + 1]))
                rows[next[number[old]]++] = c;
        return (starts, rows);
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

    private static int[] LabelComponents(int[] offsets, int[] neighbours)
    {
        int[] labels = new int[offsets.Length - 1];
        Array.Fill(labels, -1);
        Stack<int> open = [];
        int count = 0;
        for (int c = 0; c < labels.Length; c++)
        {
            if (labels[c] >= 0)
                continue;
            labels[c] = count;
            open.Push(c);
            while (open.TryPop(out int d))
                foreach (int e in neighbours.AsSpan(offsets[d]..offsets[d + 1]))
                    if (labels[e] < 0)
                    {
                        labels[e] = count;
                        open.Push(e);
                    }
            count++;
        }
        return labels;
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
