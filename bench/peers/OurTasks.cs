using Triskele.Networks;

namespace Triskele.Peers;

/// <summary>What Triskele does for each task that the peers do too: from the graph to one value that both must agree on.</summary>
internal static class OurTasks
{
    public static Dictionary<string, Func<WeightedGraph, ParallelOptions, double>> All { get; } =
        new() { ["components"] = (graph, _) => ConnectedComponents.Of(graph.Graph).Sizes.Count };
}
