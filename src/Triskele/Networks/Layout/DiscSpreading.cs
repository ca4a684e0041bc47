namespace Triskele.Networks.Layout;

/// <summary>Pushes discs apart that overlap, and fits all into the unit square.</summary>
/// <remarks>
/// In rounds, each overlapping pair moves apart by its overlap, the smaller disc further; what overlap is left after the last round is
/// removed by drawing the picture larger. Time O(rounds · discs²).
/// </remarks>
internal static class DiscSpreading
{
    private const int Rounds = 200;

    /// <summary>Spreads discs.</summary>
    /// <param name="points">Middles, all different.</param>
    /// <param name="radii">Radii, &gt; 0.</param>
    /// <returns>Middles and radii; ratios of radii are kept.</returns>
    public static (LayoutPoint[] Middles, double[] Radii) Of(ReadOnlySpan<LayoutPoint> points, double[] radii)
    {
        double[] x = new double[points.Length],
            y = new double[points.Length];
        for (int i = 0; i < points.Length; i++)
            (x[i], y[i]) = (points[i].X, points[i].Y);
        for (int round = 0; round < Rounds && Push(x, y, radii); round++) { }
        double larger = MissingRoom(x, y, radii);
        for (int i = 0; i < x.Length; i++)
            (x[i], y[i]) = (x[i] * larger, y[i] * larger);
        return Fit(x, y, radii);
    }

    private static bool Push(double[] x, double[] y, double[] radii)
    {
        bool overlap = false;
        for (int i = 0; i < x.Length; i++)
        for (int j = 0; j < i; j++)
        {
            double dx = x[i] - x[j],
                dy = y[i] - y[j],
                distance = Math.Sqrt(dx * dx + dy * dy),
                missing = radii[i] + radii[j] - distance;
            if (missing <= 0 || distance == 0)
                continue;
            overlap = true;
            double areaI = radii[i] * radii[i],
                areaJ = radii[j] * radii[j],
                step = 1.01 * missing / distance / (areaI + areaJ);
            (x[i], y[i]) = (x[i] + step * areaJ * dx, y[i] + step * areaJ * dy);
            (x[j], y[j]) = (x[j] - step * areaI * dx, y[j] - step * areaI * dy);
        }
        return overlap;
    }

    private static double MissingRoom(double[] x, double[] y, double[] radii)
    {
        double larger = 1;
        for (int i = 0; i < x.Length; i++)
        for (int j = 0; j < i; j++)
        {
            double dx = x[i] - x[j],
                dy = y[i] - y[j];
            larger = Math.Max(larger, (radii[i] + radii[j]) / Math.Sqrt(dx * dx + dy * dy));
        }
        return larger;
    }

    private static (LayoutPoint[] Middles, double[] Radii) Fit(double[] x, double[] y, double[] radii)
    {
        if (x.Length == 0)
            return ([], []);
        double left = x.Zip(radii, (v, r) => v - r).Min(),
            right = x.Zip(radii, (v, r) => v + r).Max(),
            top = y.Zip(radii, (v, r) => v - r).Min(),
            bottom = y.Zip(radii, (v, r) => v + r).Max(),
            side = Math.Max(right - left, bottom - top);
        LayoutPoint[] middles = new LayoutPoint[x.Length];
        for (int i = 0; i < x.Length; i++)
            middles[i] = new LayoutPoint(0.5 + (x[i] - (left + right) / 2) / side, 0.5 + (y[i] - (top + bottom) / 2) / side);
        return (middles, Array.ConvertAll(radii, r => r / side));
    }
}
