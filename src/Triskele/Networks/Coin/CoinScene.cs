using Triskele.Measures;

namespace Triskele.Networks.Coin;

/// <summary>A table on the messages of each group, with the caveats of all of them.</summary>
internal static class CoinScene
{
    public static MeasureTable Table(Scene scene, MeasureDescriptor descriptor, Func<Group, GroupNotes, IEnumerable<Cell[]>> rows)
    {
        MeasureTable.Builder table = scene.Table(descriptor);
        if (scene.Ecosystem is not { Messages.Count: > 0 })
            return table.Caveat(CoinTexts.All["absent.messages"]).Build();
        scene.AddGroups(table, (group, notes) => Noted(group, notes, rows));
        NetworkRecords.SayWhyEmpty(table, scene);
        return table.Build();
    }

    private static IEnumerable<Cell[]> Noted(Group group, GroupNotes notes, Func<Group, GroupNotes, IEnumerable<Cell[]>> rows)
    {
        Messages messages = group.Ecosystem.Messages;
        notes.Tally(CoinTexts.All, "caveat.unknown_time", messages.Seconds.Count(s => s == Messages.UnknownTime), messages.Count);
        notes.Tally(CoinTexts.All, "caveat.to_oneself", messages.From.Where((from, m) => from == messages.To[m]).Count());
        return messages.Count == 0 ? [] : rows(group, notes);
    }
}
