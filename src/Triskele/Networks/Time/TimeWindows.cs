using Triskele.Measures;
using Triskele.Networks.Projections;

namespace Triskele.Networks.Time;

/// <summary>The windows of years that a measure slides over a group, and the ties of each; all windows number actors alike.</summary>
internal sealed class TimeWindows
{
    /// <summary>Years of a window.</summary>
    public static OptionDefinition Length { get; } = OptionDefinition.Integer("years", 1, 1, 1000);

    /// <summary>Years from the beginning of a window to that of the next.</summary>
    public static OptionDefinition Step { get; } = OptionDefinition.Integer("step", 1, 1, 1000);

    private readonly MeasureOptions _options;
    private readonly Window _mode;

    private TimeWindows(Ecosystem records, MeasureOptions options, Window mode, Period[] periods) =>
        (Records, _options, _mode, Periods) = (records, options, mode, periods);

    /// <summary>The records of the group.</summary>
    public Ecosystem Records { get; }

    /// <summary>The windows in order of time; those that would begin after the date of the records or end after the last year are not among them.</summary>
    public Period[] Periods { get; }

    /// <summary>The windows of a group.</summary>
    /// <param name="scene">Period, mode and options.</param>
    /// <param name="group">The group.</param>
    /// <param name="notes">Told where there are fewer than two windows, and which records have no date.</param>
    public static TimeWindows Of(Scene scene, Group group, GroupNotes notes)
    {
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        Period[] periods = SpanOf(scene, records) is { } span
            ? [.. Slide(span, scene.Options.Integer(Length.Name), scene.Options.Integer(Step.Name))]
            : [];
        if (scene.By.Dimensions.Any(d => d.Dimension == GroupDimension.Year))
            notes.Say(NetworksTexts.All["caveat.by_year"]);
        notes.Tally(TimeTexts.All, "caveat.few_windows", periods.Length < 2 ? 1 : 0);
        notes.Tally(TimeTexts.All, "caveat.undated", Undated(records, scene.Options));
        return new TimeWindows(records, scene.Options, scene.Window, periods);
    }

    /// <summary>Windows that lie wholly in a span.</summary>
    /// <example>From 2014 to 2018 by 3 years, step 1: 2014-2016, 2015-2017, 2016-2018.</example>
    public static IEnumerable<Period> Slide(Period span, int length, int step)
    {
        for (int from = span.FromYear; from + length - 1 <= span.ToYear; from += step)
            yield return new Period(from, from + length - 1);
    }

    /// <summary>What ties are made of in a window: projects or recorded ties outside it have no members.</summary>
    public PairTerms Terms(Period period) => NetworkRecords.Terms(Records, _options, Projection(period));

    /// <summary>The ties of a window; node i is actor i of the records.</summary>
    public WeightedGraph Ties(Period period, ParallelOptions parallel) =>
        OneModeProjection.Of(Terms(period), Projection(period), parallel).Ties;

    /// <summary>How projects become ties in a window; decay is reckoned to its end.</summary>
    public ProjectionOptions Projection(Period period) =>
        NetworkRecords.ProjectionOf(_options) with
        {
            Within = period,
            Window = _mode,
            At = new DateOnly(period.ToYear, 12, 31),
        };

    /// <summary>A scene that is not split by year, since windows are years already.</summary>
    public static Scene WithoutYears(Scene scene) =>
        scene with
        {
            By = new Grouping(scene.By.Dimensions.RemoveAll(d => d.Dimension == GroupDimension.Year)),
        };

    // Years after the date of the records hold plans alone.
    private static Period? SpanOf(Scene scene, Ecosystem records)
    {
        bool recorded = NetworkRecords.UsesRecordedTies(records, scene.Options);
        Period? life = recorded ? records.LifeSpanOfTies() : records.LifeSpan();
        if ((scene.Period ?? life) is not { } span)
            return null;
        int last = Math.Min(span.ToYear, records.AsOf?.Year ?? span.ToYear);
        return last < span.FromYear ? null : new Period(span.FromYear, last);
    }

    private static int Undated(Ecosystem records, MeasureOptions options) =>
        (NetworkRecords.UsesRecordedTies(records, options) ? records.Ties.StartDays : records.Projects.StartDays)
            .AsSpan()
            .Count(Day.Unknown);
}
