using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws horizontal bars of several parts.</summary>
internal static class StackedBarsDrawing
{
    private const double Row = 23,
        Thick = 15,
        Gap = 12,
        WidestLabel = 230;

    public static void Draw(StackedBarsFigure figure, Canvas canvas)
    {
        (string, string)[] legend = [.. figure.Series.Select((s, i) => (s.Name, PaintOf(figure, i)))];
        double top = Legend.Height(legend, SvgWriter.PageWidth) + 14;
        double bottom = top + figure.Bars.Length * Row;
        double left = Math.Min(WidestLabel, TextMeasure.Widest(figure.Bars.Select(b => b.Label), SvgWriter.TextSize)) + Gap;
        double right =
            SvgWriter.PageWidth - Gap - TextMeasure.Widest(figure.Bars.Select(b => Canvas.Number(Total(b))), SvgWriter.SmallSize);
        double most = figure.AsShares ? 1 : figure.Bars.Max(Total);
        Axis axis = figure.AsShares ? Axis.Linear(0, 1, left, right, 4) : Axis.Linear(0, most, left, right);
        SvgWriter svg = canvas.Begin(bottom + 44);
        Legend.Draw(svg, 0, 0, legend, SvgWriter.PageWidth);
        canvas.GridBelow(axis, top, bottom, figure.AsShares ? Canvas.Say("bars.share", figure.Unit) : figure.Unit);
        for (int i = 0; i < figure.Bars.Length; i++)
            DrawBar(figure, figure.Bars[i], svg, axis, top + i * Row, left);
    }

    private static void DrawBar(StackedBarsFigure figure, StackedBar bar, SvgWriter svg, Axis axis, double y, double left)
    {
        double total = Total(bar),
            whole = figure.AsShares ? Math.Max(total, double.Epsilon) : 1,
            sum = 0;
        svg.Label(left - Gap, y + 13, TextMeasure.Cut(bar.Label, SvgWriter.TextSize, left - Gap), "t", "end");
        for (int s = 0; s < Math.Min(bar.Values.Length, figure.Series.Length); s++)
        {
            double value = Positive(bar.Values[s]);
            Box box = new(axis[sum / whole], y + 2, axis[(sum + value) / whole] - axis[sum / whole], Thick);
            string share = total > 0 ? $" ({Canvas.Number(value / total)})" : "";
            string hover = $"{bar.Label}, {figure.Series[s].Name}: {Canvas.Number(value, figure.Unit)}{share}";
            if (value > 0)
                svg.Rectangle(box, "f part " + PaintOf(figure, s), hover);
            sum += value;
        }
        svg.Label(total > 0 ? axis[sum / whole] + 7 : left, y + 13, Canvas.Number(total), "s");
    }

    private static string PaintOf(StackedBarsFigure figure, int series) =>
        figure.Ordered ? Paint.Step(series, figure.Series.Length) : Paint.Of(figure.Series[series].Helix, series);

    private static double Total(StackedBar bar) => bar.Values.Sum(Positive);

    private static double Positive(double value) => value > 0 ? value : 0;
}
