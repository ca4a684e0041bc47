namespace Triskele.Networks.Coin;

/// <summary>Counts the local extrema of a series that comes value by value: how often it turns.</summary>
/// <remarks>
/// A turn is an inner point at which the series changes from rising to falling or from falling to rising; a plateau between the two counts once. NaN are
/// passed over, as if they were not there. Values that differ by less than 1e-9 of the larger are equal. Rotating leadership counts the turns of an actor's
/// betweenness, rotating contribution those of its contribution index.
/// Source: P. A. Gloor, "Swarm Creativity", Oxford University Press (2006); Y. H. Kidane and P. A. Gloor, "Correlating temporal communication patterns of
/// the Eclipse open source community with performance and creativity", CMOT 13 (2007), doi:10.1007/s10588-006-9006-3.
/// </remarks>
/// <example>0, 1, 0, 1 has 2 turns; a constant series has none.</example>
public struct LocalExtrema
{
    private const double Rounding = 1e-9;

    private double _previous;
    private int _direction;
    private bool _started;

    /// <summary>Turns so far; of w values at most w - 2.</summary>
    public int Turns { get; private set; }

    /// <summary>Takes the next value.</summary>
    /// <param name="value">The value; NaN is passed over.</param>
    /// <param name="margin">How far it has to be from the last value that counted, to count: its sampling error; 0 where it is exact.</param>
    public void Add(double value, double margin = 0)
    {
        if (double.IsNaN(value))
            return;
        int step = _started ? Step(_previous, value, margin) : 0;
        Turns += step != 0 && _direction == -step ? 1 : 0;
        if (step != 0)
            _direction = step;
        if (step != 0 || !_started)
            (_previous, _started) = (value, true);
    }

    /// <summary>The turns of a whole series.</summary>
    public static int Count(ReadOnlySpan<double> series)
    {
        LocalExtrema extrema = new();
        foreach (double value in series)
            extrema.Add(value);
        return extrema.Turns;
    }

    private static int Step(double from, double to, double margin) =>
        Math.Abs(to - from) <= Math.Max(margin, Rounding * Math.Max(Math.Abs(to), Math.Abs(from))) ? 0 : Math.Sign(to - from);
}
