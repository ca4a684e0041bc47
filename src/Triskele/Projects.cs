using System.Collections.Immutable;

namespace Triskele;

/// <summary>All projects of an ecosystem, a column for each property; index i is the same project in each.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Projects
{
    /// <summary>Number of projects.</summary>
    public int Count => Keys.Length;

    /// <summary>Keys of the source; unique.</summary>
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>Acronyms or titles; empty where unknown.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>First days, or <see cref="Day.Unknown"/>.</summary>
    public required ImmutableArray<int> StartDays { get; init; }

    /// <summary>Last days: as they came, else as planned, else imputed; <see cref="Day.Unknown"/> where not even the start is known.</summary>
    public required ImmutableArray<int> EndDays { get; init; }

    /// <summary>Last days as planned, or <see cref="Day.Unknown"/>.</summary>
    public required ImmutableArray<int> PlannedEndDays { get; init; }

    /// <summary>Whether the last day is the start plus the median duration of scheme, programme or all.</summary>
    public required ImmutableArray<bool> EndImputed { get; init; }

    /// <summary>Index into <see cref="Ecosystem.Frameworks"/>, or -1.</summary>
    public required ImmutableArray<int> Frameworks { get; init; }

    /// <summary>Index into <see cref="Ecosystem.Schemes"/>, or -1.</summary>
    public required ImmutableArray<int> Schemes { get; init; }

    /// <summary>Where the programmes of project i begin in <see cref="Programmes"/>; length <see cref="Count"/> + 1.</summary>
    public required ImmutableArray<int> ProgrammeOffsets { get; init; }

    /// <summary>Indices into <see cref="Ecosystem.Programmes"/>.</summary>
    public required ImmutableArray<int> Programmes { get; init; }

    /// <summary>Total costs in EUR; NaN where unknown.</summary>
    public required ImmutableArray<double> TotalCostsEur { get; init; }

    /// <summary>Public contributions in EUR; NaN where unknown.</summary>
    public required ImmutableArray<double> ContributionsEur { get; init; }

    /// <summary>Distinct organisations of the whole record, also where a view shows only some of them.</summary>
    public required ImmutableArray<int> Partners { get; init; }

    /// <summary>Index of the organisation that coordinates (the first by key where there are several), or -1.</summary>
    /// <remarks>In a view that leaves the coordinator out this is -1, and <see cref="CoordinatorPlaces"/> still tells where it is.</remarks>
    public required ImmutableArray<int> Coordinators { get; init; }

    /// <summary>Index of the coordinator's place in <see cref="Ecosystem.Places"/>, or <see cref="PlaceTree.Unknown"/>.</summary>
    public required ImmutableArray<int> CoordinatorPlaces { get; init; }
}
