namespace Triskele.Presentation.Drawing;

/// <summary>Geometry of overlapping circles.</summary>
internal static class CircleOverlap
{
    /// <summary>Area common to two circles.</summary>
    public static double LensArea(double r, double s, double distance)
    {
        if (distance >= r + s)
            return 0;
        if (distance <= Math.Abs(r - s))
            return Math.PI * Math.Min(r, s) * Math.Min(r, s);
        double d2 = distance * distance;
        double a = Math.Acos(Math.Clamp((d2 + r * r - s * s) / (2 * distance * r), -1, 1));
        double b = Math.Acos(Math.Clamp((d2 + s * s - r * r) / (2 * distance * s), -1, 1));
        return r * r * (a - Math.Sin(2 * a) / 2) + s * s * (b - Math.Sin(2 * b) / 2);
    }

    /// <summary>Distance at which the common area is the cosine times the geometric mean of both areas, as far as that can be.</summary>
    public static double Distance(double r, double s, double cosine)
    {
        double target = Math.Min(cosine * Math.PI * r * s, Math.PI * Math.Min(r, s) * Math.Min(r, s));
        double near = Math.Abs(r - s),
            far = r + s;
        for (int i = 0; i < 60; i++)
        {
            double middle = (near + far) / 2;
            (near, far) = LensArea(r, s, middle) > target ? (middle, far) : (near, middle);
        }
        return (near + far) / 2;
    }
}
