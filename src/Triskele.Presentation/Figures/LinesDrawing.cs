using System.Collections.Immutable;
using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws lines over time, named at their right ends.</summary>
internal static class LinesDrawing
{
    private const double Top = 28,
        LabelGap = 15,
        Below = 44,
        WidestName = 200;

    public static void Draw(LinesFigure figure, Canvas canvas)
    {
        double height = Math.Max(330, LabelGap * figure.Lines.Length);
        double right =
            SvgWriter.PageWidth
            - Math.Min(WidestName, TextMeasure.Widest(figure.Lines.Select(l => l.Name).Append(figure.ReferenceLabel), SvgWriter.TextSize))
            - 22;
        (double low, double high) = Range(figure);
        Axis y = Axis.Linear(low, high, Top + height, Top);
        double left = TextMeasure.Widest(Canvas.TickLabels(y), SvgWriter.SmallSize) + 12;
        Axis x = Axis.Exact(figure.X[0], figure.X[^1], left + 6, right, (int)((right - left) / 60));
        SvgWriter svg = canvas.Begin(Top + height + Below);
        DrawPlans(figure, svg, x, Top, Top + height);
        DrawGrid(figure, svg, x, y, left, right, Top + height);
        foreach ((Line line, int number) in figure.Lines.Select((l, i) => (l, i)))
            DrawLine(figure, line, "k " + Paint.Of(line.Helix, number), "f " + Paint.Of(line.Helix, number), svg, x, y);
        DrawNames(figure, svg, x, y, right, Top + height);
    }

    private static (double, double) Range(LinesFigure figure)
    {
        double[] all =
        [
            .. figure
                .Lines.SelectMany(l => l.Values.Concat(l.Low).Concat(l.High))
                .Append(figure.Reference ?? double.NaN)
                .Where(double.IsFinite),
        ];
        return (figure.FromZero ? Math.Min(0, all.Min()) : all.Min(), figure.FromZero ? Math.Max(0, all.Max()) : all.Max());
    }

    private static void DrawPlans(LinesFigure figure, SvgWriter svg, Axis x, double top, double bottom)
    {
        if (figure.PlansFrom is not { } from || from > figure.X[^1])
            return;
        string label = Canvas.Say("lines.plans");
        double width = TextMeasure.Width(label, SvgWriter.SmallSize);
        bool fits = x[from] + width <= SvgWriter.PageWidth;
        svg.Rectangle(new Box(x[from], top, x[figure.X[^1]] - x[from], bottom - top), "plans")
            .Line(x[from], top - 6, x[from], bottom, "reference")
            .Label(fits ? x[from] + 5 : x[from] - 5, top - 8, label, "s", fits ? "start" : "end");
    }

    private static void DrawGrid(LinesFigure figure, SvgWriter svg, Axis x, Axis y, double left, double right, double bottom)
    {
        string[] values = Canvas.TickLabels(y),
            years = Canvas.TickLabels(x);
        for (int i = 0; i < values.Length; i++)
            svg.Line(left, y[y.Ticks[i]], right, y[y.Ticks[i]], "grid").Label(left - 8, y[y.Ticks[i]] + 4, values[i], "s", "end");
        for (int i = 0; i < years.Length; i++)
            svg.Line(x[x.Ticks[i]], bottom, x[x.Ticks[i]], bottom + 5, "axis").Label(x[x.Ticks[i]], bottom + 20, years[i], "s", "middle");
        svg.Line(left, bottom, right, bottom, "axis").Label(0, 10, figure.Unit, "s");
        if (figure.Reference is { } reference)
            svg.Line(left, y[reference], right, y[reference], "reference");
    }

