using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws a grid of three-circle glyphs.</summary>
internal static class HelixGlyphDrawing
{
    private const int Columns = 6;
    private const double CellWidth = SvgWriter.PageWidth / Columns,
        CellHeight = 178,
        Margin = 7,
        Largest = 29;

    public static void Draw(HelixGlyphFigure figure, Canvas canvas)
    {
        (string, string)[] helices =
        [
            .. new[] { Helix.Science, Helix.Business, Helix.Government }.Select(h => (h.Id, Paint.OfHelix(h))),
            (Canvas.Say("glyph.trilateral"), "ink"),
        ];
        (string, string)[] classes = [.. figure.Classes.Select((c, i) => (c, Paint.Step(i, figure.Classes.Length)))];
        double second = Legend.Height(helices, SvgWriter.PageWidth);
        double top = second + (classes.Length > 0 ? Legend.Height(classes, SvgWriter.PageWidth) : 0) + 14;
        SvgWriter svg = canvas.Begin(top + (figure.Glyphs.Length + Columns - 1) / Columns * CellHeight);
        Legend.Draw(svg, 0, 0, helices, SvgWriter.PageWidth);
        Legend.Draw(svg, 0, second, classes, SvgWriter.PageWidth);
        for (int i = 0; i < figure.Glyphs.Length; i++)
            DrawCell(figure, figure.Glyphs[i], svg, i % Columns * CellWidth, top + i / Columns * CellHeight);
    }

    private static void DrawCell(HelixGlyphFigure figure, HelixGlyph glyph, SvgWriter svg, double x, double y)
    {
        double width = CellWidth - 2 * Margin,
            middle = x + CellWidth / 2;
        int step = glyph.Class is null ? -1 : figure.Classes.IndexOf(glyph.Class);
        string paint = step < 0 ? "c-unknown" : Paint.Step(step, figure.Classes.Length);
        svg.Rectangle(new Box(x + Margin, y, width, CellHeight - 16), "cell").Rectangle(new Box(x + Margin, y, width, 4), "f " + paint);
        svg.Label(middle, y + 21, TextMeasure.Cut(glyph.Label, SvgWriter.TextSize * 1.06, width - 8), "t b", "middle");
        DrawCircles(glyph, svg, middle, y + 85);
        string name = glyph.Class ?? Canvas.Say("unknown");
        svg.Label(middle, y + CellHeight - 24, TextMeasure.Cut(name, SvgWriter.SmallSize, width - 8), "s", "middle");
    }

    private static void DrawCircles(HelixGlyph glyph, SvgWriter svg, double x, double y)
    {
        HelixGlyphGeometry places = HelixGlyphGeometry.Of(glyph, Largest);
        (Helix, double, string)[] circles =
        [
            (Helix.Science, glyph.Science, Salton(glyph.ScienceBusiness, Helix.Business, glyph.ScienceGovernment, Helix.Government)),
            (Helix.Business, glyph.Business, Salton(glyph.ScienceBusiness, Helix.Science, glyph.BusinessGovernment, Helix.Government)),
            (Helix.Government, glyph.Government, Salton(glyph.ScienceGovernment, Helix.Science, glyph.BusinessGovernment, Helix.Business)),
        ];
        for (int i = 0; i < circles.Length; i++)
        {
            (Helix helix, double count, string salton) = circles[i];
            string hover = Canvas.Say("glyph.hover", glyph.Label, helix.Id, Canvas.Number(count), salton);
            if (places.Radius[i] > 0)
                svg.Circle(x + places.X[i], y + places.Y[i], places.Radius[i], "circle " + Paint.OfHelix(helix), hover);
        }
        if (glyph.Trilateral > 0)
            svg.Circle(
                x + places.CentreX,
                y + places.CentreY,
                Math.Max(1.2, Largest * Math.Sqrt(Math.Min(1, glyph.Trilateral))),
                "ink dot",
                Canvas.Say("glyph.dot", glyph.Label, Canvas.Number(glyph.Trilateral))
            );
    }

    private static string Salton(double a, Helix first, double b, Helix second) =>
        $"{first.Id} {Canvas.Number(a)}, {second.Id} {Canvas.Number(b)}";
}
