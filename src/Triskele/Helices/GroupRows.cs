using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Helices;

/// <summary>Computes rows and their caveats in parallel and adds them in the order of the groups, the same on any number of threads.</summary>
internal static class GroupRows
{
    public static MeasureTable Add(
        MeasureTable.Builder table,
        Scene scene,
        ImmutableArray<Group> groups,
        Func<Group, int, RowResult> compute
    )
    {
        RowResult[] results = new RowResult[groups.Length];
        Parallel.For(0, groups.Length, scene.InParallel(), i => results[i] = compute(groups[i], i));
        for (int i = 0; i < groups.Length; i++)
            foreach (Cell[] row in results[i].Rows)
                table.Add([.. groups[i].Keys.Select(key => (Cell)key), .. row]);
        foreach (string caveat in results.SelectMany(result => result.Caveats))
            table.Caveat(caveat);
        if (groups.IsEmpty && (scene.Ecosystem is not null || scene.Presence is not null))
            table.Caveat(SharedTexts.Shared["empty.period"]);
        return table.Build();
    }
}
