using Triskele.Networks;
using Triskele.Numerics;

namespace Triskele.Tests.Networks.Triangles;

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

    /// <summary>The same graph with node i called <c>names[i]</c>.</summary>
    public static WeightedGraph Renamed(WeightedGraph ties, int[] names)
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
                weights.Add(ties.WeightsOf(i)[k]);
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
