using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Layout;

/// <summary>Lays out a large network: first roughly, as pairs of pairs of nodes, then finer and finer; components lie beside each other.</summary>
/// <remarks>
/// Every connected component by itself: nodes are joined in pairs until a few are left; these are laid out from random places by the forces of
/// <see cref="ForceLayout"/>; each level then begins where its pairs lie. Components become discs with the largest in the middle and the others in
/// rings around it; nodes without a tie come last. Time O(iterations · (n log n + ties)), memory O(n + ties).
/// The same seed gives the same bits on any number of threads. Caveat: a drawing, not a measure: distances and directions have no unit.
/// Source: C. Walshaw, "A multilevel algorithm for force-directed graph-drawing", J. Graph Algorithms Appl. 7 (2003), doi:10.7155/jgaa.00070;
/// forces: M. Jacomy et al., PLoS ONE 9(6) e98679 (2014), doi:10.1371/journal.pone.0098679.
/// </remarks>
/// <example>Horizon 2020 (31,665 organisations) has a giant component in the middle and 210 small ones around it.</example>
public static class MultilevelLayout
{
    private const int Coarsest = 50;
    private const int StepsAtFirst = 5;

    // In units of the room that a node has; between 1 and 16 quality is the same on Horizon 2020.
    private const double LongestStep = 4;
    private const string Purpose = "network.layout.multilevel";

    /// <summary>What suits a start from coarser levels: 60 steps a level, since each begins near to where it comes to rest.</summary>
    public static ForceLayoutOptions Defaults { get; } = new() { Iterations = 60, Theta = 1.2 };

    /// <summary>Lays out a network.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="weights">Attraction of each tie, aligned with <see cref="Graph.Neighbours"/>, the same both ways; ≥ 0, about 1 for a typical tie; empty for 1.</param>
    /// <param name="options">How to work; null for <see cref="Defaults"/>. Sectors play no part.</param>
    /// <param name="seed">Seed of pairs and places to begin with.</param>
    /// <param name="parallel">Threads and cancellation; null for all processors. No result depends on it.</param>
    /// <returns>A point for each node, around (0, 0), in units of the simulation; see <see cref="LayoutPoint.FitUnitSquare"/>.</returns>
    /// <exception cref="ArgumentException">Lengths do not fit, or an option or a weight is out of range.</exception>
    public static LayoutPoint[] Of(
        Graph graph,
        ImmutableArray<double> weights = default,
        ForceLayoutOptions? options = null,
        ulong seed = 1,
        ParallelOptions? parallel = null
    )
    {
        options ??= Defaults;
        options.Check();
        ForceLayout.CheckWeights(graph, weights);
        LayoutGraph all = LayoutGraph.Of(graph, weights, options.DissuadeHubs);
        LayoutComponents components = LayoutComponents.Of(all);
        LayoutPoint[][] drawn = new LayoutPoint[components.Count][];
        for (int c = 0; c < drawn.Length; c++)
            drawn[c] = Connected(components.Graph(c), options, RandomStream.Of(seed, Purpose, c), parallel ?? new ParallelOptions());
        return components.Pack(drawn, Math.Sqrt(options.Repulsion / options.Gravity));
    }

    private static LayoutPoint[] Connected(LayoutGraph finest, ForceLayoutOptions options, RandomStream stream, ParallelOptions parallel)
    {
        List<Coarsening> levels = Levels(finest, stream);
        ForceSimulation coarse = new(levels.Count > 0 ? levels[^1].Graph : finest, options, parallel);
        coarse.PlaceAtRandom(coarse.Radius, stream);
        coarse.Run(StepsAtFirst * options.Iterations, coarse.Radius / 10);
        for (int level = levels.Count - 1; level >= 0; level--)
        {
            LayoutGraph graph = level > 0 ? levels[level - 1].Graph : finest;
            coarse = Refine(coarse.Points(), levels[level].Parent, graph, options, stream, parallel);
        }
        return coarse.Points();
    }

    private static List<Coarsening> Levels(LayoutGraph finest, RandomStream stream)
    {
        List<Coarsening> levels = [];
        for (LayoutGraph graph = finest; graph.NodeCount > Coarsest; graph = levels[^1].Graph)
            levels.Add(Coarsening.Of(graph, stream));
        return levels;
    }

    private static ForceSimulation Refine(
        LayoutPoint[] coarse,
        int[] parent,
        LayoutGraph graph,
        ForceLayoutOptions options,
        RandomStream stream,
        ParallelOptions parallel
    )
    {
        ForceSimulation simulation = new(graph, options, parallel);
        double apart = simulation.Radius / Math.Sqrt(graph.NodeCount);
        for (int i = 0; i < parent.Length; i++)
            simulation.Place(i, coarse[parent[i]], apart, stream);
        simulation.Run(options.Iterations, LongestStep * apart);
        return simulation;
    }
}
