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

    private TieTests(ActorNetwork network, TieList ties, int[]? joint)
    {
        (Network, Ties, Joint) = (network, ties, joint);
        Weights = ties.Weights(network.Ties);
        SeenFrom = SeenTo = Probabilities = Adjusted = [.. Enumerable.Repeat(double.NaN, ties.Count)];
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
    public double[] SeenFrom { get; private set; }

    /// <summary>Probability of each tie as its second end sees it.</summary>
    public double[] SeenTo { get; private set; }

    /// <summary>Probability of each tie under the null model of the method.</summary>
    public double[] Probabilities { get; private set; }

    /// <summary>The same, corrected for the number of ties if the option <c>fdr</c> says so.</summary>
    public double[] Adjusted { get; private set; }

    /// <summary>Whether a tie is kept at a level; one whose probability is undefined is not.</summary>
    public bool Keeps(int tie, double alpha) => Adjusted[tie] < alpha;

    /// <summary>Tests the ties of a group.</summary>
    public static TieTests Of(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        Incidence? incidence = NetworkRecords.UsesRecordedTies(network.Records, scene.Options) ? null : Incidence.Of(network.Records);
        JointProjects? pairs = incidence is null ? null : JointProjects.Of(incidence);
        TieList ties = TieList.Of(network.Graph);
        int[] pair = pairs is null ? [] : [.. ties.From.Select((a, e) => pairs.Find(network.Actors[a], network.Actors[ties.To[e]]))];
        TieTests tests = new(network, ties, pairs is null ? null : Array.ConvertAll(pair, k => pairs.Counts[k]));
        string method = scene.Options.Choice(Method.Name);
        if (method is "disparity" or "noise_corrected")
            tests.ByWeights(method, scene.Options.Choice(Ends.Name) == "both");
        else if (incidence is not null && pairs is not null)
        {
            double[] all = OfConsortia(method, scene, group, incidence, pairs, notes);
            tests.Probabilities = Array.ConvertAll(pair, k => all[k]);
        }
        else
            notes.Tally(BackbonesTexts.All, "caveat.no_projects", 1);
        notes.Tally(BackbonesTexts.All, "caveat.undefined_ties", tests.Probabilities.Count(double.IsNaN));
        tests.Adjusted = scene.Options.Choice(Fdr.Name) == "bh" ? BenjaminiHochberg.Adjust(tests.Probabilities) : tests.Probabilities;
        return tests;
    }

    private void ByWeights(string method, bool both)
    {
        double[] seen = method == "disparity" ? DisparityFilter.Probabilities(Network.Ties) : NoiseCorrected.Probabilities(Network.Ties);
        double[] forth = Array.ConvertAll(Ties.Forth, k => seen[k]),
            back = Array.ConvertAll(Ties.Back, k => seen[k]);
        Probabilities = [.. forth.Select((p, e) => both ? Math.Max(p, back[e]) : Math.Min(p, back[e]))];
        if (method == "disparity")
            (SeenFrom, SeenTo) = (forth, back);
    }

    // All pairs that share a project, of which the options may show only some as ties.
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
