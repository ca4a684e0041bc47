using System.Collections.Immutable;

namespace Triskele.Networks.Projections;

/// <summary>Ties that joint projects make.</summary>
/// <param name="Ties">Who is tied to whom, and the weights; node i is actor i.</param>
/// <param name="JointProjects">Number of joint projects, aligned with <see cref="Graph.Neighbours"/>.</param>
/// <param name="Projects">Number of projects of each actor, those that tie it to nobody included.</param>
/// <param name="WithoutBudget">Projects of two or more that spread no money because their budget is unknown.</param>
/// <param name="Undated">Projects left out of a period or of decay because they have no date.</param>
public sealed record ProjectedTies(
    WeightedGraph Ties,
    ImmutableArray<int> JointProjects,
    ImmutableArray<int> Projects,
    int WithoutBudget = 0,
    int Undated = 0
);
