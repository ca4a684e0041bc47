using System.Globalization;
using Triskele.Networks;
using Triskele.Networks.Layout;
using Triskele.Numerics;

namespace Triskele.Peers;

/// <summary>How much of a network a picture of it shows, whatever program placed the nodes.</summary>
internal static class LayoutQuality
{
    private const int Sources = 100;
    private const int Looked = 1000;

    /// <summary>Writes positions as lines <c>x y</c>.</summary>
    public static void Write(string path, LayoutPoint[] points) =>
        File.WriteAllLines(path, points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:R} {p.Y:R}")));

    /// <summary>Stress and share of neighbours kept of the positions in a file.</summary>
    public static string Describe(Graph graph, string path)
    {
        (double X, double Y)[] points =
        [
            .. File.ReadLines(path)
                .Select(line => line.Split(' '))
                .Select(c => (double.Parse(c[0], CultureInfo.InvariantCulture), double.Parse(c[1], CultureInfo.InvariantCulture))),
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"stress {Stress(graph, points):0.000} (0 is best), neighbours kept {NeighboursKept(graph, points):0.000} (1 is best)"
        );
    }

    // Normalised by the best scale: min over s of the mean of (s e / d - 1)², from some sources to all that they reach.
    private static double Stress(Graph graph, (double X, double Y)[] points)
    {
        RandomStream chance = RandomStream.Of(1, "peers.stress");
        double count = 0,
            sum = 0,
            squares = 0;
        int[] distance = new int[graph.NodeCount],
            queue = new int[graph.NodeCount];
        int[] largest = LargestComponent(graph);
        for (int s = 0; s < Sources; s++)
        {
            int source = largest[chance.NextInt(largest.Length)];
            int reached = Search(graph, source, distance, queue);
            for (int i = 1; i < reached; i++)
            {
                double ratio = Apart(points[source], points[queue[i]]) / distance[queue[i]];
                (count, sum, squares) = (count + 1, sum + ratio, squares + ratio * ratio);
            }
        }
        return 1 - sum * sum / (count * squares);
    }

    // Jaccard of the neighbours of a node and the equally many nodes nearest to it in the picture.
    private static double NeighboursKept(Graph graph, (double X, double Y)[] points)
    {
        RandomStream chance = RandomStream.Of(1, "peers.neighbours");
        double kept = 0;
        double[] away = new double[points.Length];
        int[] order = new int[points.Length];
        for (int n = 0; n < Looked; n++)
        {
            int node = chance.NextInt(points.Length),
                degree = graph.Degree(node);
            for (int i = 0; i < points.Length; i++)
                (away[i], order[i]) = (i == node ? double.PositiveInfinity : Apart(points[node], points[i]), i);
            Array.Sort(away, order);
            HashSet<int> near = [.. order.AsSpan(0, degree)];
            int both = 0;
            foreach (int neighbour in graph.Row(node))
                both += near.Contains(neighbour) ? 1 : 0;
            kept += (double)both / (2 * degree - both);
        }
        return kept / Looked;
    }

    private static int[] LargestComponent(Graph graph)
    {
        IReadOnlyList<int> labels = ConnectedComponents.Of(graph).Labels;
        return [.. Enumerable.Range(0, graph.NodeCount).Where(i => labels[i] == 0)];
    }

    private static int Search(Graph graph, int source, int[] distance, int[] queue)
    {
        Array.Fill(distance, -1);
        (distance[source], queue[0]) = (0, source);
        int reached = 1;
        for (int head = 0; head < reached; head++)
            foreach (int next in graph.Row(queue[head]))
                if (distance[next] < 0)
                    (distance[next], queue[reached++]) = (distance[queue[head]] + 1, next);
        return reached;
    }

    private static double Apart((double X, double Y) a, (double X, double Y) b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
