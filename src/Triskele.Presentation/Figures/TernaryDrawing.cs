using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws points between three corners: science at the top, business at the left, government at the right.</summary>
internal static class TernaryDrawing
{
    private const double Side = 600,
        Top = 34,
        Dot = 5;
    private static readonly double Tall = Side * Math.Sqrt(3) / 2;

    public static void Draw(TernaryFigure figure, Canvas canvas)
    {
        SvgWriter svg = canvas.Begin(Top + Tall + 52);
        for (int i = 0; i <= 4; i++)
            DrawGrid(svg, i / 4.0);
        DrawCorner(svg, At(1, 0, 0), -12, Helix.Science);
        DrawCorner(svg, At(0, 1, 0), 24, Helix.Business);
        DrawCorner(svg, At(0, 0, 1), 24, Helix.Government);
        NetworkDot[] dots = [.. figure.Points.Where(IsDefined).Select(DotOf)];
        foreach (NetworkDot dot in dots)
            svg.Circle(dot.X, dot.Y, Dot, "f node c0", dot.Node.Label);
        foreach (
            (string text, double x, double y, string anchor) in NetworkLabels.Place(
                dots,
                new Box(0, 0, SvgWriter.PageWidth, Top + Tall),
                40
            )
        )
            svg.Label(x, y, text, "s ink halo", anchor);
        svg.Label(SvgWriter.PageWidth, Top + Tall + 46, Canvas.Say("ternary.shares", figure.Unit), "s", "end");
    }

    private static bool IsDefined(TernaryPoint p) => double.IsFinite(p.Science + p.Business + p.Government);

    private static NetworkDot DotOf(TernaryPoint p)
    {
        (double x, double y) = At(p.Science, p.Business, p.Government);
        string hover = $"{p.Label}: {Canvas.Number(p.Science)} / {Canvas.Number(p.Business)} / {Canvas.Number(p.Government)}";
        return new NetworkDot(new NetworkNode(0, 0, 1, p.Label.Length == 0 ? hover : p.Label), x, y, Dot);
    }

    private static void DrawGrid(SvgWriter svg, double share)
    {
        string paint = share == 0 ? "axis" : "grid";
        Line(svg, At(share, 1 - share, 0), At(share, 0, 1 - share), paint);
        Line(svg, At(1 - share, share, 0), At(0, share, 1 - share), paint);
        Line(svg, At(1 - share, 0, share), At(0, 1 - share, share), paint);
    }

    private static void Line(SvgWriter svg, (double X, double Y) from, (double X, double Y) to, string paint) =>
        svg.Line(from.X, from.Y, to.X, to.Y, paint);

    private static void DrawCorner(SvgWriter svg, (double X, double Y) at, double dy, Helix helix)
    {
        double width = TextMeasure.Width(helix.Id, SvgWriter.TextSize);
        svg.Rectangle(new Box(at.X - width / 2 - 16, at.Y + dy - 10, 11, 11), "f " + Paint.OfHelix(helix))
            .Label(at.X, at.Y + dy, helix.Id, "t b", "middle");
    }

    private static (double X, double Y) At(double science, double business, double government)
    {
        double sum = science + business + government;
        double left = (SvgWriter.PageWidth - Side) / 2;
        return (left + Side * (government + science / 2) / sum, Top + Tall * (1 - science / sum));
    }
}
