using System.Collections.Immutable;

namespace Triskele;

/// <summary>All recorded ties of an ecosystem, a column for each property. Ties that follow from joint projects are not among them.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Ties
{
    /// <summary>Number of ties.</summary>
    public int Count => From.Length;

    /// <summary>Index of the actor that each tie starts from.</summary>
    public required ImmutableArray<int> From { get; init; }

    /// <summary>Index of the actor that each tie leads to.</summary>
    public required ImmutableArray<int> To { get; init; }

    /// <summary>Kinds.</summary>
    public required ImmutableArray<TieKind> Kinds { get; init; }

    /// <summary>Weights, finite and &gt; 0.</summary>
    public required ImmutableArray<double> Weights { get; init; }

    /// <summary>First days, or <see cref="Day.Unknown"/>.</summary>
    public required ImmutableArray<int> StartDays { get; init; }

    /// <summary>Last days, or <see cref="Day.Unknown"/> while a tie holds.</summary>
    public required ImmutableArray<int> EndDays { get; init; }

    /// <summary>Whether from and to are distinct roles.</summary>
    public required ImmutableArray<bool> Directed { get; init; }

    /// <summary>Index into <see cref="Ecosystem.Layers"/>, or -1 where the source knows no layers.</summary>
    public required ImmutableArray<int> Layers { get; init; }

    /// <summary>No ties.</summary>
    public static Ties None { get; } =
        new()
        {
            From = [],
            To = [],
            Kinds = [],
            Weights = [],
            StartDays = [],
            EndDays = [],
            Directed = [],
            Layers = [],
        };
}
