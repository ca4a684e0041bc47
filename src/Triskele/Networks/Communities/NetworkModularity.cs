using Triskele.Measures;
using Triskele.Networks.Nulls;
using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>The measure <c>network.modularity</c>: whether a network falls into communities more than random consortia would, and along which lines.</summary>
public static class NetworkModularity
{
    private const string Purpose = "network.modularity";

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 0, 10_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.modularity",
            Texts = CommunitiesTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Intervals,
            Options = CommunityOptions.ForManyNetworks(Draws),
            Columns =
            [
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("communities", "communities"),
                ColumnDefinition.Share("largest_share"),
                ColumnDefinition.Share("stability"),
                ColumnDefinition.Number("modularity"),
                .. NullComparison.Columns,
                ColumnDefinition.Number("helix_modularity"),
                ColumnDefinition.Share("helix_nmi"),
                ColumnDefinition.Number("helix_ami"),
                ColumnDefinition.Number("country_modularity"),
                ColumnDefinition.Share("country_nmi"),
                ColumnDefinition.Number("country_ami"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        if (network.NodeCount == 0)
            yield break;
        CommunitySearch search = CommunityOptions.Search(network.Ties, scene.Options, scene.Seed, scene.InParallel());
        CommunityOptions.Say(search, network, scene.Options, notes);
        NullComparison comparison = NullComparison.Of(search.Quality, Nulls(scene, group, network, notes));
        yield return
        [
            network.NodeCount,
            search.Best.Count,
            search.Best.Sizes[0] / (double)network.NodeCount,
            search.Stability().Whole,
            Modularity.Of(network.Ties, search.Best),
            .. comparison.Cells,
            .. Lines(network, search.Best, network.HelixId),
            .. Lines(network, search.Best, network.Country),
        ];
    }

    // Communities of random networks are searched for in just the same way: a best of several is better than one.
    private static double[] Nulls(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        double[] qualities = new double[scene.Options.Integer(Draws.Name)];
        NullModel model = ModelOf(network, scene, notes);
        notes.Say(
            qualities.Length == 0
                ? CommunitiesTexts.All["caveat.no_draws"]
                : CommunitiesTexts.All.Format("caveat.draws", qualities.Length, 1.0 / (1 + qualities.Length))
        );
        ParallelOptions alone = scene.InParallel();
        alone.MaxDegreeOfParallelism = 1;
        Parallel.For(
            0,
            qualities.Length,
            scene.InParallel(),
            d =>
            {
                RandomStream chance = RandomStream.Of(scene.Seed, Purpose, group.StreamUnit ^ d);
                WeightedGraph drawn = model.Draw(chance);
                ulong seed = ((ulong)chance.NextUInt32() << 32) | chance.NextUInt32();
                qualities[d] = CommunityOptions.Search(drawn, scene.Options, seed, alone).Quality;
            }
        );
        return qualities;
    }

    // Where consortia cannot be drawn, ties change their ends and take their weights along.
    private static NullModel ModelOf(ActorNetwork network, Scene scene, GroupNotes notes)
    {
        MeasureOptions options = scene.Options;
        if (NullModel.TwoMode(network, options) is { } consortia)
            return consortia;
        bool recorded = NetworkRecords.UsesRecordedTies(network.Records, options);
        notes.Tally(CommunitiesTexts.All, recorded ? "caveat.recorded_null" : "caveat.no_two_mode", 1);
        return NullModel.Degree(network.Ties, scene.Cancellation);
    }

    /// <summary>Modularity of a partition by labels, and its likeness to the communities.</summary>
    private static Cell[] Lines(ActorNetwork network, Partition communities, Func<int, string?> label)
    {
        int[] labels = network.Numbered(label);
        int[] known = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] >= 0)];
        if (known.Length == 0)
            return [double.NaN, double.NaN, double.NaN];
        Partition found = Partition.Of([.. known.Select(i => communities.Communities[i])]),
            given = Partition.Of([.. known.Select(i => labels[i])]);
        return
        [
            // Who has no label is alone.
            Modularity.Of(network.Ties, Partition.Of([.. labels.Select((l, i) => l < 0 ? labels.Length + i : l)])),
            PartitionSimilarity.NormalisedMutualInformation(found, given),
            PartitionSimilarity.AdjustedMutualInformation(found, given),
        ];
    }
}
