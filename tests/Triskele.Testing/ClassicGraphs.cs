using System.Globalization;
using System.Text.Json;
using Triskele.Networks;

namespace Triskele.Testing;

/// <summary>The classic graphs of the shared data, and the values that other programs give for them.</summary>
public static class ClassicGraphs
{
    private const string Folder = "data/collaboration/classic/";

    /// <summary>A graph and the label of each node.</summary>
    public sealed record Labelled(WeightedGraph Ties, string[] Labels)
    {
        /// <summary>The node of a label.</summary>
        public int Node(string label) => Array.IndexOf(Labels, label);
    }

    /// <summary>Zachary's karate club, weighted, 34 nodes and 78 edges; labels are 0 to 33 as in the golden file.</summary>
    public static Labelled Karate { get; } = Lazily(() => FromEdges("karate_edges.csv", KarateLabel, Numbered(34)));

    /// <summary>The club that each member of the karate club joined (0 of the instructor, 1 of the officer), as NetworkX and the golden file have it.</summary>
    /// <remarks>Actor 9 (label 8) belongs to the instructor's club though his sympathy, which the data set calls faction, was with the officer.</remarks>
    public static int[] KarateClubs { get; } =
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>Marriages of Florentine families, 15 nodes (Pucci, who married nobody, left out) and 20 edges; labels are names.</summary>
    public static Labelled Florentine { get; } = Lazily(() => FromMatrix("flomarriage_matrix.csv", "Pucci"));

    /// <summary>Characters of Les Misérables, 77 nodes and 254 weighted edges; labels are names.</summary>
    public static Labelled LesMiserables { get; } =
        Lazily(() => FromEdges("les_miserables_edges.csv", name => name, null, "source", "target"));

    /// <summary>Krackhardt's kite, 10 nodes and 18 edges; labels A to J.</summary>
    public static Labelled Kite { get; } = Lazily(() => FromEdges("kite_edges.csv", name => name, null));

    /// <summary>Davis' Southern women as consortia: 18 women in 14 events, 89 attendances.</summary>
    public static Incidence Davis { get; } = Lazily(ReadDavis);

    /// <summary>The golden values of a classic graph, such as <c>karate</c> or <c>karate_w</c>.</summary>
    public static JsonElement Golden(string graph) => GoldenFile("golden/networks/classic-graphs.json").GetProperty(graph);

    /// <summary>A golden file in JSON.</summary>
    public static JsonElement GoldenFile(string relative)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(SharedFiles.PathOf(relative)));
        return document.RootElement.Clone();
    }

    // A test that is skipped for want of the folder never looks at what stays null here.
    private static T Lazily<T>(Func<T> read)
        where T : class => SharedFiles.Exist ? read() : null!;

    private static string KarateLabel(string name) =>
        name switch
        {
            "Mr Hi" => "0",
            "John A" => "33",
            _ => (int.Parse(name["Actor ".Length..], CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture),
        };

    private static string[] Numbered(int count) => [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private static Labelled FromEdges(
        string file,
        Func<string, string> label,
        string[]? labels,
        string source = "from",
        string target = "to"
    )
    {
        List<string> nodes = [.. labels ?? []];
        List<int> from = [],
            to = [];
        List<double> weights = [];
        foreach (Func<string, string> row in RecordTables.Rows(Folder + file))
        {
            from.Add(NodeOf(label(row(source))));
            to.Add(NodeOf(label(row(target))));
            weights.Add(file.StartsWith("kite", StringComparison.Ordinal) ? 1 : double.Parse(row("weight"), CultureInfo.InvariantCulture));
        }
        return new Labelled(GraphBuilder.Undirected(nodes.Count, [.. from], [.. to], [.. weights]), [.. nodes]);

        int NodeOf(string name)
        {
            if (!nodes.Contains(name))
                nodes.Add(name);
            return nodes.IndexOf(name);
        }
    }

    private static Labelled FromMatrix(string file, string without)
    {
        Func<string, string>[] rows = [.. RecordTables.Rows(Folder + file).Where(row => row("") != without)];
        string[] labels = [.. rows.Select(row => row(""))];
        List<int> from = [],
            to = [];
        for (int i = 0; i < labels.Length; i++)
        for (int j = 0; j < i; j++)
            if (rows[i](labels[j]) != "0")
            {
                from.Add(i);
                to.Add(j);
            }
        return new Labelled(GraphBuilder.Undirected(labels.Length, [.. from], [.. to]), labels);
    }

    private static Incidence ReadDavis() =>
        Incidence.Of(
            18,
            RecordTables
                .Rows(Folder + "davis_2mode.csv")
                .Select(row => (Woman: Number(row("V1")), Event: Number(row("V2"))))
                .GroupBy(a => a.Event)
                .OrderBy(e => e.Key)
                .Select(e => e.Select(a => a.Woman - 1))
        );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
