namespace Triskele.Networks.Layout;

/// <summary>How <see cref="ForceLayout"/> works: the defaults suit networks of some hundred to some thousand nodes.</summary>
public sealed record ForceLayoutOptions
{
    /// <summary>Number of steps ≥ 0; 300 let a picture of some hundred nodes come to rest, 100 are enough for a first look at 10⁵ nodes.</summary>
    public int Iterations { get; init; } = 300;

    /// <summary>Strength of repulsion k_r &gt; 0; together with gravity it sets the scale only.</summary>
    public double Repulsion { get; init; } = 2;

    /// <summary>Strength of gravity k_g &gt; 0, a spring of each node to the centre: more packs components closer and flattens structure.</summary>
    public double Gravity { get; init; } = 0.1;

    /// <summary>Barnes-Hut angle θ, 0..2: far nodes are taken together where their cell looks smaller than this; 0 is exact and O(n²).</summary>
    public double Theta { get; init; } = 0.9;

    /// <summary>Tolerance of swinging τ &gt; 0: more is faster and less calm.</summary>
    public double Tolerance { get; init; } = 1;

    /// <summary>How far the centre of gravity of each sector moves out to its own place on the rim, 0 (one centre) to 1 (all the way).</summary>
    public double SectorPull { get; init; }

    /// <summary>Whether ties of nodes of many ties pull less, w_ij · mean degree/√(k_i k_j), so that hubs move to the rim of what they tie.</summary>
    public bool DissuadeHubs { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Iterations);
        ThrowOutside(Repulsion, 1e-6, 1e6, nameof(Repulsion));
        ThrowOutside(Gravity, 1e-6, 1e6, nameof(Gravity));
        ThrowOutside(Theta, 0, 2, nameof(Theta));
        ThrowOutside(Tolerance, 1e-6, 1e6, nameof(Tolerance));
        ThrowOutside(SectorPull, 0, 1, nameof(SectorPull));
    }

    private static void ThrowOutside(double value, double low, double high, string name)
    {
        if (!(value >= low && value <= high))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} lies between {low} and {high}."));
    }
}
