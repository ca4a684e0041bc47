using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws a figure as SVG that takes its colours from the style sheet of the report.</summary>
public static class FigureSvg
{
    /// <summary>Draws a figure; one without anything to draw becomes a sentence that says so.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="id">Prefix of the ids in the picture, unique on the page.</param>
    public static void Write(Figure figure, TextWriter writer, string id) => Draw(figure, new MarkupWriter(writer), id);

    internal static void Draw(Figure figure, MarkupWriter markup, string id)
    {
        if (HasNothing(figure))
            markup.Element("p", PresentationTexts.All["figure.nothing"], ("class", "nothing")).NewLine();
        else
        {
            SvgWriter svg = new(markup);
            Draw(figure, new Canvas(svg, figure, id));
            svg.End();
        }
    }

    private static void Draw(Figure figure, Canvas canvas)
    {
        switch (figure)
        {
            case StackedBarsFigure f:
                StackedBarsDrawing.Draw(f, canvas);
                break;
            case BarsFigure f:
                BarsDrawing.Draw(f, canvas);
                break;
            case LinesFigure f:
                LinesDrawing.Draw(f, canvas);
                break;
            case HelixGlyphFigure f:
                HelixGlyphDrawing.Draw(f, canvas);
                break;
            case FlowsFigure f:
                FlowsDrawing.Draw(f, canvas);
                break;
            case MatrixFigure f:
                MatrixDrawing.Draw(f, canvas);
                break;
            case IntervalsFigure f:
                IntervalsDrawing.Draw(f, canvas);
                break;
            case NetworkFigure f:
                NetworkDrawing.Draw(f, canvas);
                break;
            case TernaryFigure f:
                TernaryDrawing.Draw(f, canvas);
                break;
        }
    }

    private static bool HasNothing(Figure figure) =>
        figure switch
        {
            StackedBarsFigure f => !f.Bars.Any(b => b.Values.Any(v => v > 0)),
            BarsFigure f => !f.Bars.Any(b => double.IsFinite(b.Value)),
            LinesFigure f => !f.Lines.Any(l => l.Values.Any(double.IsFinite)),
            HelixGlyphFigure f => !f.Glyphs.Any(g => g.Science > 0 || g.Business > 0 || g.Government > 0),
            FlowsFigure f => !f.Flows.Any(x => x.From != x.To && x.Value > 0),
            MatrixFigure f => !f.Values.Any(r => r.Any(double.IsFinite)),
            IntervalsFigure f => !f.Intervals.Any(i => double.IsFinite(i.Value)),
            NetworkFigure f => f.Nodes.Length == 0,
            TernaryFigure f => !f.Points.Any(p => double.IsFinite(p.Science + p.Business + p.Government)),
            _ => true,
        };
}
