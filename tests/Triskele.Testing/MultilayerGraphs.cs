using Triskele.Networks;
using Triskele.Networks.Layers;

namespace Triskele.Testing;

/// <summary>Multilayer networks of the shared data, from files in the format of multinet (.mpx).</summary>
public static class MultilayerGraphs
{
    /// <summary>Layers and the label of each node.</summary>
    public sealed record Labelled(LayeredNetwork Network, string[] Labels)
    {
        /// <summary>The node of a label.</summary>
        public int Node(string label) => Array.IndexOf(Labels, label);

        /// <summary>The layer of a name.</summary>
        public Graph Graph(string layer) => Network.Layers[Network.Names.IndexOf(layer)].Graph;

        /// <summary>The layers as recorded ties of an ecosystem.</summary>
        public Ecosystem AsRecords()
        {
            EcosystemBuilder builder = new();
            foreach (string label in Labels)
                builder.AddActor(new Actor(label, Helix.Other));
            for (int l = 0; l < Network.LayerCount; l++)
            for (int i = 0; i < Labels.Length; i++)
                foreach (int j in Network.Layers[l].Graph.Row(i))
                    if (i < j)
                        builder.Add(new Tie(Labels[i], Labels[j], TieKind.Information, Directed: false, Layer: Network.Names[l]));
            return builder.Build();
        }
    }

    /// <summary>A file of the folder <c>data/collaboration/multilayer</c>, directions and attributes left out; layers in the order of their names.</summary>
    /// <param name="name">Name without ending, such as <c>aucs</c>.</param>
    public static Labelled Read(string name)
    {
        List<string> labels = [];
        SortedDictionary<string, (List<int> From, List<int> To)> layers = new(StringComparer.Ordinal);
        string section = "";
        foreach (string line in File.ReadLines(SharedFiles.PathOf($"data/collaboration/multilayer/{name}.mpx")))
        {
            string[] fields = line.Split(',', StringSplitOptions.TrimEntries);
            if (line.StartsWith('#'))
                section = line.Trim();
            else if (line.Length > 0 && section == "#ACTORS")
                labels.Add(fields[0]);
            else if (line.Length > 0 && section == "#EDGES")
            {
                if (!layers.TryGetValue(fields[2], out (List<int> From, List<int> To) layer))
                    layers[fields[2]] = layer = ([], []);
                layer.From.Add(labels.IndexOf(fields[0]));
                layer.To.Add(labels.IndexOf(fields[1]));
            }
        }
        return new Labelled(
            new LayeredNetwork(
                [.. layers.Keys],
                [
                    .. layers.Values.Select(layer =>
                        WeightedGraph.Unweighted(GraphBuilder.Undirected(labels.Count, [.. layer.From], [.. layer.To]).Graph)
                    ),
                ]
            ),
            [.. labels]
        );
    }
}
