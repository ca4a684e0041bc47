using Triskele.Networks;

namespace Triskele.Territories;

/// <summary>The organisations that have a tie and a region at some level, sorted by region, with the ties between them.</summary>
/// <remarks>Nodes are numbered region by region: those of region r are <c>RegionOffsets[r]</c> to <c>RegionOffsets[r + 1]</c>.</remarks>
internal sealed class RegionNetwork
{
    private RegionNetwork(int[] regions, int[] regionOffsets, int[] offsets, int[] neighbours, double[] weights) =>
        (Regions, RegionOffsets, Offsets, Neighbours, Weights) = (regions, regionOffsets, offsets, neighbours, weights);

    /// <summary>Indices into the places of the ecosystem, in the order of their codes; each has at least one tie.</summary>
    public int[] Regions { get; }

    public int[] RegionOffsets { get; }

    public int[] Offsets { get; }

    public int[] Neighbours { get; }

    /// <summary>Newman weights, aligned with <see cref="Neighbours"/>.</summary>
    public double[] Weights { get; }

    public int NodeCount => Offsets.Length - 1;

    /// <summary>Organisations with ties that have no region at the level.</summary>
    public int ActorsLeftOut { get; private init; }

    /// <summary>Share of the weight that hangs on them, 0..1.</summary>
    public double WeightLeftOut { get; private init; }

    public static RegionNetwork Of(Ecosystem ecosystem, int level)
    {
        Projection projection = Projection.Of(ecosystem);
        Graph graph = projection.Graph;
        int[] placeOf = [.. ecosystem.Actors.Places.Select(p => ecosystem.Places.AncestorAt(p, level))];
        int[] actors = [.. Enumerable.Range(0, graph.NodeCount).Where(a => HasTie(graph, placeOf, a))];
        int[] regions = [.. actors.Select(a => placeOf[a]).Distinct().OrderBy(p => ecosystem.Places[p].ToString(), StringComparer.Ordinal)];
        Dictionary<int, int> numberOf = regions.Select((place, r) => (place, r)).ToDictionary(x => x.place, x => x.r);
        int[] byRegion = [.. actors.OrderBy(a => numberOf[placeOf[a]])];
        int[] regionOffsets = new int[regions.Length + 1];
        foreach (int a in actors)
            regionOffsets[numberOf[placeOf[a]] + 1]++;
        for (int r = 0; r < regions.Length; r++)
            regionOffsets[r + 1] += regionOffsets[r];
        (int[] offsets, int[] neighbours, double[] weights) = Induced(projection, byRegion);
        double all = projection.NewmanWeights.Sum();
        return new RegionNetwork(regions, regionOffsets, offsets, neighbours, weights)
        {
            ActorsLeftOut = Enumerable.Range(0, graph.NodeCount).Count(a => placeOf[a] == PlaceTree.Unknown && graph.Degree(a) > 0),
            WeightLeftOut = all > 0 ? Math.Max(0, 1 - weights.Sum() / all) : 0,
        };
    }

    /// <summary>The matrix of ties between regions.</summary>
    public RegionWeights Matrix()
    {
        RegionRow row = new(Regions.Length);
        int[] regionOf = RegionOfNode(),
            offsets = new int[Regions.Length + 1];
        List<int> columns = [],
            ties = [];
        List<double> weights = [];
        for (int r = 0; r < Regions.Length; r++)
        {
            for (int node = RegionOffsets[r]; node < RegionOffsets[r + 1]; node++)
                row.Add(this, node, regionOf);
            row.Sort();
            columns.AddRange(row.Columns);
            weights.AddRange(row.Weights());
            ties.AddRange(row.Ties());
            row.Clear();
            offsets[r + 1] = columns.Count;
        }
        return new RegionWeights(offsets, [.. columns], [.. weights], [.. ties]);
    }

    /// <summary>The region of each node.</summary>
    public int[] RegionOfNode()
    {
        int[] regionOf = new int[NodeCount];
        for (int r = 0; r < Regions.Length; r++)
            Array.Fill(regionOf, r, RegionOffsets[r], RegionOffsets[r + 1] - RegionOffsets[r]);
        return regionOf;
    }

    private static bool HasTie(Graph graph, int[] placeOf, int actor)
    {
        if (placeOf[actor] == PlaceTree.Unknown)
            return false;
        foreach (int other in graph.Row(actor))
            if (placeOf[other] != PlaceTree.Unknown)
                return true;
        return false;
    }

    private static (int[] Offsets, int[] Neighbours, double[] Weights) Induced(Projection projection, int[] actors)
    {
        Graph graph = projection.Graph;
        int[] nodeOf = new int[graph.NodeCount],
            offsets = new int[actors.Length + 1];
        Array.Fill(nodeOf, -1);
        for (int node = 0; node < actors.Length; node++)
            nodeOf[actors[node]] = node;
        List<int> neighbours = new(graph.Neighbours.Length);
        List<double> weights = new(graph.Neighbours.Length);
        for (int node = 0; node < actors.Length; node++)
        {
            for (int k = graph.Offsets[actors[node]]; k < graph.Offsets[actors[node] + 1]; k++)
                if (nodeOf[graph.Neighbours[k]] >= 0)
                {
                    neighbours.Add(nodeOf[graph.Neighbours[k]]);
                    weights.Add(projection.NewmanWeights[k]);
                }
            offsets[node + 1] = neighbours.Count;
        }
        return (offsets, [.. neighbours], [.. weights]);
    }
}
