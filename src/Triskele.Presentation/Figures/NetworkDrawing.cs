using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Draws a network; names the largest nodes that leave room for their names.</summary>
internal static class NetworkDrawing
{
    private const double Height = 660,
        Largest = 18,
        Smallest = 2.6,
        Margin = 24;
    private const int MostLabels = 30;

    public static void Draw(NetworkFigure figure, Canvas canvas)
    {
        (string, string)[] legend =
        [
            .. figure
                .Nodes.Select(n => n.Helix)
                .OfType<Helix>()
                .Distinct()
                .OrderBy(Order)
                .ThenBy(h => h.Id)
                .Select(h => (h.Id, Paint.OfHelix(h))),
        ];
        double top = legend.Length > 0 ? Legend.Height(legend, SvgWriter.PageWidth) + 6 : 0;
        SvgWriter svg = canvas.Begin(top + Height + 20);
        Legend.Draw(svg, 0, 0, legend, SvgWriter.PageWidth);
        Box frame = new(0, top, SvgWriter.PageWidth, Height);
        NetworkDot[] dots = [.. figure.Nodes.Select(n => Dot(n, figure.Nodes.Max(o => o.Size), frame))];
        DrawEdges(figure, dots, svg);
        foreach (NetworkDot dot in dots.OrderByDescending(d => d.Radius))
            svg.Circle(dot.X, dot.Y, dot.Radius, "f node " + Paint.Of(dot.Node.Helix, 0), Hover(figure, dot.Node));
        foreach ((string text, double x, double y, string anchor) in NetworkLabels.Place(dots, frame, MostLabels))
            svg.Label(x, y, text, "s ink halo", anchor);
        svg.Label(SvgWriter.PageWidth, top + Height + 16, Canvas.Say("network.area", figure.SizeUnit), "s", "end");
    }

    private static int Order(Helix helix)
    {
        int place = Helix.Standard.ToList().IndexOf(helix);
        return place < 0 ? int.MaxValue : place;
    }

    private static NetworkDot Dot(NetworkNode node, double most, Box frame) =>
        new(
            node,
            frame.Left + Margin + Unit(node.X) * (frame.Width - 2 * Margin),
            frame.Top + Margin + Unit(node.Y) * (frame.Height - 2 * Margin),
            Math.Max(Smallest, most > 0 && node.Size > 0 ? Largest * Math.Sqrt(node.Size / most) : 0)
        );

    private static double Unit(double share) => double.IsNaN(share) ? 0.5 : Math.Clamp(share, 0, 1);

    private static void DrawEdges(NetworkFigure figure, NetworkDot[] dots, SvgWriter svg)
    {
        double most = figure.Edges.Select(e => e.Weight).DefaultIfEmpty(1).Max();
        double crowd = Math.Clamp(300.0 / Math.Max(1, figure.Edges.Length), 0.12, 1);
        foreach (NetworkEdge edge in figure.Edges.OrderBy(e => e.Weight))
        {
            double strength = most > 0 ? Math.Sqrt(Math.Max(0, edge.Weight) / most) : 1;
            NetworkDot from = dots[edge.From],
                to = dots[edge.To];
            svg.Line(from.X, from.Y, to.X, to.Y, "edge", 0.5 + 1.9 * strength, crowd * (0.15 + 0.35 * strength) + 0.1 * strength);
        }
    }

    private static string Hover(NetworkFigure figure, NetworkNode node) =>
        $"{node.Label}{(node.Helix is { } h ? $" ({h.Id})" : "")}: {Canvas.Number(node.Size, figure.SizeUnit)}";
}
