using System.Globalization;
using Triskele.Networks;
using Triskele.Testing;

namespace Triskele.Peers;

/// <summary>The two graphs of the comparison, as a file of edges that every program reads.</summary>
internal static class PeerGraph
{
    /// <summary>Writes the multi-partner projection of Horizon 2020, Newman weights, of consortia up to a size.</summary>
    public static void Write(string path, int maxConsortium)
    {
        Ecosystem all = RecordTables.H2020;
        Ecosystem records = all.View().MultiPartner().WhereProjects(p => all.Projects.Partners[p] <= maxConsortium).Compact();
        Projection projection = Projection.Of(records);
        Graph graph = projection.Graph;
        int[] number = new int[graph.NodeCount];
        int tied = 0;
        for (int a = 0; a < number.Length; a++)
            number[a] = graph.Degree(a) > 0 ? tied++ : -1;
        using StreamWriter file = new(path);
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tied} {graph.EdgeCount}"));
        for (int a = 0; a < number.Length; a++)
        for (int k = graph.Offsets[a]; k < graph.Offsets[a + 1]; k++)
            if (graph.Neighbours[k] > a)
                file.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{number[a]},{number[graph.Neighbours[k]]},{projection.NewmanWeights[k]:R}"
                    )
                );
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WeightedGraph Read(string path)
    {
        using StreamReader file = new(path);
        string[] head = file.ReadLine()!.Split(' ');
        int nodes = Whole(head[0]),
            edges = Whole(head[1]);
        int[] from = new int[edges],
            to = new int[edges];
        double[] weights = new double[edges];
        for (int e = 0; e < edges; e++)
        {
            string line = file.ReadLine()!;
            int first = line.IndexOf(',', StringComparison.Ordinal),
                second = line.IndexOf(',', first + 1);
            (from[e], to[e]) = (Whole(line.AsSpan(0, first)), Whole(line.AsSpan(first + 1, second - first - 1)));
            weights[e] = double.Parse(line.AsSpan(second + 1), CultureInfo.InvariantCulture);
        }
        return GraphBuilder.Undirected(nodes, from, to, weights);
    }

    private static int Whole(ReadOnlySpan<char> text) => int.Parse(text, CultureInfo.InvariantCulture);
}
