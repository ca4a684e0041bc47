using System.Collections.Immutable;

namespace Triskele.Networks.Layers;

/// <summary>What each actor of a layered network has in its layers together.</summary>
/// <remarks>
/// With N_l(i) the neighbours in layer l: overlap o = Σ_l |N_l|; neighbourhood |∪_l N_l|; exclusive neighbours of a layer |N_l \ ∪_{m≠l} N_m|;
/// relevance of a layer |N_l| / |∪ N|, exclusive relevance the same of exclusive neighbours; connective redundancy 1 - |∪ N| / o.
/// Time O(ties of all layers), memory O(actors · layers).
/// Source: M. Berlingerio et al., "Multidimensional networks: foundations of structural analysis", World Wide Web 16 (2013),
/// doi:10.1007/s11280-012-0190-4 (relevance); names as in M. Magnani, L. Rossi and D. Vega, Journal of Statistical Software 98 (2021),
/// doi:10.18637/jss.v098.i08. Deviation: redundancy of an actor without ties is NaN, not 0. Overlap and activity: Battiston et al. (2014).
/// </remarks>
/// <example>Neighbours {1, 2} in one layer and {2} in another: overlap 3, neighbourhood 2, exclusive 1 and 0, relevance 1 and 1/2, redundancy 1/3.</example>
public sealed class LayeredActors
{
    private readonly LayeredNetwork _network;
    private readonly int[][] _exclusive;

    private LayeredActors(LayeredNetwork network, int[] neighbourhoods, int[][] exclusive)
    {
        (_network, _exclusive) = (network, exclusive);
        Neighbourhoods = [.. neighbourhoods];
    }

    /// <summary>Distinct neighbours of each actor in all layers together.</summary>
    public ImmutableArray<int> Neighbourhoods { get; }

    /// <summary>Number of layers in which an actor has a tie: its activity.</summary>
    public int Activity(int actor)
    {
        int activity = 0;
        for (int l = 0; l < _network.LayerCount; l++)
            activity += _network.Degree(l, actor) > 0 ? 1 : 0;
        return activity;
    }

    /// <summary>Overlapping degree of an actor: the sum of its degrees.</summary>
    public int Overlap(int actor)
    {
        int overlap = 0;
        for (int l = 0; l < _network.LayerCount; l++)
            overlap += _network.Degree(l, actor);
        return overlap;
    }

    /// <summary>Participation of an actor, see <see cref="MultiplexParticipation"/>; NaN for fewer than two layers or without ties.</summary>
    public double Participation(int actor)
    {
        int[] degrees = new int[_network.LayerCount];
        for (int l = 0; l < degrees.Length; l++)
            degrees[l] = _network.Degree(l, actor);
        return MultiplexParticipation.Index(degrees);
    }

    /// <summary>Share of an actor's ties that repeat a neighbour of another layer, 0..1; NaN without ties.</summary>
    public double Redundancy(int actor) => Neighbourhoods[actor] == 0 ? double.NaN : 1 - (double)Neighbourhoods[actor] / Overlap(actor);

    /// <summary>Neighbours that an actor has in one layer and in no other.</summary>
    public int Exclusive(int layer, int actor) => _exclusive[layer][actor];

    /// <summary>Share of an actor's neighbourhood that a layer shows, 0..1; NaN without ties.</summary>
    public double Relevance(int layer, int actor) =>
        Neighbourhoods[actor] == 0 ? double.NaN : (double)_network.Degree(layer, actor) / Neighbourhoods[actor];

    /// <summary>Share of an actor's neighbourhood that a layer alone shows, 0..1; NaN without ties.</summary>
    public double ExclusiveRelevance(int layer, int actor) =>
        Neighbourhoods[actor] == 0 ? double.NaN : (double)_exclusive[layer][actor] / Neighbourhoods[actor];

    /// <summary>Ties that a layer has and no other.</summary>
    public int ExclusiveTies(int layer) => _exclusive[layer].Sum() / 2;

    /// <summary>Counts neighbours of all actors.</summary>
    public static LayeredActors Of(LayeredNetwork network)
    {
        int n = network.NodeCount;
        int[] neighbourhoods = new int[n],
            layersOf = new int[n],
            touched = new int[n];
        int[][] exclusive = [.. network.Layers.Select(_ => new int[n])];
        for (int i = 0; i < n; i++)
        {
            int filled = 0;
            foreach (WeightedGraph layer in network.Layers)
            foreach (int other in layer.Graph.Row(i))
                if (layersOf[other]++ == 0)
                    touched[filled++] = other;
            neighbourhoods[i] = filled;
            for (int l = 0; l < exclusive.Length; l++)
                foreach (int other in network.Layers[l].Graph.Row(i))
                    exclusive[l][i] += layersOf[other] == 1 ? 1 : 0;
            foreach (int other in touched.AsSpan(0, filled))
                layersOf[other] = 0;
        }
        return new LayeredActors(network, neighbourhoods, exclusive);
    }
}
