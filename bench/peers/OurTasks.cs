using Triskele.Networks;
using Triskele.Networks.Centrality;
using Triskele.Networks.Distances;

namespace Triskele.Peers;

/// <summary>What Triskele does for each task that the peers do too: from the graph to one value that both must agree on.</summary>
internal static class OurTasks
{
    public static Dictionary<string, Func<WeightedGraph, ParallelOptions, double>> All { get; } =
        new()
        {
            ["components"] = (graph, _) => ConnectedComponents.Of(graph.Graph).Sizes.Count,
            ["path-length"] = (graph, parallel) => PathLengths.Of(graph.Graph, parallel).MeanPathLength,
            ["harmonic"] = (graph, parallel) => PathLengths.Of(graph.Graph, parallel).HarmonicSums.Sum(),
            ["betweenness"] = (graph, parallel) => Betweenness.Of(graph.Graph, parallel).Max(),
            ["betweenness-512"] = (graph, parallel) => EstimatedBetweenness.FromPivots(graph.Graph, 512, 1, 0, parallel).Values.Max(),
        };
}
