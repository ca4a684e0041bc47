using Triskele.Measures;

namespace Triskele.Networks.Nulls;

/// <summary>The measure <c>network.rich_club</c>: whether those with many ties are tied to each other more than a null model makes them.</summary>
public static class NetworkRichClub
{
    private const string Purpose = "network.rich_club";

    private static readonly OptionDefinition Form = OptionDefinition.Choice("form", "ties", "weights");
    private static readonly OptionDefinition Richness = OptionDefinition.Choice("richness", "degree", "strength");
    private static readonly OptionDefinition Null = OptionDefinition.Choice("null", "degree", "two_mode", "weights");
    private static readonly OptionDefinition Levels = OptionDefinition.Integer("levels", 20, 1, 100_000);
    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 1, 10_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.rich_club",
            Texts = NullsTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Intervals,
            Options = NetworkRecords.GraphOptions(Form, Richness, Null, Levels, Draws),
            Columns =
            [
                ColumnDefinition.Number("level"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("ties", "ties"),
                ColumnDefinition.Share("value"),
                ColumnDefinition.Number("null_mean"),
                ColumnDefinition.Number("null_sd"),
                ColumnDefinition.Number("rho"),
                ColumnDefinition.Number("rho_low"),
                ColumnDefinition.Number("rho_high"),
                ColumnDefinition.Number("z", "standard deviations"),
                ColumnDefinition.Number("p", "probability"),
                ColumnDefinition.Count("draws", "draws"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        MeasureOptions options = scene.Options;
        bool weighted = options.Choice(Form.Name) == "weights",
            byStrength = options.Choice(Richness.Name) == "strength";
        double[] richness = Rich(network.Ties, byStrength);
        double[] levels = ChooseLevels(richness, options.Integer(Levels.Name));
        RichClubLevels found = RichClubLevels.Of(network.Ties, richness, levels);
        NullModel? model = ModelOf(network, scene, weighted, byStrength);
        double[][] drawn =
            model is null || levels.Length == 0 ? [] : model.Sample(options.Integer(Draws.Name), scene, Purpose, group.StreamUnit, Values);
        Say(notes, options, weighted, model is not null);
        for (int l = 0; l < levels.Length; l++)
            yield return Row(levels[l], found.Nodes[l], found.Ties[l], Value(found, l), Array.ConvertAll(drawn, d => d[l]), notes);

        double[] Values(WeightedGraph graph)
        {
            RichClubLevels club = RichClubLevels.Of(graph, Rich(graph, byStrength), levels);
            return [.. levels.Select((_, l) => Value(club, l))];
        }

        double Value(RichClubLevels club, int level) => weighted ? club.ShareOfStrongest(level) : club.Density(level);
    }

    private static Cell[] Row(double level, int actors, int ties, double value, double[] drawn, GroupNotes notes)
    {
        NullComparison comparison = NullComparison.Of(value, drawn);
        notes.Tally(NullsTexts.All, "caveat.still_levels", comparison.StandardDeviation == 0 ? 1 : 0);
        return
        [
            level,
            actors,
            ties,
            value,
            comparison.Mean,
            comparison.StandardDeviation,
            Ratio(value, comparison.Mean),
            Ratio(value, Quantile(drawn, .975)),
            Ratio(value, Quantile(drawn, .025)),
            comparison.Z,
            comparison.P,
            comparison.Draws,
        ];
    }

    private static void Say(GroupNotes notes, MeasureOptions options, bool weighted, bool canDraw)
    {
        notes.Say(NullsTexts.All.Format("caveat.null", options.Choice(Null.Name), options.Integer(Draws.Name)));
        if (!canDraw)
            notes.Say(NullsTexts.All["caveat.no_projects"]);
        if (!weighted && options.Choice(Null.Name) == "weights" && options.Choice(Richness.Name) == "degree")
            notes.Say(NullsTexts.All["caveat.weights_leave_ties"]);
    }

    // Null where consortia cannot be drawn.
    private static NullModel? ModelOf(ActorNetwork network, Scene scene, bool weighted, bool byStrength) =>
        scene.Options.Choice(Null.Name) switch
        {
            "weights" => NullModel.Weights(network.Ties),
            "degree" when weighted || byStrength => NullModel.Degree(network.Ties, scene.Cancellation),
            "degree" => NullModel.Degree(network.Graph, scene.Cancellation),
            _ => NullModel.TwoMode(network, scene.Options),
        };

    private static double[] Rich(WeightedGraph graph, bool byStrength) => byStrength ? graph.Strengths() : RichClub.Degrees(graph.Graph);

    /// <summary>0 and the distinct values of richness that two nodes exceed, thinned out evenly where there are too many.</summary>
    internal static double[] ChooseLevels(double[] richness, int most)
    {
        if (richness.Length < 2)
            return [];
        double second = richness.OrderDescending().ElementAt(1);
        double[] all = [0, .. richness.Distinct().Order().Where(r => r < second)];
        return all.Length <= most ? all
            : most == 1 ? [0]
            : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * (all.Length - 1) / (most - 1))])];
    }

    private static double Ratio(double value, double reference) => reference > 0 ? value / reference : double.NaN;

    /// <summary>Quantile of the defined draws, interpolated linearly (type 7 of Hyndman and Fan); NaN for none.</summary>
    internal static double Quantile(double[] draws, double share)
    {
        double[] sorted = [.. draws.Where(d => !double.IsNaN(d)).Order()];
        if (sorted.Length == 0)
            return double.NaN;
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        double rest = place - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
