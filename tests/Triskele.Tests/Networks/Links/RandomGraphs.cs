using Triskele.Networks;
using Triskele.Numerics;

namespace Triskele.Tests.Networks.Links;

/// <summary>Random graphs, and what is computed from their whole matrices.</summary>
internal static class RandomGraphs
{
    public static WeightedGraph Weighted(ulong seed, int nodes, int edges)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.random-graphs");
        int[] from = [.. Enumerable.Range(0, edges).Select(_ => chance.NextInt(nodes))],
            to = [.. Enumerable.Range(0, edges).Select(_ => chance.NextInt(nodes))];
        return GraphBuilder.Undirected(nodes, from, to, [.. Enumerable.Range(0, edges).Select(_ => .1 + chance.NextDouble())]);
    }

    public static double[,] Matrix(WeightedGraph ties)
    {
        double[,] matrix = new double[ties.NodeCount, ties.NodeCount];
        for (int i = 0; i < ties.NodeCount; i++)
        for (int k = 0; k < ties.Graph.Degree(i); k++)
            matrix[i, ties.Graph.Row(i)[k]] = ties.WeightsOf(i)[k];
        return matrix;
    }

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

    public static (int A, int B)[] Untied(Graph graph) =>
        [
            .. Enumerable
                .Range(0, graph.NodeCount)
                .SelectMany(a => Enumerable.Range(a + 1, graph.NodeCount - 1 - a).Select(b => (a, b)))
                .Where(p => graph.Row(p.a).BinarySearch(p.b) < 0),
        ];
}
