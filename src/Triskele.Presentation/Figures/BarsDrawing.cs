using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws horizontal bars.</summary>
internal static class BarsDrawing
{
    private const double Row = 23,
        Thick = 15,
        Gap = 12,
        WidestLabel = 280;

    public static void Draw(BarsFigure figure, Canvas canvas)
    {
        double top = figure.Reference is null ? 4 : 28;
        double bottom = top + figure.Bars.Length * Row;
        NumberText numbers = NumberText.For(figure.Bars.Select(b => b.Value), NumberSigns.Typographic);
        double[] values = [.. figure.Bars.Select(b => b.Value).Append(figure.Reference ?? 0).Append(0).Where(double.IsFinite)];
        double left = Math.Min(WidestLabel, TextMeasure.Widest(figure.Bars.Select(b => b.Label), SvgWriter.TextSize)) + Gap;
        double room = TextMeasure.Widest(figure.Bars.Select(b => numbers.Write(b.Value)), SvgWriter.SmallSize) + Gap;
        Axis axis = Axis.Linear(values.Min(), values.Max(), left + (values.Min() < 0 ? room : 0), SvgWriter.PageWidth - room);
        SvgWriter svg = canvas.Begin(bottom + 44);
        canvas.GridBelow(axis, top, bottom, figure.Unit);
        canvas.ReferenceAbove(axis, figure.Reference, figure.ReferenceLabel, top, bottom);
        for (int i = 0; i < figure.Bars.Length; i++)
            DrawBar(figure.Bars[i], svg, axis, numbers, top + i * Row, left, figure.Unit);
        svg.Line(axis[0], top, axis[0], bottom, "axis");
    }

    private static void DrawBar(Bar bar, SvgWriter svg, Axis axis, NumberText numbers, double y, double left, string unit)
    {
        svg.Label(left - Gap, y + 13, TextMeasure.Cut(bar.Label, SvgWriter.TextSize, left - Gap), "t", "end");
        double value = double.IsNaN(bar.Value) ? 0 : bar.Value;
        double zero = axis[0],
            end = axis[value];
        string hover = $"{bar.Label}: {numbers.Write(bar.Value)} {unit}".TrimEnd() + (bar.Note is null ? "" : $" – {bar.Note}");
        svg.Rectangle(new Box(Math.Min(zero, end), y + 2, Math.Abs(end - zero), Thick), "f " + Paint.Of(bar.Helix, 0), hover);
        svg.Label(value < 0 ? end - 7 : end + 7, y + 13, numbers.Write(bar.Value), "s halo", value < 0 ? "end" : "start");
    }
}
