namespace Triskele.Measures;

/// <summary>What has to be said beside the rows of one group: texts, and counts that are added up over the groups before they are said.</summary>
/// <remarks>Each group has its own, so that nothing is shared between threads; they are said in the order of the groups.</remarks>
/// <threadsafety>Not safe for several threads.</threadsafety>
/// <example>Two groups that tally 3 and 4 for one key say it once, with 7.</example>
public sealed class GroupNotes
{
    private readonly List<string> _said = [];
    private readonly List<(string Key, object Item, Func<IEnumerable<object>, string?> Say)> _kept = [];

    /// <summary>Says a text, once in the table however many groups say it.</summary>
    public void Say(string text) => _said.Add(text);

    internal void Say(IEnumerable<string> texts) => _said.AddRange(texts);

    /// <summary>Adds to counts; the text of the key is said with their sums over all groups, where the first of them is above zero.</summary>
    /// <param name="texts">Where the text is looked up.</param>
    /// <param name="key">Key of the text, with places {0}, {1} … for the counts.</param>
    /// <param name="counts">What to add, as many for every group.</param>
    public void Tally(Texts texts, string key, params long[] counts) => Keep(key, counts, all => Sums(texts, key, all));

    /// <summary>Keeps an item; one text is made of what all groups keep for a key, in their order.</summary>
    /// <param name="key">Key of the text.</param>
    /// <param name="item">What to keep.</param>
    /// <param name="say">From the items of all groups to the text, or to null where nothing has to be said; as good as the same for every group.</param>
    internal void Keep<T>(string key, T item, Func<IReadOnlyList<T>, string?> say)
        where T : notnull => _kept.Add((key, item, items => say([.. items.Cast<T>()])));

    internal static void SayAll(IEnumerable<GroupNotes> groups, MeasureTable.Builder table)
    {
        GroupNotes[] all = [.. groups];
        foreach (string text in all.SelectMany(notes => notes._said))
            table.Caveat(text);
        foreach (var kept in all.SelectMany(notes => notes._kept).GroupBy(k => k.Key))
            if (kept.First().Say(kept.Select(k => k.Item)) is { } text)
                table.Caveat(text);
    }

    private static string? Sums(Texts texts, string key, IReadOnlyList<long[]> counts)
    {
        object[] sums = [.. counts[0].Select((_, i) => (object)counts.Sum(c => c[i]))];
        return (long)sums[0] > 0 ? texts.Format(key, sums) : null;
    }
}
