namespace Triskele.Numerics;

/// <summary>A sum whose rounding error does not grow with the number of terms.</summary>
/// <remarks>
/// The part of each term that the running total cannot hold is kept apart and added at the end.
/// Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974), doi:10.1002/zamm.19740540106.
/// </remarks>
/// <example>1 + 1e100 + 1 - 1e100 is 2, not 0.</example>
internal struct NeumaierSum
{
    private double _total;
    private double _lost;

    /// <summary>The sum of all terms so far.</summary>
    public readonly double Value => _total + _lost;

    /// <summary>Adds a term.</summary>
    public void Add(double term)
    {
        double sum = _total + term;
        _lost += Math.Abs(_total) >= Math.Abs(term) ? _total - sum + term : term - sum + _total;
        _total = sum;
    }
}
