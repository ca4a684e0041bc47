namespace Triskele.Measures;

/// <summary>What has to be said beside the rows of one group: texts, and counts that are added up over the groups before they are said.</summary>
/// <remarks>Each group has its own, so that nothing is shared between threads; they are said in the order of the groups.</remarks>
/// <threadsafety>Not safe for several threads.</threadsafety>
/// <example>Two groups that tally 3 and 4 for one key say it once, with 7.</example>
public sealed class GroupNotes
{
    private readonly List<string> _said = [];
    private readonly List<(Texts Texts, string Key, long[] Counts)> _tallies = [];

    /// <summary>Says a text, once in the table however many groups say it.</summary>
    public void Say(string text) => _said.Add(text);

    /// <summary>Adds to counts; the text of the key is said with their sums over all groups, where the first of them is above zero.</summary>
    /// <param name="texts">Where the text is looked up.</param>
    /// <param name="key">Key of the text, with places {0}, {1} … for the counts.</param>
    /// <param name="counts">What to add, as many for every group.</param>
    public void Tally(Texts texts, string key, params long[] counts) => _tallies.Add((texts, key, counts));

    internal static void SayAll(IEnumerable<GroupNotes> groups, MeasureTable.Builder table)
    {
        GroupNotes[] all = [.. groups];
        foreach (string text in all.SelectMany(notes => notes._said))
            table.Caveat(text);
        foreach (var tally in all.SelectMany(notes => notes._tallies).GroupBy(t => t.Key))
        {
            object[] sums = [.. tally.First().Counts.Select((_, i) => (object)tally.Sum(t => t.Counts[i]))];
            if ((long)sums[0] > 0)
                table.Caveat(tally.First().Texts.Format(tally.Key, sums));
        }
    }
}
