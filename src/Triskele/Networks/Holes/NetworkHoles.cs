using Triskele.Measures;

namespace Triskele.Networks.Holes;

/// <summary>The measure <c>network.holes</c>: whose partners do not work with each other.</summary>
public static class NetworkHoles
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.holes",
            Texts = HolesTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Bars,
            Options = NetworkRecords.GraphOptions(),
            Columns =
            [
                .. ActorRow.Columns,
                ColumnDefinition.Count("degree", "organisations"),
                ColumnDefinition.Number("constraint"),
                ColumnDefinition.Number("effective_size", "organisations"),
                ColumnDefinition.Share("efficiency"),
                ColumnDefinition.Number("hierarchy"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (_, network, notes) => Rows(network, notes, scene.InParallel()));

    private static IEnumerable<Cell[]> Rows(ActorNetwork network, GroupNotes notes, ParallelOptions parallel)
    {
        StructuralHoles holes = StructuralHoles.Of(network.Ties, parallel);
        notes.Tally(HolesTexts.All, "caveat.one_partner", holes.Hierarchy.Count(double.IsNaN));
        return Enumerable
            .Range(0, network.NodeCount)
            .OrderBy(i => holes.Constraint[i])
            .ThenBy(i => i)
            .Select(i =>
                (Cell[])
                    [
                        .. ActorRow.Of(network, i),
                        network.Graph.Degree(i),
                        holes.Constraint[i],
                        holes.EffectiveSize[i],
                        holes.Efficiency[i],
                        holes.Hierarchy[i],
                    ]
            );
    }
}
