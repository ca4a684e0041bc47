using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks;

/// <summary>The measure <c>network.nulls</c>: what of a collaboration network is more than consortia of these sizes make by themselves.</summary>
/// <remarks>Random networks come from <see cref="TwoModeNull"/>; both they and the network found are described by <see cref="NetworkStatistics"/>.</remarks>
public static class NetworkNulls
{
    private const string Purpose = "network.nulls";

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 1, 10_000);

    private static readonly ImmutableArray<(string Name, Func<NetworkStatistics, double> Of)> Statistics =
    [
        ("transitivity", s => s.Transitivity),
        ("ei", s => s.Ei),
        ("ei_newman", s => s.EiNewman),
        ("giant_share", s => s.GiantShare),
        ("repeated_share", s => s.RepeatedShare),
    ];

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.nulls",
            Texts = NetworksTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Intervals,
            Options = NetworkRecords.Options(Draws),
            Columns =
            [
                ColumnDefinition.Text("statistic"),
                ColumnDefinition.Number("value"),
                ColumnDefinition.Number("null_mean"),
                ColumnDefinition.Number("null_sd"),
                ColumnDefinition.Number("z", "standard deviations"),
                ColumnDefinition.Number("p", "probability"),
                ColumnDefinition.Count("draws", "draws"),
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        int draws = scene.Options.Integer(Draws.Name);
        long undefined = 0,
            still = 0;
        return NetworkRecords.Table(scene, Measure.Descriptor, Rows, Caveats);

        IEnumerable<Cell[]> Rows(Group group)
        {
            Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
            Incidence incidence = Incidence.Of(records);
            HelixShares helices = HelixShares.Of(records);
            NetworkStatistics found = NetworkStatistics.Of(incidence, helices);
            NetworkStatistics[] nulls = Sample(incidence, helices, draws, scene.Seed, group.StreamUnit, -1, scene.Cancellation);
            foreach ((string name, Func<NetworkStatistics, double> of) in Statistics)
            {
                NullComparison comparison = NullComparison.Of(of(found), Array.ConvertAll(nulls, s => of(s)));
                Interlocked.Add(ref undefined, double.IsNaN(comparison.Value) ? 1 : 0);
                Interlocked.Add(ref still, comparison.StandardDeviation == 0 ? 1 : 0);
                yield return
                [
                    name,
                    comparison.Value,
                    comparison.Mean,
                    comparison.StandardDeviation,
                    comparison.Z,
                    comparison.P,
                    comparison.Draws,
                ];
            }
        }

        IEnumerable<string> Caveats()
        {
            yield return NetworksTexts.All.Format("caveat.draws", draws, 1.0 / (1 + draws));
            if (undefined > 0)
                yield return NetworksTexts.All.Format("caveat.undefined_statistics", undefined);
            if (still > 0)
                yield return NetworksTexts.All.Format("caveat.still", still);
            if (draws == 1)
                yield return NetworksTexts.All["caveat.one_draw"];
        }
    }

    /// <summary>Describes random networks with the margins of the given one; draw d depends on seed, unit and d alone, not on the number of threads.</summary>
    internal static NetworkStatistics[] Sample(
        Incidence incidence,
        HelixShares helices,
        int draws,
        ulong seed,
        long unit,
        int threads,
        CancellationToken cancellation
    )
    {
        NetworkStatistics[] drawn = new NetworkStatistics[draws];
        Parallel.For(
            0,
            draws,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            d => drawn[d] = NetworkStatistics.Of(TwoModeNull.Draw(incidence, RandomStream.Of(seed, Purpose, unit ^ d)), helices)
        );
        return drawn;
    }
}
