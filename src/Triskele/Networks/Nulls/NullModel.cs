using Triskele.Measures;
using Triskele.Networks.Projections;
using Triskele.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>A null model by its name: how a random network to compare a network with is drawn.</summary>
/// <param name="Name">Name, as the option <c>null</c> has it.</param>
/// <param name="Draw">Draws a random network with weights; called from several threads.</param>
internal sealed record NullModel(string Name, Func<RandomStream, WeightedGraph> Draw)
{
    /// <summary>As many nodes and ties, each tie weighing 1: <see cref="RandomGraph"/>.</summary>
    public static NullModel Gnm(Graph graph) =>
        new("gnm", chance => WeightedGraph.Unweighted(RandomGraph.Draw(graph.NodeCount, graph.EdgeCount, chance)));

    /// <summary>The same degrees, ties taking their weights along: <see cref="DegreePreservingSwaps"/>.</summary>
    public static NullModel Degree(WeightedGraph graph, CancellationToken cancellation) =>
        new("degree", chance => DegreePreservingSwaps.DrawWeighted(graph, chance, cancellation: cancellation));

    /// <summary>The same degrees, each tie weighing 1, which is faster.</summary>
    public static NullModel Degree(Graph graph, CancellationToken cancellation) =>
        new("degree", chance => WeightedGraph.Unweighted(DegreePreservingSwaps.Draw(graph, chance, cancellation: cancellation)));

    /// <summary>The same ties with their weights in another order.</summary>
    public static NullModel Weights(WeightedGraph graph) => new("weights", chance => ShuffledWeights(graph, chance));

    /// <summary>The same sizes of projects and numbers of projects, projected as the network was: <see cref="TwoModeNull"/>.</summary>
    /// <returns>Null where ties are recorded ones, or made of what a draw does not have: coordinators, money or dates.</returns>
    public static NullModel? TwoMode(ActorNetwork network, MeasureOptions options) =>
        OfActors(network, options) is { } actors
            ? actors with
            {
                Draw = chance => SimpleGraphs.WithoutIsolates(actors.Draw(chance)),
            }
            : null;

    /// <summary>As <see cref="TwoMode"/>, but node i of a draw is actor i of the records, so that it can be told who it is; isolates stay.</summary>
    public static NullModel? OfActors(ActorNetwork network, MeasureOptions options)
    {
        ProjectionOptions projection = NetworkRecords.ProjectionOf(options);
        if (NetworkRecords.UsesRecordedTies(network.Records, options) || projection.NeedRecords)
            return null;
        Incidence incidence = Incidence.Of(network.Records);
        return new NullModel("two_mode", chance => OneModeProjection.Of(TwoModeNull.Draw(incidence, chance), projection, null).Ties);
    }

    /// <summary>Describes draws; draw d depends on seed, purpose, unit and d alone, not on the number of threads.</summary>
    public T[] Sample<T>(int draws, Scene scene, string purpose, long unit, Func<WeightedGraph, T> describe)
    {
        T[] drawn = new T[draws];
        Parallel.For(0, draws, scene.InParallel(), d => drawn[d] = describe(Draw(RandomStream.Of(scene.Seed, purpose, unit ^ d))));
        return drawn;
    }

    private static WeightedGraph ShuffledWeights(WeightedGraph graph, RandomStream chance)
    {
        TieList ties = TieList.Of(graph.Graph);
        double[] weights = ties.Weights(graph),
            both = new double[graph.Weights.Length];
        chance.Shuffle<double>(weights);
        for (int e = 0; e < weights.Length; e++)
            both[ties.Forth[e]] = both[ties.Back[e]] = weights[e];
        return new WeightedGraph(graph.Graph, [.. both]);
    }
}
