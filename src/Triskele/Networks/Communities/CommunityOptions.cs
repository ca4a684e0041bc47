using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Networks.Communities;

/// <summary>The options that all measures of communities share, so that they speak of the same partition.</summary>
internal static class CommunityOptions
{
    private static readonly OptionDefinition Method = OptionDefinition.Choice("method", "leiden", "label_propagation");
    private static readonly OptionDefinition Quality = OptionDefinition.Choice("quality", "modularity", "cpm");
    private static readonly OptionDefinition Resolution = OptionDefinition.Number("resolution", 1, 1e-6, 1e6);
    private static readonly OptionDefinition Restarts = OptionDefinition.Integer("restarts", 10, 1, 1_000);
    private static readonly OptionDefinition Iterations = OptionDefinition.Integer("iterations", 0, 0, 1_000);
    private static readonly OptionDefinition FewRestarts = OptionDefinition.Integer("restarts", 2, 1, 1_000);
    private static readonly OptionDefinition FewIterations = OptionDefinition.Integer("iterations", 2, 0, 1_000);

    /// <summary>The options of a measure of communities.</summary>
    public static ImmutableArray<OptionDefinition> All { get; } =
        NetworkRecords.GraphOptions([Method, Quality, Resolution, Restarts, Iterations]);

    /// <summary>The same options with defaults for a measure that searches many networks, and those of its own.</summary>
    /// <remarks>On Horizon 2020 a search until nothing moves costs 2.6 CPU seconds, one of two iterations .35; its best of two has modularity .412 instead of .420.</remarks>
    public static ImmutableArray<OptionDefinition> ForManyNetworks(params ImmutableArray<OptionDefinition> own) =>
        NetworkRecords.GraphOptions([Method, Quality, Resolution, FewRestarts, FewIterations, .. own]);

    /// <summary>How communities are searched for.</summary>
    public static LeidenOptions Of(MeasureOptions options) =>
        new()
        {
            Quality = options.Choice(Quality.Name) == "cpm" ? CommunityQuality.Cpm : CommunityQuality.Modularity,
            Resolution = options.Number(Resolution.Name),
            Restarts = options.Integer(Restarts.Name),
            Iterations = options.Integer(Iterations.Name),
        };

    /// <summary>The communities of a network; the same for the same network, options and seed.</summary>
    public static CommunitySearch Search(WeightedGraph ties, MeasureOptions options, ulong seed, ParallelOptions parallel) =>
        options.Choice(Method.Name) == "leiden"
            ? Leiden.Search(ties, Of(options), seed, parallel)
            : LabelPropagation.Search(ties, Of(options), seed, parallel);

    /// <summary>Says what has to be said beside every partition found.</summary>
    public static void Say(CommunitySearch search, ActorNetwork network, MeasureOptions options, GroupNotes notes)
    {
        if (options.Integer(Restarts.Name) == 1)
            notes.Tally(CommunitiesTexts.All, "caveat.one_search", 1);
        double stability = search.Stability().Whole;
        if (stability < 0.8)
            notes.Tally(CommunitiesTexts.All, "caveat.unstable", 1);
        if (options.Choice(Quality.Name) == "cpm")
        {
            double pairs = network.NodeCount * (network.NodeCount - 1.0) / 2;
            double mean = Modularity.Sum(network.Ties.Strengths()) / 2 / pairs;
            notes.Say(CommunitiesTexts.All.Format("caveat.cpm", options.Number(Resolution.Name), mean));
        }
    }
}
