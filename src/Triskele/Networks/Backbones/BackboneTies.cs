using Triskele.Measures;

namespace Triskele.Networks.Backbones;

/// <summary>The measure <c>network.backbone</c>: the ties that are more than chance makes them, the surest first.</summary>
public static class BackboneTies
{
    private static readonly OptionDefinition Alpha = OptionDefinition.Number("alpha", .05, 0, 1);
    private static readonly OptionDefinition Show = OptionDefinition.Choice("show", "kept", "all");
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 100, 1, 10_000_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.backbone",
            Texts = BackbonesTexts.All,
            Inputs = MeasureInput.Records,
            Options = NetworkRecords.GraphOptions([.. TieTests.Options, Alpha, Show, Top]),
            Columns =
            [
                ColumnDefinition.Text("actor_a"),
                ColumnDefinition.Text("name_a"),
                ColumnDefinition.Text("actor_b"),
                ColumnDefinition.Text("name_b"),
                ColumnDefinition.Number("weight"),
                ColumnDefinition.Number("joint_projects", "projects"),
                ColumnDefinition.Number("p_a", "probability"),
                ColumnDefinition.Number("p_b", "probability"),
                ColumnDefinition.Number("p", "probability"),
                ColumnDefinition.Number("p_adjusted", "probability"),
                ColumnDefinition.Count("kept", "0 or 1"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        TieTests tests = TieTests.Of(scene, group, network, notes);
        double alpha = scene.Options.Number(Alpha.Name);
        bool all = scene.Options.Choice(Show.Name) == "all";
        int top = scene.Options.Integer(Top.Name);
        int[] shown = [.. Enumerable.Range(0, tests.Ties.Count).Where(e => all || tests.Keeps(e, alpha))];
        notes.Tally(BackbonesTexts.All, "caveat.further", Math.Max(0, shown.Length - top), top);
        // Undefined probabilities last; ties of one probability by weight and then in the order of their ends.
        return shown
            .OrderBy(e => double.IsNaN(tests.Adjusted[e]) ? 2 : tests.Adjusted[e])
            .ThenBy(e => double.IsNaN(tests.Probabilities[e]) ? 2 : tests.Probabilities[e])
            .ThenByDescending(e => tests.Weights[e])
            .ThenBy(e => e)
            .Take(top)
            .Select(e => Row(tests, e, tests.Keeps(e, alpha)));
    }

    private static Cell[] Row(TieTests tests, int tie, bool kept)
    {
        (int a, int b) = (tests.Ties.From[tie], tests.Ties.To[tie]);
        return
        [
            tests.Network.Key(a),
            tests.Network.Name(a),
            tests.Network.Key(b),
            tests.Network.Name(b),
            tests.Weights[tie],
            tests.Joint is null ? double.NaN : tests.Joint[tie],
            tests.SeenFrom[tie],
            tests.SeenTo[tie],
            tests.Probabilities[tie],
            tests.Adjusted[tie],
            kept ? 1 : 0,
        ];
    }
}
