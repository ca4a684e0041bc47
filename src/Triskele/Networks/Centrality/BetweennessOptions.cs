using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Networks.Centrality;

/// <summary>How a measure comes by betweenness: exactly where that costs little, else from a sample, or as its options say.</summary>
internal static class BetweennessOptions
{
    // Nodes times ties. Half a minute of one thread at most: measured at 0.2 ns each (many twins) to 0.7 (none), by length 26.
    private const double MostExactSteps = 4e10;
    private const double MostExactStepsByLength = 1e9;

    private static readonly OptionDefinition Method = OptionDefinition.Choice("betweenness", "auto", "exact", "sampled", "guaranteed");
    private static readonly OptionDefinition Pivots = OptionDefinition.Integer("pivots", 512, 2, 10_000_000);
    private static readonly OptionDefinition Epsilon = OptionDefinition.Number("epsilon", .01, .0005, .5);
    private static readonly OptionDefinition Delta = OptionDefinition.Number("delta", .1, 1e-9, .5);
    private static readonly OptionDefinition Lengths = OptionDefinition.Choice("lengths", "none", "inverse");
    private static readonly OptionDefinition Alpha = OptionDefinition.Number("alpha", 1, 0, 10);

    /// <summary>The options.</summary>
    public static ImmutableArray<OptionDefinition> All { get; } = [Method, Pivots, Epsilon, Delta, Lengths, Alpha];

    /// <summary>Betweenness and its interval, which has no width where it is exact; how it was estimated is said in the notes.</summary>
    public static (IReadOnlyList<double> Values, IReadOnlyList<double> Low, IReadOnlyList<double> High) Compute(
        Scene scene,
        Group group,
        ActorNetwork network,
        GroupNotes notes
    )
    {
        MeasureOptions options = scene.Options;
        bool byLength = options.Choice(Lengths.Name) == "inverse";
        string method = options.Choice(Method.Name);
        double steps = (double)network.NodeCount * network.Ties.EdgeCount;
        if (method == "auto")
            method = steps <= (byLength ? MostExactStepsByLength : MostExactSteps) ? "exact" : "sampled";
        if (method == "guaranteed" && byLength)
        {
            notes.Say(CentralityTexts.All["caveat.no_guarantee_by_length"]);
            method = "sampled";
        }
        if (method == "exact" || (method == "sampled" && options.Integer(Pivots.Name) >= network.NodeCount))
        {
            double[] exact = byLength
                ? Betweenness.OfWeighted(network.Ties, options.Number(Alpha.Name), scene.InParallel())
                : Betweenness.Of(network.Graph, scene.InParallel());
            return (exact, exact, exact);
        }
        EstimatedBetweenness estimate = Estimate(scene, group, network, method, byLength);
        Say(notes, method, estimate, options, scene.Seed);
        return (estimate.Values, estimate.Low, estimate.High);
    }

    private static EstimatedBetweenness Estimate(Scene scene, Group group, ActorNetwork network, string method, bool byLength)
    {
        MeasureOptions options = scene.Options;
        int pivots = options.Integer(Pivots.Name);
        ParallelOptions parallel = scene.InParallel();
        return method == "guaranteed"
                ? EstimatedBetweenness.WithGuarantee(
                    network.Graph,
                    options.Number(Epsilon.Name),
                    options.Number(Delta.Name),
                    scene.Seed,
                    group.StreamUnit,
                    parallel
                )
            : byLength
                ? EstimatedBetweenness.FromPivotsWeighted(
                    network.Ties,
                    options.Number(Alpha.Name),
                    pivots,
                    scene.Seed,
                    group.StreamUnit,
                    parallel
                )
            : EstimatedBetweenness.FromPivots(network.Graph, pivots, scene.Seed, group.StreamUnit, parallel);
    }

    private static void Say(GroupNotes notes, string method, EstimatedBetweenness estimate, MeasureOptions options, ulong seed)
    {
        if (method == "guaranteed")
            notes.Say(
                CentralityTexts.All.Format(
                    "caveat.guaranteed",
                    estimate.SampleSize,
                    options.Number(Epsilon.Name),
                    1 - options.Number(Delta.Name),
                    seed
                )
            );
        else
            notes.Say(CentralityTexts.All.Format("caveat.sampled", estimate.SampleSize, seed));
        notes.Tally(CentralityTexts.All, "caveat.no_interval", estimate.Low.Count(double.IsNaN));
    }
}
