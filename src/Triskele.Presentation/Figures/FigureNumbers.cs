using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>The numbers of a figure as rows: for readers who prefer them, and for those who do not see the picture.</summary>
/// <param name="Head">Headings.</param>
/// <param name="Texts">How many of the first columns are texts.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FigureNumbers(string[] Head, int Texts, ImmutableArray<string[]> Rows)
{
    /// <summary>How many rows a page shows.</summary>
    public const int Most = 60;

    /// <summary>The numbers of a figure.</summary>
    public static FigureNumbers Of(Figure figure) =>
        figure switch
        {
            StackedBarsFigure f => new(
                ["", .. f.Series.Select(s => s.Name)],
                1,
                [.. f.Bars.Select(b => Row(b.Label, b.Values.Take(f.Series.Length)))]
            ),
            BarsFigure f => new(["", f.Unit], 1, [.. f.Bars.Select(b => Row(b.Label, [b.Value]))]),
            LinesFigure f => new(
                ["", .. f.Lines.Select(l => l.Name)],
                1,
                [.. f.X.Select((x, i) => Row(Year(x), f.Lines.Select(l => At(l, i))))]
            ),
            HelixGlyphFigure f => new(Heads("glyph.heads"), 2, [.. f.Glyphs.Select(Row)]),
            FlowsFigure f => new(["", "", f.Unit], 2, [.. f.Flows.OrderByDescending(x => x.Value).Select(x => Row(f, x))]),
            MatrixFigure f => new(["", .. f.Columns], 1, [.. f.Rows.Select((r, i) => Row(r, f.Values[i]))]),
            IntervalsFigure f => new(Heads("interval.heads"), 1, [.. f.Intervals.Select(i => Row(i.Label, [i.Value, i.Low, i.High]))]),
            NetworkFigure f => new(["", "", f.SizeUnit], 2, [.. f.Nodes.OrderByDescending(n => n.Size).Select(Row)]),
            TernaryFigure f => new(
                Heads("ternary.heads"),
                1,
                [.. f.Points.Select(p => Row(p.Label, [p.Science, p.Business, p.Government]))]
            ),
            _ => new([], 0, []),
        };

    private static string[] Heads(string key) => PresentationTexts.All[key].Split('|');

    private static string[] Row(string label, IEnumerable<double> values) => [label, .. values.Select(v => Canvas.Number(v))];

    private static string[] Row(FlowsFigure f, Flow flow) => [f.Regions[flow.From], f.Regions[flow.To], Canvas.Number(flow.Value)];

    private static string[] Row(NetworkNode node) => [node.Label, node.Helix?.Id ?? "", Canvas.Number(node.Size)];

    private static string[] Row(HelixGlyph g) =>
        [
            g.Label,
            g.Class ?? PresentationTexts.All["unknown"],
            .. new[]
            {
                g.Science,
                g.Business,
                g.Government,
                g.ScienceBusiness,
                g.ScienceGovernment,
                g.BusinessGovernment,
                g.Trilateral,
            }.Select(v => Canvas.Number(v)),
        ];

    private static string Year(double x) => NumberText.ForTicks([x], NumberSigns.Typographic).Write(x);

    private static double At(Line line, int i) => i < line.Values.Length ? line.Values[i] : double.NaN;
}
