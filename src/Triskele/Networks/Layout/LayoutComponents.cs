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
        int[] number = new int[whole.NodeCount],
            queue = new int[whole.NodeCount];
        Array.Fill(number, -1);
        List<int[]> components = [];
        for (int root = 0; root < number.Length; root++)
            if (number[root] < 0)
            {
                int[] nodes = Reached(whole, root, number, queue);
                for (int k = 0; k < nodes.Length; k++)
                    number[nodes[k]] = k;
                components.Add(nodes);
            }
        return new LayoutComponents(whole, [.. components], number);
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

    private static int[] Reached(LayoutGraph whole, int root, int[] number, int[] queue)
    {
        int filled = 0;
        queue[filled++] = root;
        number[root] = 0;
        for (int next = 0; next < filled; next++)
        for (int k = whole.Offsets[queue[next]]; k < whole.Offsets[queue[next] + 1]; k++)
            if (number[whole.Heads[k]] < 0)
            {
                number[whole.Heads[k]] = 0;
                queue[filled++] = whole.Heads[k];
            }
        int[] nodes = queue[..filled];
        Array.Sort(nodes);
        return nodes;
    }

    private static LayoutPoint Middle(LayoutPoint[] points) =>
        new((points.Min(p => p.X) + points.Max(p => p.X)) / 2, (points.Min(p => p.Y) + points.Max(p => p.Y)) / 2);

    private static double Distance(LayoutPoint a, LayoutPoint b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
