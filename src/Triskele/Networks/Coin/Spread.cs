namespace Triskele.Networks.Coin;

/// <summary>Mean and standard deviation of a population; NaN where it is empty.</summary>
internal readonly record struct Spread(double Mean, double Deviation)
{
    public static Spread Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
            return new Spread(double.NaN, double.NaN);
        double mean = values.Average();
        return new Spread(mean, Math.Sqrt(values.Average(v => (v - mean) * (v - mean))));
    }
}
