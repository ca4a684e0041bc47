using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks.Backbones;

/// <summary>The ties of a group's network with the probability of each under the chosen method: what both backbone measures show.</summary>
/// <threadsafety>Not changed after it is made.</threadsafety>
internal sealed class TieTests
{
    private const string Purpose = "network.backbone";

    private static readonly OptionDefinition Method = OptionDefinition.Choice(
        "method",
        "disparity",
        "noise_corrected",
        "hypergeometric",
        "sdsm",
        "fdsm"
    );
    private static readonly OptionDefinition Ends = OptionDefinition.Choice("ends", "either", "both");
    private static readonly OptionDefinition Fdr = OptionDefinition.Choice("fdr", "none", "bh");
    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 200, 1, 100_000);

    private TieTests(ActorNetwork network, TieList ties, double[] weights, int[]? joint, double[] seenFrom, double[] seenTo, double[] p)
    {
        (Network, Ties, Weights, Joint) = (network, ties, weights, joint);
        (SeenFrom, SeenTo, Probabilities) = (seenFrom, seenTo, p);
        Adjusted = p;
    }

    /// <summary>The options that say how ties are tested.</summary>
    public static ImmutableArray<OptionDefinition> Options => [Method, Ends, Fdr, Draws];

    /// <summary>The network.</summary>
    public ActorNetwork Network { get; }

    /// <summary>Its ties.</summary>
    public TieList Ties { get; }

    /// <summary>Weight of each tie.</summary>
    public double[] Weights { get; }

    /// <summary>Joint projects of each tie; null where ties are recorded ones.</summary>
    public int[]? Joint { get; }

    /// <summary>Probability of each tie as its first end sees it; NaN where the method judges a tie as a whole.</summary>
    public double[] SeenFrom { get; }

    /// <summary>Probability of each tie as its second end sees it.</summary>
    public double[] SeenTo { get; }

    /// <summary>Probability of each tie under the null model of the method.</summary>
    public double[] Probabilities { get; }

    /// <summary>The same, corrected for the number of ties if the option <c>fdr</c> says so.</summary>
    public double[] Adjusted { get; private init; }

    /// <summary>Whether a tie is kept at a level; one whose probability is undefined is not.</summary>
    public bool Keeps(int tie, double alpha) => Adjusted[tie] < alpha;

    /// <summary>Tests the ties of a group.</summary>
    public static TieTests Of(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        TieList ties = TieList.Of(network.Graph);
        double[] weights = ties.Weights(network.Ties);
        Incidence? incidence = NetworkRecords.UsesRecordedTies(network.Records, scene.Options) ? null : Incidence.Of(network.Records);
        JointProjects? pairs = incidence is null ? null : JointProjects.Of(incidence);
        double[] none = new double[ties.Count];
        Array.Fill(none, double.NaN);
        string method = scene.Options.Choice(Method.Name);
        double[] seenFrom = none,
            seenTo = none,
            p = none;
        if (method == "disparity")
        {
            double[] seen = DisparityFilter.Probabilities(network.Ties);
            (seenFrom, seenTo) = (Array.ConvertAll(ties.Forth, k => seen[k]), Array.ConvertAll(ties.Back, k => seen[k]));
            bool both = scene.Options.Choice(Ends.Name) == "both";
            p = [.. seenFrom.Select((from, e) => both ? Math.Max(from, seenTo[e]) : Math.Min(from, seenTo[e]))];
        }
        else if (method == "noise_corrected")
        {
            double[] seen = NoiseCorrected.Probabilities(network.Ties);
            p = Array.ConvertAll(ties.Forth, k => seen[k]);
        }
        else if (incidence is not null && pairs is not null)
            p = OfConsortia(method, scene, group, incidence, pairs, notes);
        else
            notes.Tally(BackbonesTexts.All, "caveat.no_projects", 1);
        notes.Tally(BackbonesTexts.All, "caveat.undefined_ties", p.Count(double.IsNaN));
        double[] adjusted = scene.Options.Choice(Fdr.Name) == "bh" ? BenjaminiHochberg.Adjust(p) : p;
        return new TieTests(network, ties, weights, pairs?.Counts.ToArray(), seenFrom, seenTo, p) { Adjusted = adjusted };
    }

    // Pairs and ties are the same and in the same order: nodes keep the order of their actors.
    private static double[] OfConsortia(string method, Scene scene, Group group, Incidence incidence, JointProjects pairs, GroupNotes notes)
    {
        if (method == "hypergeometric")
            return pairs.Hypergeometrics(scene.InParallel());
        if (method == "sdsm")
        {
            BipartiteConfiguration model = BipartiteConfiguration.Fit(incidence);
            if (model.Residual > 1e-8)
                notes.Say(BackbonesTexts.All.Format("caveat.not_converged", model.Residual));
            return pairs.Stochastic(model, scene.InParallel());
        }
        int draws = scene.Options.Integer(Draws.Name);
        notes.Say(BackbonesTexts.All.Format("caveat.draws", draws, 1.0 / (1 + draws)));
        return pairs.Fixed(
            d => TwoModeNull.Draw(incidence, RandomStream.Of(scene.Seed, Purpose, group.StreamUnit ^ d)),
            draws,
            scene.InParallel()
        );
    }
}
