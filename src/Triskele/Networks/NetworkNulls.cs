using Triskele.Measures;
using Triskele.Networks.Nulls;

namespace Triskele.Networks;

/// <summary>The measure <c>network.nulls</c>: what of a network is more than a named null model makes by itself.</summary>
/// <remarks>
/// Random consortia come from <see cref="TwoModeNull"/>, random ties from <see cref="DegreePreservingSwaps"/> and <see cref="RandomGraph"/>, random
/// helices from <see cref="LabelPermutation"/>. The network found and those drawn are described by the same code.
/// </remarks>
public static class NetworkNulls
{
    internal const string Purpose = "network.nulls";

    private static readonly OptionDefinition Null = OptionDefinition.Choice("null", "auto", "two_mode", "degree", "gnm", "labels");
    private static readonly OptionDefinition Statistics = OptionDefinition.Choice("statistics", "basic", "all");
    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 1, 10_000);

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
            Options = NetworkRecords.Options(NetworkRecords.TiesOf, Null, Statistics, Draws),
            Columns = [ColumnDefinition.Text("statistic"), .. NullComparison.Columns],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.TableOfRecords(scene, Measure.Descriptor, (group, notes) => Rows(scene, group, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, GroupNotes notes)
    {
        bool all = scene.Options.Choice(Statistics.Name) == "all";
        int draws = scene.Options.Integer(Draws.Name);
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        ComparedNetwork network = new(scene, records, NetworkRecords.UsesRecordedTies(records, scene.Options), all);
        string name = NameOf(scene.Options.Choice(Null.Name), network.HasProjects);
        NetworkFigures found = network.Found();
        NetworkFigures[] drawn = network.Draw(name, draws, group.StreamUnit);
        Say(notes, name, draws, network.HasProjects);
        foreach ((string statistic, Func<NetworkFigures, double> of) in all ? NetworkFigures.All : NetworkFigures.Basic)
            yield return Row(statistic, NullComparison.Of(of(found), Array.ConvertAll(drawn, f => of(f))), IsFixed(name, statistic), notes);
    }

    private static string NameOf(string chosen, bool hasProjects) =>
        chosen != "auto" ? chosen
        : hasProjects ? "two_mode"
        : "degree";

    private static bool IsFixed(string name, string statistic) => name == "labels" && statistic is not ("ei" or "ei_newman");

    private static Cell[] Row(string statistic, NullComparison comparison, bool isFixed, GroupNotes notes)
    {
        notes.Tally(NetworksTexts.All, "caveat.undefined_statistics", double.IsNaN(comparison.Value) ? 1 : 0);
        notes.Tally(NetworksTexts.All, "caveat.still", comparison.StandardDeviation == 0 && !isFixed ? 1 : 0);
        return [statistic, .. comparison.Cells];
    }

    private static void Say(GroupNotes notes, string name, int draws, bool hasProjects)
    {
        notes.Say(NetworksTexts.All.Format("caveat.draws", draws, 1.0 / (1 + draws)));
        if (draws == 1)
            notes.Say(NetworksTexts.All["caveat.one_draw"]);
        if (name != "two_mode")
            notes.Say(NetworksTexts.All[$"caveat.null.{name}"]);
        else if (!hasProjects)
            notes.Say(NetworksTexts.All["caveat.null.no_projects"]);
    }
}
