using System.Collections.Immutable;

namespace Triskele.Networks.Projections;

/// <summary>How projects become ties.</summary>
/// <example><c>new ProjectionOptions { Weight = TieWeight.Count, MinimumJoint = 2 }</c> keeps repeated ties, weighted by joint projects.</example>
public sealed record ProjectionOptions
{
    /// <summary>What a joint project adds to a tie.</summary>
    public TieWeight Weight { get; init; } = TieWeight.Newman;

    /// <summary>Which members of a project are tied.</summary>
    public PairShape Pairs { get; init; } = PairShape.All;

    /// <summary>Years after its end in which the weight of a project halves, ≥ 0; 0 for never.</summary>
    /// <remarks>A project that ended before <see cref="At"/> counts exp(-λ(t - end)), λ = ln 2 / half-life, a year being 365.25 days; others count in full.</remarks>
    public double HalfLifeYears { get; init; }

    /// <summary>The date t that decay is reckoned from; null for the date of the ecosystem, else the latest end.</summary>
    public DateOnly? At { get; init; }

    /// <summary>Only projects of this period; null for all, those without dates included.</summary>
    public Period? Within { get; init; }

    /// <summary>How a project belongs to the period.</summary>
    public Window Window { get; init; } = Window.Active;

    /// <summary>Leaves out ties that weigh less, before normalisation; with binary weights it looks at joint projects (decayed ones with a half-life).</summary>
    public double MinimumWeight { get; init; }

    /// <summary>Leaves out ties with fewer joint projects.</summary>
    public int MinimumJoint { get; init; } = 1;

    /// <summary>Leaves out projects with more organisations in the whole consortium; 0 leaves out none.</summary>
    public int MaximumConsortium { get; init; }

    /// <summary>Only participations in these roles; empty for all. The size of a consortium stays that of the whole.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>What takes the place of the weight at last; strengths are those of the ties that are left.</summary>
    public TieNormalisation Normalise { get; init; } = TieNormalisation.None;

    /// <summary>Whether more is asked for than sizes of consortia can tell.</summary>
    internal bool NeedRecords =>
        Weight == TieWeight.Money || Pairs == PairShape.Star || HalfLifeYears > 0 || Within is not null || !Roles.IsDefaultOrEmpty;

    internal void Check()
    {
        if (!(HalfLifeYears >= 0 && double.IsFinite(HalfLifeYears)))
            throw new ArgumentOutOfRangeException(nameof(HalfLifeYears), HalfLifeYears, "A half-life is finite and ≥ 0 years; 0 is none.");
        if (!(MinimumWeight >= 0 && double.IsFinite(MinimumWeight)))
            throw new ArgumentOutOfRangeException(nameof(MinimumWeight), MinimumWeight, "A smallest weight is finite and ≥ 0.");
    }
}
