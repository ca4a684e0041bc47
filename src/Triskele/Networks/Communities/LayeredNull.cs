namespace Triskele.Networks.Communities;

/// <summary>Expects Σ over layers of rate · mass · mass; rates of layers with a negative weight are negative.</summary>
internal readonly struct LayeredNull(double[] rates) : INullModel
{
    /// <inheritdoc/>
    public int Dimensions => rates.Length;

    /// <inheritdoc/>
    public double Expected(double[] masses, int i, double[] others, int j)
    {
        ReadOnlySpan<double> a = masses.AsSpan(i * rates.Length, rates.Length),
            b = others.AsSpan(j * rates.Length, rates.Length);
        double sum = 0;
        for (int d = 0; d < rates.Length; d++)
            sum += rates[d] * a[d] * b[d];
        return sum;
    }
}
