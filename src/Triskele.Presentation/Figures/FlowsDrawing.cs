using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws a chord diagram of the strongest regions.</summary>
internal static class FlowsDrawing
{
    private const double Height = 780,
        Outer = 268,
        Thick = 13,
        MiddleX = SvgWriter.PageWidth / 2,
        MiddleY = Height / 2 - 6,
        LabelRoom = 105,
        Between = 0.022;
    private const int Coloured = 6;

    public static void Draw(FlowsFigure figure, Canvas canvas)
    {
        SvgWriter svg = canvas.Begin(Height);
        FlowsLayout layout = FlowsLayout.Of(figure, Between);
        foreach (Ribbon ribbon in layout.Ribbons.OrderBy(r => r.Value))
            svg.Path(Shape(ribbon), $"ribbon {PaintOf(Math.Min(ribbon.From, ribbon.To))}", Hover(figure, layout, ribbon));
        for (int i = 0; i < layout.Regions.Length; i++)
            svg.Path(Arc(layout.Starts[i], layout.Ends[i]), "f " + PaintOf(i), Hover(figure, layout, i));
        DrawLabels(figure, layout, svg);
        string shown = Canvas.Say("flows.shown", layout.Regions.Length, layout.RegionsInAll);
        svg.Label(0, Height - 6, layout.Regions.Length < layout.RegionsInAll ? shown : "", "s");
        svg.Label(SvgWriter.PageWidth, Height - 6, figure.Unit, "s", "end");
    }

    private static string PaintOf(int rank) => rank < Coloured ? Paint.Other(rank) : "c-rest";

    private static string Hover(FlowsFigure figure, FlowsLayout layout, Ribbon r) =>
        $"{figure.Regions[layout.Regions[r.From]]} – {figure.Regions[layout.Regions[r.To]]}: {Canvas.Number(r.Value, figure.Unit)}"
        + (r.Note is null ? "" : $" – {r.Note}");

    private static string Hover(FlowsFigure figure, FlowsLayout layout, int region) =>
        $"{figure.Regions[layout.Regions[region]]}: {Canvas.Number(layout.Totals[region], figure.Unit)}";

    private static void DrawLabels(FlowsFigure figure, FlowsLayout layout, SvgWriter svg)
    {
        double lastAngle = double.NegativeInfinity,
            firstAngle = double.NaN,
            need = (SvgWriter.TextSize + 1) / (Outer + 8);
        for (int i = 0; i < layout.Regions.Length; i++)
        {
            double angle = (layout.Starts[i] + layout.Ends[i]) / 2;
            if (angle - lastAngle < need || (!double.IsNaN(firstAngle) && firstAngle + 2 * Math.PI - angle < need))
                continue;
            (lastAngle, firstAngle) = (angle, double.IsNaN(firstAngle) ? angle : firstAngle);
            DrawLabel(figure.Regions[layout.Regions[i]], angle, svg);
        }
    }

    private static void DrawLabel(string name, double angle, SvgWriter svg)
    {
        double degrees = angle * 180 / Math.PI - 90;
        bool left = angle % (2 * Math.PI) > Math.PI;
        (double x, double y) = Polar(angle, Outer + 8);
        double shift = 0.35 * SvgWriter.TextSize * (left ? -1 : 1);
        x -= Math.Sin(degrees * Math.PI / 180) * shift;
        y += Math.Cos(degrees * Math.PI / 180) * shift;
        svg.Label(x, y, TextMeasure.Cut(name, SvgWriter.TextSize, LabelRoom), "t", left ? "end" : "start", left ? degrees + 180 : degrees);
    }

    private static string Arc(double from, double to) =>
        $"M{Point(from, Outer)}{ArcTo(from, to, Outer, 1)}L{Point(to, Outer - Thick)}{ArcTo(to, from, Outer - Thick, 0)}Z";

    private static string Shape(Ribbon r)
    {
        const double inner = Outer - Thick - 2;
        string middle = $"Q{AttributeValue.Number(MiddleX)} {AttributeValue.Number(MiddleY)} ";
        return $"M{Point(r.FromStart, inner)}{ArcTo(r.FromStart, r.FromEnd, inner, 1)}{middle}{Point(r.ToStart, inner)}"
            + $"{ArcTo(r.ToStart, r.ToEnd, inner, 1)}{middle}{Point(r.FromStart, inner)}Z";
    }

    private static string ArcTo(double from, double to, double radius, int sweep) =>
        $"A{AttributeValue.Number(radius)} {AttributeValue.Number(radius)} 0 {(Math.Abs(to - from) > Math.PI ? 1 : 0)} {sweep} {Point(to, radius)}";

    private static string Point(double angle, double radius)
    {
        (double x, double y) = Polar(angle, radius);
        return $"{AttributeValue.Number(x)} {AttributeValue.Number(y)}";
    }

    /// <summary>From an angle clockwise from the top.</summary>
    private static (double X, double Y) Polar(double angle, double radius) =>
        (MiddleX + radius * Math.Sin(angle), MiddleY - radius * Math.Cos(angle));
}
