using System.Collections.Immutable;
using Triskele.Numerics;

namespace Triskele.Networks.Layout;

/// <summary>Lays out a network in the plane by forces, so that those who are tied lie near each other.</summary>
/// <remarks>
/// With m_i = degree + 1, node i feels repulsion Σ_j k_r m_i m_j (x_i - x_j)/d², attraction Σ_j w_ij (x_j - x_i) and a spring to its centre,
/// k_g m_i (c_i - x_i). The spring holds separate components together in a disc of radius R = √(k_r Σm/k_g). c_i is the origin, or with
/// <see cref="ForceLayoutOptions.SectorPull"/> a part of the way to the place of its sector on the rim: the first on top, then clockwise.
/// Repulsion is summed by Barnes-Hut over a quadtree. Each node's step is slowed by its own swinging, and no step is longer than
/// R/10 times the share of steps still to come, so that the drawing comes to rest. Time O(iterations · (n log n + ties)), memory O(n + ties).
/// The same seed gives the same bits on any number of threads. Caveat: a drawing, not a measure: distances and directions have no unit, and
/// another seed may turn or mirror it.
/// Source: M. Jacomy, T. Venturini, S. Heymann, M. Bastian, "ForceAtlas2", PLoS ONE 9(6) e98679 (2014), doi:10.1371/journal.pone.0098679
/// (strong gravity; the cooling cap is added); J. Barnes, P. Hut, Nature 324 (1986) 446-449, doi:10.1038/324446a0.
/// </remarks>
/// <example>Two cliques of ten joined by one tie lie as two heaps: pairs inside are nearer to each other than pairs across.</example>
public static class ForceLayout
{
    /// <summary>Lays out a network.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="weights">Attraction of each tie, aligned with <see cref="Graph.Neighbours"/>, the same both ways; ≥ 0, about 1 for a typical tie; empty for 1.</param>
    /// <param name="options">How to work; null for the defaults.</param>
    /// <param name="seed">Seed of the random places to begin with.</param>
    /// <param name="sectors">Sector of each node, from 0, or -1 for none; empty for none at all.</param>
    /// <param name="start">
    /// A finite point for each node to begin with, so that a drawing can follow a network that changes; points in one place are moved apart a little.
    /// Empty for random places.
    /// </param>
    /// <param name="parallel">Threads and cancellation; null for all processors. No result depends on it.</param>
    /// <returns>A point for each node, around (0, 0), in units of the simulation; see <see cref="LayoutPoint.FitUnitSquare"/>.</returns>
    /// <exception cref="ArgumentException">Lengths do not fit, or an option, a weight or a point is out of range.</exception>
    public static LayoutPoint[] Of(
        Graph graph,
        ImmutableArray<double> weights = default,
        ForceLayoutOptions? options = null,
        ulong seed = 1,
        ImmutableArray<int> sectors = default,
        ImmutableArray<LayoutPoint> start = default,
        ParallelOptions? parallel = null
    )
    {
        options ??= new ForceLayoutOptions();
        options.Check();
        CheckLength(sectors.IsDefaultOrEmpty ? graph.NodeCount : sectors.Length, graph.NodeCount, nameof(sectors));
        CheckLength(start.IsDefaultOrEmpty ? graph.NodeCount : start.Length, graph.NodeCount, nameof(start));
        CheckWeights(graph, weights);
        ForceSimulation simulation = new(LayoutGraph.Of(graph, weights, options.DissuadeHubs), options, parallel ?? new ParallelOptions());
        if (!sectors.IsDefaultOrEmpty)
            simulation.SetSectors(sectors.AsSpan());
        Place(simulation, start, RandomStream.Of(seed, "network.layout"));
        simulation.Run(options.Iterations, simulation.Radius / 10);
        return simulation.Points();
    }

    private static void Place(ForceSimulation simulation, ImmutableArray<LayoutPoint> start, RandomStream stream)
    {
        if (start.IsDefaultOrEmpty)
        {
            simulation.PlaceAtRandom(simulation.Radius, stream);
            return;
        }
        double extent = Math.Max(simulation.Radius, Extent(start));
        for (int i = 0; i < start.Length; i++)
            // A millionth of the drawing is not seen, and keeps coincident points apart.
            simulation.Place(i, start[i], extent * 1e-6, stream);
    }

    private static double Extent(ImmutableArray<LayoutPoint> start)
    {
        double extent = 0;
        foreach (LayoutPoint p in start)
        {
            if (!double.IsFinite(p.X) || !double.IsFinite(p.Y))
                throw new ArgumentException("A point to begin with is not finite.", nameof(start));
            extent = Math.Max(extent, Math.Max(Math.Abs(p.X), Math.Abs(p.Y)));
        }
        return extent;
    }

    private static void CheckLength(int length, int expected, string name)
    {
        if (length != expected)
            throw new ArgumentException(FormattableString.Invariant($"{name} has {length} values; the network needs {expected}."), name);
    }

    internal static void CheckWeights(Graph graph, ImmutableArray<double> weights)
    {
        CheckLength(weights.IsDefaultOrEmpty ? graph.Neighbours.Length : weights.Length, graph.Neighbours.Length, nameof(weights));
        for (int k = 0; !weights.IsDefaultOrEmpty && k < weights.Length; k++)
            if (weights[k] is not (>= 0 and < double.PositiveInfinity))
                throw new ArgumentException(
                    FormattableString.Invariant($"Weight {k} is {weights[k]}; it must be finite and ≥ 0."),
                    nameof(weights)
                );
    }
}
