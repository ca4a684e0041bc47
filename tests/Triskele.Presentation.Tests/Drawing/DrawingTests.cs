using CsCheck;
using Triskele.Presentation.Drawing;
using Triskele.Presentation.Figures;
using Xunit;

namespace Triskele.Presentation.Tests.Drawing;

public class DrawingTests
{
    [Fact]
    public void Overlap_of_two_circles_is_the_cosine_of_their_areas() =>
        Gen.Select(Gen.Double[1, 30], Gen.Double[1, 30], Gen.Double[0.001, 1])
            .Sample(
                (r, s, cosine) =>
                {
                    double area = CircleOverlap.LensArea(r, s, CircleOverlap.Distance(r, s, cosine));
                    double most = Math.Min(r, s) / Math.Max(r, s);
                    Assert.Equal(Math.Min(cosine, most), area / (Math.PI * r * s), 6);
                }
            );

    [Fact]
    public void Glyphs_keep_the_distances_of_their_pairs_where_they_make_a_triangle()
    {
        HelixGlyph glyph = new("a", 100, 80, 60)
        {
            ScienceBusiness = 0.3,
            ScienceGovernment = 0.2,
            BusinessGovernment = 0.1,
            Trilateral = 0.05,
        };
        HelixGlyphGeometry g = HelixGlyphGeometry.Of(glyph, 29);
        double Cosine(int i, int k) =>
            CircleOverlap.LensArea(g.Radius[i], g.Radius[k], double.Hypot(g.X[i] - g.X[k], g.Y[i] - g.Y[k]))
            / (Math.PI * g.Radius[i] * g.Radius[k]);
        Assert.Equal(0.3, Cosine(0, 1), 6);
        Assert.Equal(0.2, Cosine(0, 2), 6);
        Assert.Equal(0.1, Cosine(1, 2), 6);
        Assert.Equal(29, g.Radius[0], 9);
        Assert.Equal(0.8, Math.Pow(g.Radius[1] / g.Radius[0], 2), 9);
    }

    [Fact]
    public void Labels_on_a_line_are_a_gap_apart_and_in_order() =>
        Gen.Double[0, 100]
            .Array[1, 6]
            .Sample(wanted =>
            {
                double[] placed = Spread.Apart(wanted, 15, 0, 100);
                double[] sorted = [.. placed.Order()];
                Assert.All(sorted.Zip(sorted.Skip(1)), p => Assert.True(p.Second - p.First >= 15 - 1e-9));
                Assert.All(placed, p => Assert.InRange(p, -1e-9, 100 + 1e-9));
            });

    [Fact]
    public void Names_of_a_network_cover_neither_one_another_nor_leave_the_frame() =>
        Gen.Select(Gen.Double[0, 960], Gen.Double[0, 600], Gen.Double[1, 20])
            .Array[1, 80]
            .Sample(spots =>
            {
                Box frame = new(0, 0, 960, 600);
                NetworkDot[] dots =
                [
                    .. spots.Select((s, i) => new NetworkDot(new NetworkNode(0, 0, 1, $"Node {i}"), s.Item1, s.Item2, s.Item3)),
                ];
                Box[] boxes = [.. NetworkLabels.Place(dots, frame, 30).Select(BoxOf)];
                for (int i = 0; i < boxes.Length; i++)
                {
                    Assert.True(boxes[i].LiesIn(new Box(-1e-6, -1e-6, 960 + 2e-6, 600 + 2e-6)));
                    Assert.DoesNotContain(boxes.Skip(i + 1), b => b.Meets(boxes[i]));
                }
            });

    private static Box BoxOf((string Text, double X, double Y, string Anchor) label)
    {
        double width = TextMeasure.Width(label.Text, SvgWriter.SmallSize) - 1e-6;
        double left =
            label.X
            - (
                label.Anchor == "end" ? width
                : label.Anchor == "middle" ? width / 2
                : 0
            );
        return new Box(left, label.Y - 10 + 1e-6, width, 13 - 2e-6);
    }

    [Theory]
    [InlineData(0, 97, 0, 100)]
    [InlineData(-0.4, 0.9, -0.5, 1)]
    [InlineData(5, 5, 2, 8)]
    public void Ends_of_a_linear_axis_are_round_and_outside(double low, double high, double first, double last)
    {
        double[] ticks = Axis.Linear(low, high, 0, 100).Ticks;
        Assert.Equal(first, ticks[0], 9);
        Assert.Equal(last, ticks[^1], 9);
    }

    [Fact]
    public void A_logarithmic_axis_puts_half_and_double_at_equal_distances_from_one()
    {
        Axis axis = Axis.Logarithmic(0.25, 4, 0, 100);
        Assert.Equal(axis[1] - axis[0.5], axis[2] - axis[1], 9);
    }

    [Fact]
    public void Arcs_of_flows_fill_the_circle_and_ribbons_fill_their_arcs()
    {
        FlowsFigure figure = new()
        {
            Title = "",
            Caption = "",
            AltText = "",
            Regions = ["a", "b", "c", "d"],
            Flows = [new(0, 1, 5), new(1, 0, 2), new(1, 2, 3), new(0, 0, 100), new(3, 2, 1)],
        };
        FlowsLayout layout = FlowsLayout.Of(figure, 0.02);
        Assert.Equal([1, 0, 2, 3], layout.Regions);
        Assert.Equal([10, 7, 4, 1], layout.Totals);
        Assert.Equal(2 * Math.PI, layout.Ends[^1] + 0.01, 9);
        Assert.Equal(7, layout.Ribbons.Single(r => r.From == 0 && r.To == 1).Value);
        Assert.All(layout.Ribbons, r => Assert.Equal(r.FromEnd - r.FromStart, r.ToEnd - r.ToStart, 9));
    }
}
