using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks.Mixing;

/// <summary>The measure <c>network.openness</c>: which helix works with others and which stays by itself.</summary>
public static class NetworkOpenness
{
    private const string Purpose = "network.openness";

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 199, 1, 99_999);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.openness",
            Texts = MixingTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Intervals,
            Options = NetworkRecords.GraphOptions(Draws),
            Columns =
            [
                ColumnDefinition.Text("helix"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Number("external", "weight"),
                ColumnDefinition.Number("internal", "weight"),
                .. NullComparison.Columns,
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        int[] helices = [.. Enumerable.Range(0, network.NodeCount).Select(network.Helix)];
        LabelledMixing mixing = new(network.Ties, helices, network.Records.Helices.Length);
        notes.Tally(MixingTexts.All, "caveat.unknown_helix", mixing.Unknown);
        double[][] draws = new double[scene.Options.Integer(Draws.Name)][];
        Parallel.For(
            0,
            draws.Length,
            scene.InParallel(),
            d =>
            {
                RandomStream chance = RandomStream.Of(scene.Seed, Purpose, group.StreamUnit ^ d);
                draws[d] = Array.ConvertAll(mixing.Openness(mixing.Deal(chance)), o => o.Index);
            }
        );
        GroupOpenness[] found = mixing.Openness(helices);
        for (int helix = 0; helix < mixing.GroupCount; helix++)
        {
            int actors = helices.Count(h => h == helix);
            NullComparison c = NullComparison.Of(found[helix].Index, Array.ConvertAll(draws, d => d[helix]));
            if (actors > 0)
                yield return [network.Records.Helices[helix].Id, actors, found[helix].External, found[helix].Internal / 2, .. c.Cells];
        }
    }
}
