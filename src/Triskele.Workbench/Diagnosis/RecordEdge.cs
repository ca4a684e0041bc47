using Triskele.Measures;

namespace Triskele.Workbench.Diagnosis;

/// <summary>Where a record thins out: the last year that can be read as a whole one.</summary>
internal static class RecordEdge
{
    /// <summary>
    /// The row of the last year that is no plan and in which at least half as many ties begin as in the median of the observed years; -1 without one.
    /// </summary>
    /// <remarks>Our convention. A download ends within a year, and some projects of later years are on record already.</remarks>
    public static int LastWholeYear(MeasureTable dynamics)
    {
        int[] observed =
        [
            .. Enumerable
                .Range(0, dynamics.Count)
                .Where(r => dynamics[r, "planned"].Integer == 0 && !double.IsNaN(dynamics[r, "births"].Number)),
        ];
        if (observed.Length == 0)
            return dynamics.Count - 1;
        double[] births = [.. observed.Select(r => dynamics[r, "births"].Number).Order()];
        return Array.FindLast(observed, r => dynamics[r, "births"].Number >= births[births.Length / 2] / 2);
    }

    /// <summary>Whether years that are no plan come after the last whole one.</summary>
    public static bool ThinsOut(MeasureTable dynamics)
    {
        int last = LastWholeYear(dynamics);
        return last >= 0 && last + 1 < dynamics.Count && dynamics[last + 1, "planned"].Integer == 0;
    }
}
