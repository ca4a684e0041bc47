using System.Collections.Immutable;
using Triskele.Networks.Projections;

namespace Triskele.Networks;

/// <summary>The one-mode projection of an ecosystem: two organisations are tied if they share a project.</summary>
/// <remarks>
/// Newman weight w(i,j) = Σ over joint projects k of 1/(n_k - 1), with n_k the distinct partners of the whole project, so that in a whole ecosystem
/// the strength of an organisation is the number of its multi-partner projects and all weights add up to ½ Σ n_k.
/// A view keeps n_k, so its projection is a subgraph of the whole with the same weights. Time O(Σ n_k²), memory O(edges).
/// Caveat: a consortium of n becomes a clique of n(n-1)/2 ties; compare with a two-mode null before reading anything into clustering.
/// Source: M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64, 016132 (2001), doi:10.1103/PhysRevE.64.016132, eq. (2).
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>Three organisations in one project and two of them in another: weights 1/2, 1/2 and 1/2 + 1.</example>
public sealed class Projection
{
    private Projection(Graph graph, ImmutableArray<int> jointProjects, ImmutableArray<double> newmanWeights) =>
        (Graph, JointProjects, NewmanWeights) = (graph, jointProjects, newmanWeights);

    /// <summary>Who is tied to whom; node i is actor i.</summary>
    public Graph Graph { get; }

    /// <summary>Number of joint projects, aligned with <see cref="Graph.Neighbours"/>.</summary>
    public ImmutableArray<int> JointProjects { get; }

    /// <summary>Newman weights, aligned with <see cref="Graph.Neighbours"/>; the same bits in both directions.</summary>
    public ImmutableArray<double> NewmanWeights { get; }

    /// <summary>Projects an ecosystem.</summary>
    public static Projection Of(Ecosystem ecosystem)
    {
        ProjectedTies projected = OneModeProjection.Of(ecosystem, new ProjectionOptions(), null);
        return new Projection(projected.Ties.Graph, projected.JointProjects, projected.Ties.Weights);
    }
}
