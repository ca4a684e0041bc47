using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Where the three circles of a glyph lie, around the origin: science left, business right, government below.</summary>
/// <remarks>Each pair overlaps as its cosine says; where three such distances make no triangle, the pairs with government give way.</remarks>
internal sealed record HelixGlyphGeometry(double[] Radius, double[] X, double[] Y)
{
    private const double Apart = 3;

    /// <summary>Middle of the three circles, where the trilateral dot is drawn.</summary>
    public double CentreX => Weighted(X);

    /// <inheritdoc cref="CentreX"/>
    public double CentreY => Weighted(Y);

    /// <summary>Places the circles.</summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="largest">Radius of the circle of the largest count.</param>
    public static HelixGlyphGeometry Of(HelixGlyph glyph, double largest)
    {
        double[] counts = [Count(glyph.Science), Count(glyph.Business), Count(glyph.Government)];
        double most = Math.Max(counts.Max(), double.Epsilon);
        double[] r = [.. counts.Select(c => largest * Math.Sqrt(c / most))];
        double si = Distance(r[0], r[1], glyph.ScienceBusiness),
            sg = Distance(r[0], r[2], glyph.ScienceGovernment),
            ig = Distance(r[1], r[2], glyph.BusinessGovernment);
        double gx = si > 0 ? Math.Clamp((sg * sg - ig * ig + si * si) / (2 * si), -sg, sg) : 0;
        double gy = Math.Sqrt(Math.Max(0, sg * sg - gx * gx));
        return Centred(r, [0, si, gx], [0, 0, gy]);
    }

    private static double Count(double count) => count > 0 ? count : 0;

    private static double Distance(double r, double s, double cosine) =>
        cosine > 0 ? CircleOverlap.Distance(r, s, cosine) : r + s + (r > 0 && s > 0 ? Apart : 0);

    private static HelixGlyphGeometry Centred(double[] r, double[] x, double[] y)
    {
        double left = Enumerable.Range(0, 3).Min(i => x[i] - r[i]),
            right = Enumerable.Range(0, 3).Max(i => x[i] + r[i]),
            top = Enumerable.Range(0, 3).Min(i => y[i] - r[i]),
            bottom = Enumerable.Range(0, 3).Max(i => y[i] + r[i]);
        return new HelixGlyphGeometry(r, [.. x.Select(v => v - (left + right) / 2)], [.. y.Select(v => v - (top + bottom) / 2)]);
    }

    /// <summary>Mean of the centres, the small circles counting more, because the common part lies in them.</summary>
    private double Weighted(double[] values)
    {
        double sum = 0,
            weights = 0;
        for (int i = 0; i < 3; i++)
        {
            double weight = Radius[i] > 0 ? 1 / Radius[i] : 0;
            sum += weight * values[i];
            weights += weight;
        }
        return weights > 0 ? sum / weights : 0;
    }
}
