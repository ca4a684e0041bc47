using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks.Direction;

/// <summary>The measure <c>network.reciprocity</c>: whether ties are returned and who reaches whom is reached back, beside random ties of the same degrees.</summary>
public static class NetworkReciprocity
{
    private const string Purpose = "network.reciprocity";

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 100, 0, 10_000);

    // Degrees fix the numbers of organisations and of arcs: they are the same in every draw.
    private static readonly ImmutableArray<(string Name, bool HasNull, Func<Figures, double> Of)> Statistics =
    [
        ("actors", false, f => f.Reciprocity.Nodes),
        ("arcs", false, f => f.Reciprocity.Arcs),
        ("mutual_pairs", true, f => f.Reciprocity.MutualPairs),
        ("one_way_pairs", true, f => f.Reciprocity.OneWayPairs),
        ("reciprocity", true, f => f.Reciprocity.Share),
        ("rho", true, f => f.Reciprocity.Rho),
        ("weighted_reciprocity", true, f => f.Reciprocity.Weighted),
        ("hierarchy", true, f => f.Hierarchy),
        ("cyclic_share", true, f => f.CyclicShare),
    ];

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = Purpose,
            Texts = DirectionTexts.All,
            Inputs = MeasureInput.Ties,
            Figure = FigureKind.Intervals,
            Options = DirectedTies.Options(Draws),
            Columns =
            [
                ColumnDefinition.Text("statistic"),
                ColumnDefinition.Number("value"),
                ColumnDefinition.Number("null_mean"),
                ColumnDefinition.Number("null_sd"),
                ColumnDefinition.Number("z", "standard deviations"),
                ColumnDefinition.Number("p", "probability"),
                ColumnDefinition.Count("draws", "draws"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        DirectedTies.Table(scene, Measure.Descriptor, (group, ties, notes) => Rows(scene, group, ties.Arcs, notes));

    private static List<Cell[]> Rows(Scene scene, Group group, DirectedGraph arcs, GroupNotes notes)
    {
        Figures found = Figures.Of(arcs, scene.InParallel());
        Figures[] drawn = new Figures[scene.Options.Integer(Draws.Name)];
        ParallelOptions alone = new() { CancellationToken = scene.Cancellation, MaxDegreeOfParallelism = 1 };
        Parallel.For(
            0,
            drawn.Length,
            scene.InParallel(),
            d => drawn[d] = Figures.Of(DirectedNull.Draw(arcs, RandomStream.Of(scene.Seed, Purpose, group.StreamUnit ^ d)), alone)
        );
        List<Cell[]> rows = [];
        int still = 0;
        foreach ((string name, bool hasNull, Func<Figures, double> of) in Statistics)
        {
            NullComparison c = NullComparison.Of(of(found), hasNull ? Array.ConvertAll(drawn, f => of(f)) : []);
            still += c.StandardDeviation == 0 ? 1 : 0;
            rows.Add([name, c.Value, c.Mean, c.StandardDeviation, c.Z, c.P, c.Draws]);
        }
        notes.Tally(DirectionTexts.All, "caveat.complete", double.IsNaN(found.Reciprocity.Rho) ? 1 : 0);
        notes.Tally(DirectionTexts.All, "caveat.still", still);
        notes.Say(drawn.Length == 0 ? DirectionTexts.All["caveat.no_draws"] : DirectionTexts.All.Format("caveat.switched", drawn.Length));
        return rows;
    }

    private readonly record struct Figures(Reciprocity Reciprocity, double Hierarchy, double CyclicShare)
    {
        public static Figures Of(DirectedGraph arcs, ParallelOptions parallel)
        {
            StrongComponents components = StrongComponents.Of(arcs);
            return new Figures(
                Reciprocity.Of(arcs),
                KrackhardtHierarchy.Of(arcs, components, parallel),
                (double)components.ArcsOnCycles(arcs) / arcs.ArcCount
            );
        }
    }
}
