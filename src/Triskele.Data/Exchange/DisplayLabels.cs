namespace Triskele.Data.Exchange;

/// <summary>One name for each node, all distinct, for formats that have no more room.</summary>
internal static class DisplayLabels
{
    /// <summary>The names.</summary>
    /// <param name="network">The network.</param>
    /// <param name="labels">Names or keys.</param>
    /// <param name="writable">What the format can hold of a text.</param>
    public static string[] Of(ExchangeNetwork network, NodeLabels labels, Func<string, string> writable)
    {
        string[] names =
        [
            .. network.Nodes.Select(n =>
                writable(labels == NodeLabels.Key || string.IsNullOrWhiteSpace(writable(n.Label)) ? n.Id : n.Label)
            ),
        ];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string name in names)
            counts[name] = counts.GetValueOrDefault(name) + 1;
        HashSet<string> taken = [.. counts.Where(c => c.Value == 1).Select(c => c.Key)];
        for (int i = 0; i < names.Length; i++)
            if (counts[names[i]] > 1)
                names[i] = Distinct(writable($"{names[i]} ({network.Nodes[i].Id})"), taken);
        return names;
    }

    private static string Distinct(string name, HashSet<string> taken)
    {
        string distinct = name;
        for (int k = 2; !taken.Add(distinct); k++)
            distinct = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {k}");
        return distinct;
    }

    /// <summary>A text on one line: control characters become blanks.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !text.AsSpan().ContainsAny("\u007f\u0085\u2028\u2029")
            ? text
            : string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
