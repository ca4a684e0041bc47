using Triskele.Networks;
using Triskele.Numerics;

namespace Triskele.Tests.Networks;

/// <summary>Small random graphs, dense enough for triangles, with isolates and leaves, and their matrices to compute by brute force on.</summary>
internal static class RandomGraphs
{
    /// <summary>A graph of some nodes in which each pair is tied with a probability; weights are thirds of 1 to 9.</summary>
    public static WeightedGraph Of(ulong seed, int nodes = 14, double density = 0.3)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.random-graphs");
        List<int> from = [],
            to = [];
        List<double> weights = [];
        for (int i = 0; i < nodes - 1; i++)
        for (int j = 0; j < i; j++)
            if (chance.NextDouble() < density)
            {
                from.Add(i);
                to.Add(j);
                weights.Add((1 + chance.NextInt(9)) / 3.0);
            }
        return GraphBuilder.Undirected(nodes, [.. from], [.. to], [.. weights]);
    }

    /// <summary>A graph of some edges between random nodes, with random weights; repeated ones add up.</summary>
    public static WeightedGraph Weighted(ulong seed, int nodes, int edges)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.random-graphs");
        int[] from = [.. Enumerable.Range(0, edges).Select(_ => chance.NextInt(nodes))],
            to = [.. Enumerable.Range(0, edges).Select(_ => chance.NextInt(nodes))];
        return GraphBuilder.Undirected(nodes, from, to, [.. Enumerable.Range(0, edges).Select(_ => .1 + chance.NextDouble())]);
    }

    /// <summary>The same graph with node i called <c>names[i]</c>, and its weights scaled.</summary>
    public static WeightedGraph Renamed(WeightedGraph ties, int[] names, double scale = 1)
    {
        List<int> from = [],
            to = [];
        List<double> weights = [];
        for (int i = 0; i < ties.NodeCount; i++)
        for (int k = 0; k < ties.Graph.Degree(i); k++)
            if (ties.Graph.Row(i)[k] < i)
            {
                from.Add(names[i]);
                to.Add(names[ties.Graph.Row(i)[k]]);
                weights.Add(scale * ties.WeightsOf(i)[k]);
            }
        return GraphBuilder.Undirected(ties.NodeCount, [.. from], [.. to], [.. weights]);
    }

    /// <summary>Weights as a square matrix, 0 where there is no tie.</summary>
    public static double[,] Matrix(WeightedGraph ties)
    {
        double[,] matrix = new double[ties.NodeCount, ties.NodeCount];
        for (int i = 0; i < ties.NodeCount; i++)
        for (int k = 0; k < ties.Graph.Degree(i); k++)
            matrix[i, ties.Graph.Row(i)[k]] = ties.WeightsOf(i)[k];
        return matrix;
    }

    /// <summary>The product of two square matrices.</summary>
    public static double[,] Product(double[,] a, double[,] b)
    {
        int n = a.GetLength(0);
        double[,] product = new double[n, n];
        for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
        for (int k = 0; k < n; k++)
            product[i, j] += a[i, k] * b[k, j];
        return product;
    }

    /// <summary>All pairs that are not tied.</summary>
    public static (int A, int B)[] Untied(Graph graph) =>
        [
            .. Enumerable
                .Range(0, graph.NodeCount)
                .SelectMany(a => Enumerable.Range(a + 1, graph.NodeCount - 1 - a).Select(b => (a, b)))
                .Where(p => graph.Row(p.a).BinarySearch(p.b) < 0),
        ];

    /// <summary>A graph written as edges: <c>"01 02 12"</c> is a triangle.</summary>
    public static WeightedGraph Written(int nodes, string edges) =>
        GraphBuilder.Undirected(
            nodes,
            [.. edges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => e[0] - '0')],
            [.. edges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => e[1] - '0')]
        );

    /// <summary>How loops run on some threads.</summary>
    public static ParallelOptions Threads(int count) => new() { MaxDegreeOfParallelism = count };
}
