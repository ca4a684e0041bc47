using System.Collections.Immutable;
using Triskele.Presentation.Figures;

namespace Triskele.Presentation.Tests;

/// <summary>One figure of each kind, with so many elements.</summary>
internal static class SmallFigures
{
    public static IEnumerable<Figure> With(string name, int n, double value = 0.5)
    {
        yield return new StackedBarsFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            Unit = name,
            AsShares = true,
            Series = [new FigureSeries(name)],
            Bars = Many(n, i => new StackedBar(name, [value])),
        };
        yield return new BarsFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            Unit = name,
            Reference = 1,
            ReferenceLabel = name,
            Bars = Many(n, i => new Bar(name, value, null, name)),
        };
        yield return new LinesFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            Unit = name,
            PlansFrom = 0,
            X = Many(n, i => (double)i),
            Lines = Many(n, i => new Line(name, Many(n, k => value)) { Low = Many(n, k => value), High = Many(n, k => value) }),
        };
        yield return new HelixGlyphFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            Classes = [name],
            Glyphs = Many(
                n,
                i => new HelixGlyph(name, value, value, value)
                {
                    ScienceBusiness = value,
                    ScienceGovernment = 0,
                    BusinessGovernment = double.NaN,
                    Trilateral = value,
                    Class = name,
                }
            ),
        };
        yield return new FlowsFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            Unit = name,
            Regions = Many(n, i => name),
            Flows = Many(n * n, i => new Flow(i % n, i / n, value, name)),
        };
        yield return new MatrixFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            Unit = name,
            Rows = Many(n, i => name),
            Columns = Many(n, i => name),
            Values = Many(n, i => Many(n, k => value)),
        };
        yield return new IntervalsFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            Unit = name,
            Reference = 1,
            ReferenceLabel = name,
            Logarithmic = true,
            Intervals = Many(n, i => new Interval(name, value, value, value)),
        };
        yield return new NetworkFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            SizeUnit = name,
            Nodes = Many(n, i => new NetworkNode(0.5, 0.5, value, name, new Helix(name))),
            Edges = Many(n, i => new NetworkEdge(i, 0, value)),
        };
        yield return new TernaryFigure
        {
            Title = name,
            Caption = name,
            AltText = name,
            Unit = name,
            Points = Many(n, i => new TernaryPoint(name, value / 2, value / 2, 1 - value)),
        };
    }

    private static ImmutableArray<T> Many<T>(int n, Func<int, T> make) => [.. Enumerable.Range(0, n).Select(make)];
}
