namespace Triskele.Networks.Communities;

/// <summary>Expects rate · mass · mass: strengths and γ/(2W) for modularity, numbers of nodes and γ for the constant Potts model.</summary>
internal readonly struct OneMassNull(double rate) : INullModel
{
    /// <inheritdoc/>
    public int Dimensions => 1;

    /// <inheritdoc/>
    public double Expected(double[] masses, int i, double[] others, int j) => rate * masses[i] * others[j];
}
