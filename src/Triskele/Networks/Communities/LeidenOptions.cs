namespace Triskele.Networks.Communities;

/// <summary>How communities are searched for.</summary>
public sealed record LeidenOptions
{
    /// <summary>What a partition is judged by.</summary>
    public CommunityQuality Quality { get; init; } = CommunityQuality.Modularity;

    /// <summary>Resolution γ, &gt; 0: the larger, the smaller the communities. For the constant Potts model a weight for each pair of nodes.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Number of independent searches of which the best is kept, &gt; 0.</summary>
    public int Restarts { get; init; } = 10;

    /// <summary>Number of times that the whole algorithm is repeated from its own result; 0 until two in a row move nothing.</summary>
    public int Iterations { get; init; }

    /// <summary>Randomness θ of the refinement, &gt; 0, in mean weights of an edge; near 0 the best merger is always taken.</summary>
    public double Randomness { get; init; } = 0.01;

    internal void Check()
    {
        if (!(Resolution > 0 && double.IsFinite(Resolution)))
            throw new ArgumentOutOfRangeException(nameof(Resolution), Resolution, "The resolution has to be finite and above 0.");
        if (!(Randomness > 0 && double.IsFinite(Randomness)))
            throw new ArgumentOutOfRangeException(nameof(Randomness), Randomness, "The randomness has to be finite and above 0.");
        ArgumentOutOfRangeException.ThrowIfLessThan(Restarts, 1, nameof(Restarts));
        ArgumentOutOfRangeException.ThrowIfNegative(Iterations, nameof(Iterations));
    }
}
