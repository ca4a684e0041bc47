using Triskele.Networks;
using static Triskele.Data.Exporters.ExportColumn;

namespace Triskele.Data.Exporters;

/// <summary>The network of organisations tied by joint projects of two or more partners: each tie once, its first end the first by key.</summary>
internal sealed class ProjectedNetwork
{
    private readonly Projection _projection;
    private readonly int[] _sources;
    private readonly int[] _positions;

    private ProjectedNetwork(Ecosystem ecosystem, Projection projection, int[] sources, int[] positions) =>
        (Ecosystem, _projection, _sources, _positions) = (ecosystem, projection, sources, positions);

    /// <summary>The ecosystem of the multi-partner projects, whose actors are the nodes.</summary>
    public Ecosystem Ecosystem { get; }

    /// <summary>Number of ties.</summary>
    public int Count => _sources.Length;

    public static ProjectedNetwork Of(Ecosystem ecosystem)
    {
        Ecosystem multi = ecosystem.View().MultiPartner().Compact();
        Projection projection = Projection.Of(multi);
        Graph graph = projection.Graph;
        List<int> sources = new(graph.EdgeCount),
            positions = new(graph.EdgeCount);
        for (int i = 0; i < graph.NodeCount; i++)
        for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1]; k++)
            if (graph.Neighbours[k] > i)
            {
                sources.Add(i);
                positions.Add(k);
            }
        return new ProjectedNetwork(multi, projection, [.. sources], [.. positions]);
    }

    /// <summary>Actors with at least one tie.</summary>
    public IEnumerable<int> Nodes => Enumerable.Range(0, Ecosystem.Actors.Count).Where(i => _projection.Graph.Degree(i) > 0);

    public int Source(int tie) => _sources[tie];

    public int Target(int tie) => _projection.Graph.Neighbours[_positions[tie]];

    public int JointProjects(int tie) => _projection.JointProjects[_positions[tie]];

    public double NewmanWeight(int tie) => _projection.NewmanWeights[_positions[tie]];

    public ExportTable Table() =>
        new(
            "network",
            Count,
            [
                OfText("source", i => Ecosystem.Actors.Keys[Source(i)]),
                OfText("target", i => Ecosystem.Actors.Keys[Target(i)]),
                OfWhole("joint_projects", JointProjects),
                OfReal("newman_weight", NewmanWeight),
            ]
        );
}