    private static void DrawLine(LinesFigure figure, Line line, string stroke, string fill, SvgWriter svg, Axis x, Axis y)
    {
        foreach ((int from, int to) in Runs(figure.X.Length, i => At(line.Low, i) + At(line.High, i)))
            svg.Path(Band(figure, line, from, to, x, y), fill + " band");
        foreach ((int from, int to) in Runs(figure.X.Length, i => At(line.Values, i)))
            svg.Path(Polyline(figure, line.Values, from, to, x, y), stroke + " line");
        for (int i = 0; i < figure.X.Length; i++)
            if (double.IsFinite(At(line.Values, i)))
                svg.Circle(x[figure.X[i]], y[line.Values[i]], 2.6, fill, Hover(figure, line, i));
    }

    private static string Hover(LinesFigure figure, Line line, int i)
    {
        string year = NumberText.ForTicks([figure.X[i]], NumberSigns.Typographic).Write(figure.X[i]);
        bool band = double.IsFinite(At(line.Low, i) + At(line.High, i));
        string interval = band ? $" ({Canvas.Number(line.Low[i])} – {Canvas.Number(line.High[i])})" : "";
        return $"{line.Name}, {year}: {Canvas.Number(line.Values[i], figure.Unit)}{interval}";
    }

    /// <summary>The stretches without a gap.</summary>
    private static IEnumerable<(int From, int To)> Runs(int count, Func<int, double> value)
    {
        int from = -1;
        for (int i = 0; i <= count; i++)
            if (i < count && double.IsFinite(value(i)))
                from = from < 0 ? i : from;
            else if (from >= 0)
            {
                yield return (from, i - 1);
                from = -1;
            }
    }

    private static string Polyline(LinesFigure figure, ImmutableArray<double> values, int from, int to, Axis x, Axis y) =>
        "M" + string.Join("L", Enumerable.Range(from, to - from + 1).Select(i => Point(x[figure.X[i]], y[values[i]])));

    private static string Band(LinesFigure figure, Line line, int from, int to, Axis x, Axis y)
    {
        IEnumerable<int> there = Enumerable.Range(from, to - from + 1);
        IEnumerable<string> upper = there.Select(i => Point(x[figure.X[i]], y[line.High[i]]));
        IEnumerable<string> lower = there.Reverse().Select(i => Point(x[figure.X[i]], y[line.Low[i]]));
        return "M" + string.Join("L", upper.Concat(lower)) + "Z";
    }

    private static void DrawNames(LinesFigure figure, SvgWriter svg, Axis x, Axis y, double right, double bottom)
    {
        (string Name, string Paint, double X, double Y)[] ends = [.. Ends(figure, x, y, right)];
        double[] placed = Spread.Apart([.. ends.Select(e => e.Y)], LabelGap, Top + 4, bottom);
        for (int i = 0; i < ends.Length; i++)
            svg.Path($"M{Point(ends[i].X + 4, ends[i].Y)}L{Point(right + 14, placed[i])}", "k leader " + ends[i].Paint)
                .Label(right + 18, placed[i] + 4, TextMeasure.Cut(ends[i].Name, SvgWriter.TextSize, WidestName));
    }

    /// <summary>Where each line ends, and the reference.</summary>
    private static IEnumerable<(string Name, string Paint, double X, double Y)> Ends(LinesFigure figure, Axis x, Axis y, double right)
    {
        foreach ((Line line, int number) in figure.Lines.Select((l, i) => (l, i)))
        {
            int last = Enumerable.Range(0, figure.X.Length).LastOrDefault(k => double.IsFinite(At(line.Values, k)), -1);
            if (last >= 0)
                yield return (line.Name, Paint.Of(line.Helix, number), x[figure.X[last]], y[line.Values[last]]);
        }
        if (figure.Reference is { } reference && figure.ReferenceLabel.Length > 0)
            yield return (figure.ReferenceLabel, "c-rest", right, y[reference]);
    }

    private static double At(ImmutableArray<double> values, int i) => i < values.Length ? values[i] : double.NaN;

    private static string Point(double x, double y) => $"{AttributeValue.Number(x)} {AttributeValue.Number(y)}";
}
