using System.Globalization;
using Triskele.Data.Exchange;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Importers.Tables;

namespace Triskele.Data.Importers.Networks;

/// <summary>Keys of the nodes of a network: their ids, unless these only count and the labels tell the nodes apart.</summary>
/// <remarks>Node 7 of one file is not node 7 of another: a number that is the place of a node in its file is no key.</remarks>
internal static class NetworkKeys
{
    /// <summary>The keys of the nodes of a file; of one that only adds to another, those that they have there.</summary>
    public static string[] Of(NetworkFile file, ExchangeNetwork network, IReadOnlyList<NetworkFile> all, bool redact)
    {
        NetworkFile? main = all.FirstOrDefault(o =>
            o.Format == ExchangeReaders.Adds(file.Format) && o.Entry.Container == file.Entry.Container
        );
        if (main is null)
            return Of(network, redact);
        ExchangeNetwork joined = NetworkFiles.Joined(main, all);
        Dictionary<string, string> keys = new(StringComparer.Ordinal);
        foreach ((ExchangeNode node, string key) in joined.Nodes.Zip(Of(joined, redact)))
            keys[node.Id] = key;
        return [.. network.Nodes.Select(n => keys.GetValueOrDefault(n.Id, n.Id))];
    }

    private static string[] Of(ExchangeNetwork network, bool redact)
    {
        bool byLabel = network.Nodes.Length > 0 && Count(network) && LabelsDiffer(network);
        return [.. network.Nodes.Select(n => Key(byLabel ? n.Label : n.Id, redact))];
    }

    private static string Key(string key, bool redact) => redact && Redaction.LooksPersonal(key) ? Redaction.Pseudonym(key) : key;

    private static bool Count(ExchangeNetwork network)
    {
        for (int i = 0; i < network.Nodes.Length; i++)
        {
            string id = network.Nodes[i].Id;
            ReadOnlySpan<char> digits = id.AsSpan(
                id.StartsWith("column ", StringComparison.Ordinal) ? 7
                : id[0] is 'n' or 'N' ? 1
                : 0
            );
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return false;
        }
        return true;
    }

    private static bool LabelsDiffer(ExchangeNetwork network)
    {
        HashSet<string> labels = new(StringComparer.Ordinal);
        return network.Nodes.All(n => !string.IsNullOrWhiteSpace(n.Label) && labels.Add(n.Label));
    }
}
