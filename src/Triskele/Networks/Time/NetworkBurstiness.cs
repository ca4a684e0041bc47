using Triskele.Measures;
using Triskele.Networks.Projections;
using Triskele.Numerics;

namespace Triskele.Networks.Time;

/// <summary>The measure <c>network.burstiness</c>: whether actors begin projects in bursts, at random or regularly.</summary>
public static class NetworkBurstiness
{
    private const string Purpose = "network.burstiness";

    private static readonly OptionDefinition SameDay = OptionDefinition.Choice("same_day", "all", "once");

    private static readonly OptionDefinition MinEvents = OptionDefinition.Integer("min_events", 5, 3, 1_000_000);

    private static readonly OptionDefinition RankBy = OptionDefinition.Choice("rank_by", "events", "value", "corrected");

    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 20, 0, 10_000_000);

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 100, 0, 10_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = Purpose,
            Texts = TimeTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Bars,
            Options =
            [
                CommonOptions.MultiRecords,
                NetworkRecords.MaxConsortium,
                NetworkRecords.TiesOf,
                SameDay,
                MinEvents,
                RankBy,
                Top,
                Draws,
            ],
            Columns =
            [
                ColumnDefinition.Count("rank", "rank"),
                .. ActorRow.Columns,
                ColumnDefinition.Count("events", "starts"),
                ColumnDefinition.Number("mean_interval", "days"),
                ColumnDefinition.Number("sd_interval", "days"),
                ColumnDefinition.Number("corrected"),
                ColumnDefinition.Number("memory"),
                .. NullComparison.Columns,
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.TableOfRecords(
            scene,
            Measure.Descriptor,
            (group, notes) =>
            {
                Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
                PairTerms terms = NetworkRecords.Terms(records, scene.Options, new ProjectionOptions());
                int[] allStarts = [.. Starts(terms, scene.Period)];
                Sequence[] ranked = Ranked(terms, scene);
                int shown = scene.Options.Integer(Top.Name) is > 0 and int top ? Math.Min(top, ranked.Length) : ranked.Length;
                notes.Tally(TimeTexts.All, "caveat.further_actors", ranked.Length - shown);
                notes.Tally(TimeTexts.All, "caveat.undated", terms.StartDays.AsSpan().Count(Day.Unknown));
                NullComparison[] nulls = new NullComparison[shown];
                Parallel.For(0, shown, scene.InParallel(), i => nulls[i] = Compare(scene, group, records, ranked[i], allStarts));
                notes.Tally(TimeTexts.All, "caveat.one_day", nulls.Count(n => double.IsNaN(n.Value)));
                if (scene.Options.Integer(Draws.Name) == 0)
                    notes.Say(TimeTexts.All["caveat.no_draws"]);
                return ranked.Take(shown).Select((s, i) => Row(records, i + 1, s, nulls[i]));
            },
            makesTies: false
        );

    private sealed record Sequence(int Actor, int[] Days, Burstiness Found);

    private static IEnumerable<int> Starts(PairTerms terms, Period? period)
    {
        for (int p = 0; p < terms.StartDays.Length; p++)
            if (IsEvent(terms, p, period))
                yield return terms.StartDays[p];
    }

    private static bool IsEvent(PairTerms terms, int p, Period? period) =>
        terms.StartDays[p] is not Day.Unknown and int day
        && terms.Incidence.Row(p).Length > 0
        && (period is not { } span || (day >= span.FirstDay && day <= span.LastDay));

    private static Sequence[] Ranked(PairTerms terms, Scene scene)
    {
        bool once = scene.Options.Choice(SameDay.Name) == "once";
        int least = scene.Options.Integer(MinEvents.Name);
        int[] projects = terms.Incidence.ProjectsByActor(out int[] offsets);
        List<Sequence> sequences = [];
        for (int a = 0; a < terms.Incidence.ActorCount; a++)
        {
            int[] days =
            [
                .. projects[offsets[a]..offsets[a + 1]].Where(p => IsEvent(terms, p, scene.Period)).Select(p => terms.StartDays[p]).Order(),
            ];
            if (once)
                days = [.. days.Distinct()];
            if (days.Length >= least)
                sequences.Add(new Sequence(a, days, Burstiness.Of(days)));
        }
        string by = scene.Options.Choice(RankBy.Name);
        return [.. sequences.OrderByDescending(s => ValueOf(s, by)).ThenByDescending(s => s.Days.Length).ThenBy(s => s.Actor)];
    }

    private static double ValueOf(Sequence s, string by) =>
        by switch
        {
            "value" => s.Found.Value,
            "corrected" => s.Found.Corrected,
            _ => s.Days.Length,
        };

    // As many starts as the actor has, drawn from all starts: what the calendar of calls alone would give it.
    private static NullComparison Compare(Scene scene, Group group, Ecosystem records, Sequence found, int[] allStarts)
    {
        int[] pool = scene.Options.Choice(SameDay.Name) == "once" ? [.. allStarts.Distinct().Order()] : [.. allStarts.Order()];
        double[] draws = new double[scene.Options.Integer(Draws.Name)];
        RandomStream chance = RandomStream.Of(scene.Seed, $"{Purpose} {records.Actors.Keys[found.Actor]}", group.StreamUnit);
        int[] drawn = new int[found.Days.Length];
        for (int d = 0; d < draws.Length; d++)
        {
            for (int i = 0; i < drawn.Length; i++)
            {
                int j = i + chance.NextInt(pool.Length - i);
                (pool[i], pool[j]) = (pool[j], pool[i]);
                drawn[i] = pool[i];
            }
            Array.Sort(drawn);
            draws[d] = Burstiness.Of(drawn).Value;
        }
        return NullComparison.Of(found.Found.Value, draws);
    }

    private static Cell[] Row(Ecosystem e, int rank, Sequence s, NullComparison comparison)
    {
        return
        [
            rank,
            .. ActorRow.Of(e, s.Actor),
            s.Days.Length,
            s.Found.Mean,
            s.Found.StandardDeviation,
            s.Found.Corrected,
            s.Found.Memory,
            .. comparison.Cells,
        ];
    }
}
