using Triskele.Networks;
using Triskele.Networks.Layout;
using Triskele.Numerics;

namespace Triskele.Tests.Networks.Layout;

/// <summary>Graphs to lay out, and how well a drawing shows them.</summary>
internal static class LayoutGraphs
{
    public static Graph TwoCliques()
    {
        List<(int, int)> edges = [(0, 10)];
        for (int i = 0; i < 10; i++)
        for (int j = i + 1; j < 10; j++)
            edges.AddRange([(i, j), (10 + i, 10 + j)]);
        return GraphOf(20, edges);
    }

    public static Graph RandomGraph(int nodes, int edges, ulong seed)
    {
        RandomStream stream = RandomStream.Of(seed, "test");
        return GraphOf(
            nodes,
            Enumerable.Range(0, edges).Select(_ => (stream.NextInt(nodes), stream.NextInt(nodes))).Where(e => e.Item1 != e.Item2)
        );
    }

    public static Graph GraphOf(int nodes, IEnumerable<(int From, int To)> edges)
    {
        (int From, int To)[] arcs = [.. edges.SelectMany(e => new[] { e, (e.To, e.From) }).Distinct().Order()];
        int[] offsets = new int[nodes + 1];
        foreach ((int from, _) in arcs)
            offsets[from + 1]++;
        for (int i = 0; i < nodes; i++)
            offsets[i + 1] += offsets[i];
        return new Graph([.. offsets], [.. arcs.Select(a => a.To)]);
    }

    /// <summary>A square lattice of so many nodes a side.</summary>
    public static Graph Lattice(int side)
    {
        List<(int, int)> edges = [];
        for (int i = 0; i < side * side; i++)
        {
            if (i % side < side - 1)
                edges.Add((i, i + 1));
            if (i < side * (side - 1))
                edges.Add((i, i + side));
        }
        return GraphOf(side * side, edges);
    }

    /// <summary>Normalised stress of the drawing of a lattice, whose distances are |Δrow| + |Δcolumn|, at the scale that suits it best; 0 is perfect.</summary>
    public static double LatticeStress(LayoutPoint[] points, int side)
    {
        double sum = 0,
            squares = 0;
        long pairs = 0;
        for (int i = 0; i < points.Length; i += 7)
        for (int j = 0; j < points.Length; j++)
        {
            int distance = Math.Abs(i / side - j / side) + Math.Abs(i % side - j % side);
            if (distance == 0)
                continue;
            double ratio = Distance(points[i], points[j]) / distance;
            (sum, squares, pairs) = (sum + ratio, squares + ratio * ratio, pairs + 1);
        }
        return 1 - sum * sum / (squares * pairs);
    }

    public static double Distance(LayoutPoint a, LayoutPoint b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
