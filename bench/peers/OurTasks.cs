using Triskele.Networks;
using Triskele.Networks.Centrality;
using Triskele.Networks.Communities;
using Triskele.Networks.Cores;
using Triskele.Networks.Distances;
using Triskele.Networks.Holes;
using Triskele.Networks.Layout;
using Triskele.Networks.Mixing;
using Triskele.Networks.Triangles;

namespace Triskele.Peers;

/// <summary>What Triskele does for each task that the peers do too: from the graph to one value that both must agree on.</summary>
internal static class OurTasks
{
    public static Dictionary<string, Func<WeightedGraph, ParallelOptions, double>> All { get; } =
        new()
        {
            ["components"] = (graph, _) => ConnectedComponents.Of(graph.Graph).Sizes.Count,
            ["k-core"] = (graph, _) => KCore.Coreness(graph.Graph).Max(),
            ["articulation"] = (graph, _) => CutStructure.Of(graph.Graph).Points.Length,
            ["pagerank"] = (graph, _) => PageRank.Of(graph).Max(),
            ["eigenvector"] = (graph, _) => EigenvectorCentrality.Of(graph).Where(v => !double.IsNaN(v)).Sum(),
            ["transitivity"] = (graph, parallel) => GraphClustering.Of(graph.Graph, parallel).Transitivity,
            ["assortativity"] = (graph, _) => DegreeAssortativity.Of(graph.Graph),
            ["constraint"] = (graph, parallel) => StructuralHoles.Of(graph, parallel).Constraint.Where(c => !double.IsNaN(c)).Sum(),
            ["leiden-2"] = (graph, parallel) => Communities(graph, 2, parallel),
            ["leiden-10"] = (graph, parallel) => Communities(graph, 10, parallel),
            ["leiden-converged"] = (graph, parallel) => Communities(graph, 0, parallel),
            ["label-propagation"] = (graph, parallel) =>
                LabelPropagation.Find(graph, new LeidenOptions { Restarts = 1 }, 1, parallel).Count,
            ["layout"] = (graph, parallel) => (LastLayout = MultilevelLayout.Of(graph.Graph, parallel: parallel)).Length,
            ["path-length"] = (graph, parallel) => PathLengths.Of(graph.Graph, parallel).MeanPathLength,
            ["harmonic"] = (graph, parallel) => PathLengths.Of(graph.Graph, parallel).HarmonicSums.Sum(),
            ["betweenness-512"] = (graph, parallel) => EstimatedBetweenness.FromPivots(graph.Graph, 512, 1, 0, parallel).Values.Max(),
            ["betweenness"] = (graph, parallel) => Betweenness.Of(graph.Graph, parallel).Max(),
        };

    /// <summary>Positions of the last layout, to be judged beside those of the peer.</summary>
    public static LayoutPoint[]? LastLayout { get; private set; }

    private static double Communities(WeightedGraph graph, int iterations, ParallelOptions parallel) =>
        Modularity.Of(graph, Leiden.Find(graph, new LeidenOptions { Restarts = 1, Iterations = iterations }, 1, parallel));
}
