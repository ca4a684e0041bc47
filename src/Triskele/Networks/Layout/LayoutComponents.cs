namespace Triskele.Networks.Layout;

/// <summary>The connected components of a network to lay out, in the order of their smallest nodes.</summary>
internal sealed class LayoutComponents
{
    private readonly LayoutGraph _whole;
    private readonly int[][] _nodes;

    // Number of each node within its component.
    private readonly int[] _number;

    private LayoutComponents(LayoutGraph whole, int[][] nodes, int[] number) => (_whole, _nodes, _number) = (whole, nodes, number);

    public int Count => _nodes.Length;

    public static LayoutComponents Of(LayoutGraph whole)
    {
        int[] roots = ConnectedComponents.Roots(whole.Offsets, whole.Heads, out int[] members),
            number = new int[roots.Length],
            filled = new int[roots.Length];
        int[][] nodes = Array.ConvertAll(members, count => new int[count]);
        for (int i = 0; i < roots.Length; i++)
        {
            number[i] = filled[roots[i]]++;
            nodes[roots[i]][number[i]] = i;
        }
        return new LayoutComponents(whole, [.. nodes.Where(of => of.Length > 0)], number);
    }

    /// <summary>A component as a network of its own.</summary>
    public LayoutGraph Graph(int component)
    {
        int[] nodes = _nodes[component],
            offsets = new int[nodes.Length + 1];
        for (int k = 0; k < nodes.Length; k++)
            offsets[k + 1] = offsets[k] + _whole.Degree(nodes[k]);
        int[] heads = new int[offsets[^1]];
        double[] springs = new double[offsets[^1]];
        for (int k = 0; k < nodes.Length; k++)
        {
            int begin = _whole.Offsets[nodes[k]];
            for (int e = offsets[k]; e < offsets[k + 1]; e++)
                (heads[e], springs[e]) = (_number[_whole.Heads[begin + e - offsets[k]]], _whole.Springs[begin + e - offsets[k]]);
        }
        return new LayoutGraph(offsets, heads, springs, [.. nodes.Select(i => _whole.Mass[i])]);
    }

    /// <summary>Puts the drawings of the components beside each other.</summary>
    /// <param name="drawn">The drawing of each component, its nodes in ascending order.</param>
    /// <param name="room">Half of the room between two drawings.</param>
    public LayoutPoint[] Pack(LayoutPoint[][] drawn, double room)
    {
        LayoutPoint[] middles = [.. drawn.Select(Middle)];
        LayoutPoint[] places = DiscPacking.Of([.. drawn.Select((points, c) => room + points.Max(p => Distance(p, middles[c])))]);
        LayoutPoint[] packed = new LayoutPoint[_whole.NodeCount];
        for (int c = 0; c < drawn.Length; c++)
        for (int k = 0; k < drawn[c].Length; k++)
            packed[_nodes[c][k]] = new LayoutPoint(drawn[c][k].X - middles[c].X + places[c].X, drawn[c][k].Y - middles[c].Y + places[c].Y);
        return packed;
    }

    private static LayoutPoint Middle(LayoutPoint[] points) =>
        new((points.Min(p => p.X) + points.Max(p => p.X)) / 2, (points.Min(p => p.Y) + points.Max(p => p.Y)) / 2);

    private static double Distance(LayoutPoint a, LayoutPoint b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
