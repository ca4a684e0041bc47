using System.Collections.Immutable;

namespace Triskele.Measures;

/// <summary>What a measure is computed on: nouns of which some may be absent, period, grouping, options, seed.</summary>
/// <remarks>The Workbench binds it from a workspace. An absent noun is a caveat in the result, never an exception.</remarks>
public sealed record Scene
{
    /// <summary>Records as of the scene's date and within its period; null where there are none.</summary>
    public Ecosystem? Ecosystem { get; init; }

    /// <summary>Presence counts that came counted; null where there are none.</summary>
    public PresenceTable? Presence { get; init; }

    /// <summary>What the measure is split by.</summary>
    public Grouping By { get; init; } = Grouping.All;

    /// <summary>The period that the ecosystem was narrowed to, or null for all time.</summary>
    public Period? Period { get; init; }

    /// <summary>How a project belongs to a period or to a year.</summary>
    public Window Window { get; init; } = Window.Active;

    /// <summary>Values of the options.</summary>
    public required MeasureOptions Options { get; init; }

    /// <summary>Seed of all chance.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most threads that a loop may use; -1 for as many as there are processors. No result depends on it.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>Ends the computation early.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The groups in the order of their keys (years by number); none where there is no ecosystem.</summary>
    public ImmutableArray<Group> Groups() => Ecosystem is null ? [] : GroupSplitter.Split(Ecosystem, By, Period, Window, Cancellation);

    /// <summary>A table with a column for each dimension of the grouping and then those of the descriptor.</summary>
    public MeasureTable.Builder Table(MeasureDescriptor descriptor) => new([.. By.Columns, .. descriptor.Columns]);

    /// <summary>Computes the rows of each group, in parallel, and adds them in the order of the groups.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">From a group to its rows, without the cells of the grouping; called from several threads.</param>
    public MeasureTable.Builder AddGroups(MeasureTable.Builder table, Func<Group, IEnumerable<Cell[]>> rows) =>
        AddGroups(table, (group, _) => rows(group));

    /// <summary>Computes the rows of each group and what has to be said beside them, in parallel, and adds them in the order of the groups.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">From a group and its notes to its rows, without the cells of the grouping; called from several threads.</param>
    public MeasureTable.Builder AddGroups(MeasureTable.Builder table, Func<Group, GroupNotes, IEnumerable<Cell[]>> rows)
    {
        ImmutableArray<Group> groups = Groups();
        return AddGroups(table, groups, (i, notes) => rows(groups[i], notes));
    }

    /// <summary>As <see cref="AddGroups(MeasureTable.Builder, Func{Group, GroupNotes, IEnumerable{Cell[]}})"/>, of groups that are no parts of the ecosystem.</summary>
    internal MeasureTable.Builder AddGroups(
        MeasureTable.Builder table,
        ImmutableArray<Group> groups,
        Func<int, GroupNotes, IEnumerable<Cell[]>> rows
    )
    {
        Cell[][][] computed = new Cell[groups.Length][][];
        GroupNotes[] notes = [.. groups.Select(_ => new GroupNotes())];
        Parallel.For(0, groups.Length, InParallel(), i => computed[i] = [.. rows(i, notes[i])]);
        for (int i = 0; i < groups.Length; i++)
            foreach (Cell[] row in computed[i])
                table.Add([.. groups[i].Keys.Select(k => (Cell)k), .. row]);
        GroupNotes.SayAll(notes, table);
        return table;
    }

    /// <summary>How loops of this scene run: they end when it is cancelled, on at most <see cref="Threads"/> threads.</summary>
    public ParallelOptions InParallel() =>
        new()
        {
            CancellationToken = Cancellation,
            MaxDegreeOfParallelism = Threads,
            TaskScheduler = TaskScheduler.Current,
        };
}
