namespace Triskele.Helices;

/// <summary>Finds the fewest further records that lift a configuration by a class, all else as it is.</summary>
internal sealed class ConfigurationPlan(
    PresenceCounts counts,
    HelixConfigurationEvidence evidence,
    HelixConfigurationThresholds thresholds,
    Func<PresenceCounts, bool> hasSynergy
)
{
    private const long Most = 1L << 40;

    /// <summary>The exclusive kinds of record that tie a pair.</summary>
    private static readonly (Func<long, PresenceCounts> Extra, Func<HelixConfigurationEvidence, double> Coverage)[] Pairs =
    [
        (k => default(PresenceCounts) with { Ui = k }, e => e.CoverageUi),
        (k => default(PresenceCounts) with { Ug = k }, e => e.CoverageUg),
        (k => default(PresenceCounts) with { Ig = k }, e => e.CoverageIg),
    ];

    /// <summary>Further records by kind, or null where no number of them helps.</summary>
    public PresenceCounts? FewestRecords()
    {
        HelixConfigurationClass here = HelixConfigurationRule.Classify(evidence, thresholds);
        PresenceCounts? best = null;
        foreach (PresenceCounts? candidate in Candidates(here))
            if (candidate is { } extra && (best is null || extra.N < best.Value.N) && ClassOf(counts + extra) > here)
                best = extra;
        return best;
    }

    private IEnumerable<PresenceCounts?> Candidates(HelixConfigurationClass here)
    {
        foreach ((Func<long, PresenceCounts> extra, Func<HelixConfigurationEvidence, double> coverage) in Pairs)
            yield return TiePair(default, extra, coverage);
        yield return TieAllPairs();
        yield return JoinAllThree(here);
    }

    private PresenceCounts? TiePair(
        PresenceCounts before,
        Func<long, PresenceCounts> extra,
        Func<HelixConfigurationEvidence, double> coverage
    ) =>
        Smallest(0, Most, k => coverage(Evidence(counts + before + extra(k))) >= thresholds.Strand) is { } fewest
            ? before + extra(fewest)
            : null;

    // A record that ties one pair adds to the size of both its helices and so loosens the others a little: repeat until all hold.
    private PresenceCounts? TieAllPairs()
    {
        PresenceCounts? plan = default(PresenceCounts);
        for (int round = 0; round < 100 && plan is { } before; round++)
        {
            if (Evidence(counts + before).Strands(thresholds.Strand) == 3)
                return before;
            foreach ((Func<long, PresenceCounts> extra, Func<HelixConfigurationEvidence, double> coverage) in Pairs)
                plan = plan is { } soFar ? TiePair(soFar, extra, coverage) : null;
        }
        return null;
    }

    // Coverage and trilateral share only grow with such records, so that the cheap tests narrow where the dear one, the lift, is searched.
    private PresenceCounts? JoinAllThree(HelixConfigurationClass here)
    {
        static PresenceCounts Extra(long k) => default(PresenceCounts) with { Uig = k };
        long? enoughForShares = Smallest(0, Most, k => HelixConfigurationRule.Classify(Evidence(counts + Extra(k)), thresholds) > here);
        if (enoughForShares is not { } start)
            return null;
        return Smallest(start, start + 64 * counts.N + 1024, k => ClassOf(counts + Extra(k)) > here) is { } fewest ? Extra(fewest) : null;
    }

    private HelixConfigurationClass ClassOf(PresenceCounts changed)
    {
        HelixConfigurationClass hopeful = HelixConfigurationRule.Classify(Evidence(changed), thresholds);
        return hopeful == HelixConfigurationClass.TripleHelix && !hasSynergy(changed)
            ? HelixConfigurationClass.CoupledDoubleHelices
            : hopeful;
    }

    private HelixConfigurationEvidence Evidence(PresenceCounts changed) =>
        HelixConfigurationEvidence.Of(changed, hasSynergy: true) with
        {
            CaptureScience = evidence.CaptureScience,
            CaptureBusiness = evidence.CaptureBusiness,
        };

    // Steps that double, then bisection: exact where the condition holds from some number on.
    private static long? Smallest(long from, long to, Func<long, bool> holds)
    {
        if (holds(from))
            return from;
        long fails = from,
            step = 1;
        while (fails + step < to && !holds(fails + step))
        {
            fails += step;
            step *= 2;
        }
        long succeeds = Math.Min(fails + step, to);
        if (succeeds == to && !holds(to))
            return null;
        while (succeeds - fails > 1)
        {
            long middle = fails + (succeeds - fails) / 2;
            if (holds(middle))
                succeeds = middle;
            else
                fails = middle;
        }
        return succeeds;
    }
}
