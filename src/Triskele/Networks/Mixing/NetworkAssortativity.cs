using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Networks.Nulls;
using Triskele.Numerics;

namespace Triskele.Networks.Mixing;

/// <summary>The measure <c>network.assortativity</c>: do organisations tie to those like them, by number of partners, helix and country?</summary>
public static class NetworkAssortativity
{
    private const string Purpose = "network.assortativity";

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 1, 99_999);

    private static readonly OptionDefinition Null = OptionDefinition.Choice("null", "two_mode", "labels");

    private static readonly ImmutableArray<string> Statistics =
    [
        "degree",
        "degree_weighted",
        "helix",
        "helix_weighted",
        "country",
        "country_weighted",
    ];

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.assortativity",
            Texts = MixingTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Intervals,
            Options = NetworkRecords.GraphOptions(Null, Draws),
            Columns = [ColumnDefinition.Text("statistic"), .. NullComparison.Columns],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        if (network.NodeCount == 0)
            return [];
        int[] helices = [.. Enumerable.Range(0, network.NodeCount).Select(network.Helix)],
            countries = network.Numbered(network.Country);
        notes.Tally(MixingTexts.All, "caveat.unknown", helices.Count(h => h < 0), countries.Count(c => c < 0));
        double[] found = Values(network.Ties, helices, countries);
        double[][] draws = Drawn(scene, group, network, helices, countries, notes);
        notes.Tally(MixingTexts.All, "caveat.undefined", found.Count(double.IsNaN));
        return Statistics.Select(
            (name, s) =>
            {
                NullComparison c = NullComparison.Of(found[s], Array.ConvertAll(draws, d => d[s]));
                return (Cell[])[name, .. c.Cells];
            }
        );
    }

    private static double[][] Drawn(Scene scene, Group group, ActorNetwork network, int[] helices, int[] countries, GroupNotes notes)
    {
        bool labels = scene.Options.Choice(Null.Name) == "labels";
        NullModel? consortia = NullModel.OfActors(network, scene.Options);
        notes.Say(
            MixingTexts.All[
                NetworkRecords.UsesRecordedTies(network.Records, scene.Options) ? "caveat.recorded"
                : labels ? "caveat.labels"
                : consortia is null ? "caveat.no_two_mode"
                : "caveat.two_mode"
            ]
        );
        double[][] draws = new double[scene.Options.Integer(Draws.Name)][];
        Func<RandomStream, double[]> draw =
            labels || consortia is null ? ByLabels(network, helices, countries) : ByTwoModes(network, helices, countries, consortia);
        Parallel.For(0, draws.Length, scene.InParallel(), d => draws[d] = draw(RandomStream.Of(scene.Seed, Purpose, group.StreamUnit ^ d)));
        return draws;
    }

    private static double[] Values(WeightedGraph ties, int[] helices, int[] countries)
    {
        WeightedGraph plain = WeightedGraph.Unweighted(ties.Graph);
        int helixCount = helices.Max() + 1,
            countryCount = countries.Max() + 1;
        return
        [
            DegreeAssortativity.Of(ties.Graph),
            DegreeAssortativity.Of(ties),
            MixingMatrix.Of(plain, helices, helixCount).Assortativity,
            MixingMatrix.Of(ties, helices, helixCount).Assortativity,
            MixingMatrix.Of(plain, countries, countryCount).Assortativity,
            MixingMatrix.Of(ties, countries, countryCount).Assortativity,
        ];
    }

    // Degrees are no labels: there is nothing to permute.
    private static Func<RandomStream, double[]> ByLabels(ActorNetwork network, int[] helices, int[] countries)
    {
        LabelledMixing byHelix = new(network.Ties, helices, helices.Max() + 1),
            byCountry = new(network.Ties, countries, countries.Max() + 1);
        return chance =>
        {
            (double helix, double helixWeighted) = byHelix.Assortativity(byHelix.Deal(chance));
            (double country, double countryWeighted) = byCountry.Assortativity(byCountry.Deal(chance));
            return [double.NaN, double.NaN, helix, helixWeighted, country, countryWeighted];
        };
    }

    private static Func<RandomStream, double[]> ByTwoModes(ActorNetwork network, int[] helices, int[] countries, NullModel consortia)
    {
        int[] helixOfActor = ByActor(network, helices),
            countryOfActor = ByActor(network, countries);
        return chance => Values(consortia.Draw(chance), helixOfActor, countryOfActor);
    }

    private static int[] ByActor(ActorNetwork network, int[] ofNode)
    {
        int[] ofActor = new int[network.Records.Actors.Count];
        Array.Fill(ofActor, -1);
        for (int i = 0; i < ofNode.Length; i++)
            ofActor[network.Actors[i]] = ofNode[i];
        return ofActor;
    }
}
