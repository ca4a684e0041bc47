namespace Triskele.Territories;

/// <summary>Holds an observed value against the values of random draws, as they come in.</summary>
/// <remarks>
/// Draws that equal the observed value up to rounding (1e-12) count as reaching it. p = (1 + draws that reach it)/(1 + draws), one-sided upwards.
/// Mean and deviation by Welford's recurrence, which does not cancel where the observed value lies far from all draws.
/// </remarks>
internal sealed class NullTally(double observed)
{
    private int _draws;
    private int _reached;
    private double _mean;
    private double _squares;

    public void Add(double value)
    {
        _draws++;
        double difference = value - _mean;
        _mean += difference / _draws;
        _squares += difference * (value - _mean);
        if (value >= observed - 1e-12 * Math.Max(1, Math.Abs(observed)))
            _reached++;
    }

    public double Mean => _draws > 0 ? _mean : double.NaN;

    public double Sd => _draws > 1 ? Math.Sqrt(_squares / (_draws - 1)) : double.NaN;

    public double Z => Sd > 1e-12 ? (observed - _mean) / Sd : double.NaN;

    public double P => _draws > 0 && !double.IsNaN(observed) ? (1.0 + _reached) / (1.0 + _draws) : double.NaN;
}
