using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws values with their intervals against a reference.</summary>
internal static class IntervalsDrawing
{
    private const double Row = 22,
        Gap = 14,
        WidestLabel = 280;

    public static void Draw(IntervalsFigure figure, Canvas canvas)
    {
        double top = figure.Reference is null ? 4 : 28;
        double bottom = top + figure.Intervals.Length * Row;
        string[] texts = Texts(figure);
        double left = Math.Min(WidestLabel, TextMeasure.Widest(figure.Intervals.Select(i => i.Label), SvgWriter.TextSize)) + Gap;
        double right = SvgWriter.PageWidth - TextMeasure.Widest(texts, SvgWriter.SmallSize) - Gap;
        Axis axis = AxisOf(figure, left, right);
        SvgWriter svg = canvas.Begin(bottom + 44);
        canvas.GridBelow(axis, top, bottom, figure.Unit);
        canvas.ReferenceAbove(axis, figure.Reference, figure.ReferenceLabel, top, bottom);
        for (int i = 0; i < figure.Intervals.Length; i++)
            DrawInterval(figure, figure.Intervals[i], texts[i], svg, axis, top + i * Row + Row / 2, left);
    }

    private static string[] Texts(IntervalsFigure figure)
    {
        NumberText numbers = NumberText.For(figure.Intervals.Select(i => i.Value), NumberSigns.Typographic);
        return
        [
            .. figure.Intervals.Select(i =>
                numbers.Write(i.Value) + (double.IsNaN(i.Low + i.High) ? "" : $" ({numbers.Write(i.Low)} – {numbers.Write(i.High)})")
            ),
        ];
    }

    private static Axis AxisOf(IntervalsFigure figure, double left, double right)
    {
        double[] all =
        [
            .. figure
                .Intervals.SelectMany(i => new[] { i.Value, i.Low, i.High })
                .Append(figure.Reference ?? double.NaN)
                .Where(v => double.IsFinite(v) && (!figure.Logarithmic || v > 0)),
        ];
        if (all.Length == 0)
            all = [1];
        return figure.Logarithmic ? Axis.Logarithmic(all.Min(), all.Max(), left, right) : Axis.Linear(all.Min(), all.Max(), left, right);
    }

    private static void DrawInterval(
        IntervalsFigure figure,
        Interval interval,
        string text,
        SvgWriter svg,
        Axis axis,
        double y,
        double left
    )
    {
        svg.Label(left - Gap, y + 4, TextMeasure.Cut(interval.Label, SvgWriter.TextSize, left - Gap), "t", "end")
            .Label(SvgWriter.PageWidth, y + 4, text, "s", "end");
        if (double.IsNaN(interval.Value))
            return;
        bool decided = figure.Reference is { } r && (interval.Low > r || interval.High < r);
        string paint = figure.Reference is null || decided ? "h-science" : "c-rest";
        if (!double.IsNaN(interval.Low + interval.High))
            svg.Line(axis[interval.Low], y, axis[interval.High], y, "k interval " + paint);
        svg.Circle(axis[interval.Value], y, 4.2, "f part " + paint, $"{interval.Label}: {text} {figure.Unit}".TrimEnd());
    }
}
