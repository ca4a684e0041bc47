using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws a matrix of shaded cells.</summary>
internal static class MatrixDrawing
{
    private const double Gap = 10,
        WidestLabel = 220,
        Largest = 46,
        Smallest = 12,
        Strongest = 0.75,
        LegendHeight = 46;

    public static void Draw(MatrixFigure figure, Canvas canvas)
    {
        double left = Math.Min(WidestLabel, TextMeasure.Widest(figure.Rows, SvgWriter.TextSize)) + Gap;
        double cell = Math.Clamp((SvgWriter.PageWidth - left - 60) / Math.Max(1, figure.Columns.Length), Smallest, Largest);
        double tall = Math.Min(cell, 34);
        double top = 0.71 * Math.Min(WidestLabel, TextMeasure.Widest(figure.Columns, SvgWriter.TextSize)) + 22;
        double reach = Reach(figure);
        NumberText numbers = NumberText.For(figure.Values.SelectMany(r => r), NumberSigns.Typographic).AtMost(2);
        SvgWriter svg = canvas.Begin(top + tall * figure.Rows.Length + LegendHeight + 10);
        DrawLabels(figure, svg, left, top, cell, tall);
        for (int row = 0; row < figure.Rows.Length; row++)
        for (int column = 0; column < figure.Columns.Length; column++)
            DrawCell(figure, svg, row, column, new Box(left + column * cell, top + row * tall, cell - 1.5, tall - 1.5), reach, numbers);
        DrawScale(figure, svg, left, top + tall * figure.Rows.Length + 16, reach);
    }

    /// <summary>Largest deviation that is shaded: a factor from 1, at least 2; or the largest value.</summary>
    private static double Reach(MatrixFigure figure)
    {
        IEnumerable<double> all = figure.Values.SelectMany(r => r).Where(double.IsFinite);
        return figure.Scale == MatrixScale.FromZero
            ? Math.Max(all.Max(Math.Abs), double.Epsilon)
            : Math.Max(2, all.Where(v => v > 0).Select(v => Math.Max(v, 1 / v)).DefaultIfEmpty(2).Max());
    }

    private static void DrawLabels(MatrixFigure figure, SvgWriter svg, double left, double top, double cell, double tall)
    {
        for (int row = 0; row < figure.Rows.Length; row++)
            svg.Label(
                left - Gap,
                top + row * tall + tall / 2 + 4,
                TextMeasure.Cut(figure.Rows[row], Math.Min(SvgWriter.TextSize, tall), left - Gap),
                tall < 15 ? "s" : "t",
                "end"
            );
        for (int column = 0; column < figure.Columns.Length; column++)
            svg.Label(
                left + column * cell + cell / 2 + 2,
                top - 8,
                TextMeasure.Cut(figure.Columns[column], SvgWriter.TextSize, WidestLabel),
                cell < 17 ? "s" : "t",
                "start",
                -45
            );
    }

    private static void DrawCell(MatrixFigure figure, SvgWriter svg, int row, int column, Box box, double reach, NumberText numbers)
    {
        double value = column < figure.Values[row].Length ? figure.Values[row][column] : double.NaN;
        string hover = $"{figure.Rows[row]} × {figure.Columns[column]}: {Canvas.Number(value, figure.Unit)}";
        (string paint, double opacity) = Shade(figure.Scale, value, reach);
        svg.Rectangle(box, paint, hover, opacity);
        string text = numbers.Write(value);
        if (box.Height >= 18 && TextMeasure.Width(text, SvgWriter.SmallSize) < box.Width - 2)
            svg.Label(box.Left + box.Width / 2, box.Top + box.Height / 2 + 4, text, "s ink over", "middle");
    }

    private static (string Paint, double Opacity) Shade(MatrixScale scale, double value, double reach)
    {
        if (double.IsNaN(value))
            return ("empty", 1);
        double share =
            scale == MatrixScale.FromZero ? value / reach
            : value <= 0 ? -1
            : Math.Log(value) / Math.Log(reach);
        return (share < 0 ? "low" : "high", 0.04 + (Strongest - 0.04) * Math.Min(1, Math.Abs(share)));
    }

    private static void DrawScale(MatrixFigure figure, SvgWriter svg, double left, double y, double reach)
    {
        double[] shares = figure.Scale == MatrixScale.FromZero ? [0, 0.25, 0.5, 0.75, 1] : [-1, -2 / 3.0, -1 / 3.0, 0, 1 / 3.0, 2 / 3.0, 1];
        for (int i = 0; i < shares.Length; i++)
        {
            double value = figure.Scale == MatrixScale.FromZero ? shares[i] * reach : Math.Pow(reach, shares[i]);
            (string paint, double opacity) = Shade(figure.Scale, value, reach);
            svg.Rectangle(new Box(left + i * 52, y, 52, 10), paint, null, opacity)
                .Label(left + i * 52 + 26, y + 25, NumberText.WriteShort(value, NumberSigns.Typographic), "s", "middle");
        }
        svg.Label(left + shares.Length * 52 + 12, y + 10, figure.Unit, "s");
    }
}
