using System.Collections.Immutable;

namespace Triskele;

/// <summary>All participations of an ecosystem, sorted by project and then by actor, with an index for each direction.</summary>
/// <remarks>
/// The rows of project p are <c>ProjectOffsets[p]</c> to <c>ProjectOffsets[p + 1]</c>. The rows of actor a are
/// <c>RowsByActor[ActorOffsets[a]]</c> and on, sorted by project. An organisation that occurs twice in a project
/// (say, as participant and as third party) has two rows; <see cref="Projects.Partners"/> counts it once.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Participations
{
    /// <summary>Number of participations.</summary>
    public int Count => Actors.Length;

    /// <summary>Index of the actor of each row.</summary>
    public required ImmutableArray<int> Actors { get; init; }

    /// <summary>Index of the project of each row; never falls.</summary>
    public required ImmutableArray<int> Projects { get; init; }

    /// <summary>Role of each row.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>Public contribution of each row in EUR; NaN where blank.</summary>
    public required ImmutableArray<double> ContributionsEur { get; init; }

    /// <summary>Where the rows of each project begin; length projects + 1.</summary>
    public required ImmutableArray<int> ProjectOffsets { get; init; }

    /// <summary>Where the rows of each actor begin in <see cref="RowsByActor"/>; length actors + 1.</summary>
    public required ImmutableArray<int> ActorOffsets { get; init; }

    /// <summary>Row numbers, sorted by actor and then by project.</summary>
    public required ImmutableArray<int> RowsByActor { get; init; }
}
