namespace Triskele.Data.Exchange.VosViewer;

/// <summary>What VOSviewer shows of a node: label, description, cluster and weights.</summary>
internal sealed class VosViewerItems
{
    private readonly ExchangeColumn? _helix;
    private readonly ExchangeColumn[] _rest;
    private readonly List<string> _helices = [];
    private readonly ExchangeNetwork _network;

    public VosViewerItems(ExchangeNetwork network, ExchangeOptions options)
    {
        _network = network;
        Labels = DisplayLabels.Of(network, options.Labels ?? NodeLabels.Name, DisplayLabels.OneLine);
        _helix = network.NodeColumns.FirstOrDefault(c => c.Name == "helix");
        _rest = [.. network.NodeColumns];
        Links = new int[network.Nodes.Length];
        Strength = new double[network.Nodes.Length];
        if (_helix is not null)
            _helices.AddRange(
                Enumerable
                    .Range(0, network.Nodes.Length)
                    .Select(i => _helix[i])
                    .Where(h => h.Length > 0)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            );
        foreach (ExchangeEdge edge in network.Edges)
        {
            Links[edge.Source]++;
            Strength[edge.Source] += edge.Weight;
            if (edge.Target == edge.Source)
                continue;
            Links[edge.Target]++;
            Strength[edge.Target] += edge.Weight;
        }
    }

    public string[] Labels { get; }

    /// <summary>Number of links of each node.</summary>
    public int[] Links { get; }

    /// <summary>Sum of the weights of its links.</summary>
    public double[] Strength { get; }

    /// <summary>The helix as a number from 1 in the order of their names, by which VOSviewer colours; null where it is not known.</summary>
    public int? Cluster(int node) => _helix is null || _helix[node].Length == 0 ? null : _helices.IndexOf(_helix[node]) + 1;

    /// <summary>Key and attributes in words.</summary>
    public string Description(int node) =>
        string.Join(
            "; ",
            _rest
                .Where(c => c[node].Length > 0)
                .Select(c => $"{c.Name}: {DisplayLabels.OneLine(c[node])}")
                .Prepend($"key: {DisplayLabels.OneLine(_network.Nodes[node].Id)}")
        );
}
