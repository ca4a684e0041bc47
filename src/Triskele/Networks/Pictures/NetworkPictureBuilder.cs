using System.Collections.Immutable;
using Triskele.Networks.Layout;

namespace Triskele.Networks.Pictures;

/// <summary>Draws the picture of a network by helix that an analyst would put into a report.</summary>
public static class NetworkPictureBuilder
{
    /// <summary>Chooses the strongest organisations and ties and lays them out.</summary>
    /// <param name="ecosystem">The ecosystem.</param>
    /// <param name="maxNodes">Most organisations to show, ≥ 1.</param>
    /// <param name="maxEdges">Most ties to show, ≥ 0.</param>
    /// <param name="seed">Seed of the layout.</param>
    /// <param name="helixPull">How far each helix is pulled to its own sector, 0 (not at all) to 1: science on top, the others clockwise.</param>
    /// <returns>The picture; without nodes where nobody is tied. Its caveat says how much is shown.</returns>
    /// <remarks>
    /// The strongest organisations by Newman strength (equal ones by key), then the maximum spanning forest of the ties between them and, as long
    /// as there is room, the strongest, second strongest, … tie of each; attraction is the root of weight over mean weight, so that few very strong
    /// ties do not knot the picture. Layout: <see cref="ForceLayout"/>. Caveat: the strongest know each other better than the rest do; a picture
    /// of them is no sample of the network. Time: that of <see cref="Projection"/> for a large network.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A limit or the pull is out of range.</exception>
    /// <example>The whole of Horizon 2020 shows 240 of 31,665 organisations and 1,200 of the ties between them.</example>
    public static NetworkPicture Build(
        Ecosystem ecosystem,
        int maxNodes = 240,
        int maxEdges = 1200,
        ulong seed = 1,
        double helixPull = 0.35
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNodes, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdges);
        Projection projection = Projection.Of(ecosystem);
        double[] strengths = Strengths(projection);
        int[] actors = Strongest(projection.Graph, strengths, maxNodes);
        NetworkPictureEdge[] ties = Between(projection, actors);
        NetworkPictureEdge[] edges = NetworkBackbone.Of(ties, actors.Length, maxEdges);
        LayoutPoint[] points = Layout(ecosystem, actors, edges, seed, helixPull);
        NetworkPictureNode[] nodes =
        [
            .. actors.Select(
                (a, i) =>
                    new NetworkPictureNode(
                        a,
                        points[i].X,
                        points[i].Y,
                        projection.Graph.Degree(a),
                        strengths[a],
                        ecosystem.Actors.MainHelices[a],
                        Label(ecosystem.Actors, a)
                    )
            ),
        ];
        string caveat = NetworkPictureCaveat.Of(projection, strengths, nodes, ties, edges);
        return new NetworkPicture([.. nodes], [.. edges], ecosystem.Helices, caveat);
    }

    private static double[] Strengths(Projection projection)
    {
        Graph graph = projection.Graph;
        double[] strengths = new double[graph.NodeCount];
        for (int i = 0; i < strengths.Length; i++)
        for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1]; k++)
            strengths[i] += projection.NewmanWeights[k];
        return strengths;
    }

    // Sums of a project's shares differ in their last bits; rounding lets organisations of equally many projects follow their keys.
    private static int[] Strongest(Graph graph, double[] strengths, int most) =>
        [
            .. Enumerable
                .Range(0, graph.NodeCount)
                .Where(i => graph.Degree(i) > 0)
                .OrderByDescending(i => Math.Round(strengths[i], 9))
                .ThenBy(i => i)
                .Take(most),
        ];

    private static NetworkPictureEdge[] Between(Projection projection, int[] actors)
    {
        Graph graph = projection.Graph;
        Dictionary<int, int> nodeOf = actors.Select((a, i) => (a, i)).ToDictionary(x => x.a, x => x.i);
        List<NetworkPictureEdge> edges = [];
        for (int i = 0; i < actors.Length; i++)
        for (int k = graph.Offsets[actors[i]]; k < graph.Offsets[actors[i] + 1]; k++)
            if (nodeOf.TryGetValue(graph.Neighbours[k], out int j) && i < j)
                edges.Add(new NetworkPictureEdge(i, j, projection.NewmanWeights[k], projection.JointProjects[k]));
        return [.. edges];
    }

    private static LayoutPoint[] Layout(Ecosystem ecosystem, int[] actors, NetworkPictureEdge[] edges, ulong seed, double helixPull)
    {
        double mean = edges.Length > 0 ? edges.Average(e => e.Weight) : 1;
        (Graph graph, ImmutableArray<double> weights) = PictureGraph.Of(edges, actors.Length, e => Math.Sqrt(e.Weight / mean));
        int[] present = [.. actors.Select(a => (int)ecosystem.Actors.MainHelices[a]).Where(h => h >= 0).Distinct().Order()];
        LayoutPoint[] points = ForceLayout.Of(
            graph,
            weights,
            new ForceLayoutOptions { SectorPull = helixPull },
            seed,
            [.. actors.Select(a => Array.IndexOf(present, ecosystem.Actors.MainHelices[a]))]
        );
        return LayoutPoint.FitUnitSquare(points);
    }

    private static string Label(Actors actors, int actor) => actors.Names[actor].Length > 0 ? actors.Names[actor] : actors.Keys[actor];
}
