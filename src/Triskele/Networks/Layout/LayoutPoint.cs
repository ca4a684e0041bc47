namespace Triskele.Networks.Layout;

/// <summary>Where a node is drawn. x grows to the right and y downwards, as on a screen.</summary>
public readonly record struct LayoutPoint(double X, double Y)
{
    /// <summary>Moves and scales points into the unit square without distorting them: the longer side fills 0..1, the shorter is centred.</summary>
    /// <param name="points">Finite points.</param>
    /// <returns>Shape as <paramref name="points"/>; a single point, or several in one place, lie at (0.5, 0.5).</returns>
    public static LayoutPoint[] FitUnitSquare(ReadOnlySpan<LayoutPoint> points)
    {
        double left = double.PositiveInfinity,
            top = double.PositiveInfinity,
            right = double.NegativeInfinity,
            bottom = double.NegativeInfinity;
        foreach (LayoutPoint p in points)
        {
            (left, right) = (Math.Min(left, p.X), Math.Max(right, p.X));
            (top, bottom) = (Math.Min(top, p.Y), Math.Max(bottom, p.Y));
        }
        double side = Math.Max(right - left, bottom - top);
        LayoutPoint[] fitted = new LayoutPoint[points.Length];
        for (int i = 0; i < fitted.Length; i++)
            fitted[i] = new LayoutPoint(Fit(points[i].X, left, right, side), Fit(points[i].Y, top, bottom, side));
        return fitted;
    }

    private static double Fit(double value, double low, double high, double side) =>
        side > 0 ? Math.Clamp(0.5 + (value - (low + (high - low) / 2)) / side, 0, 1) : 0.5;
}
