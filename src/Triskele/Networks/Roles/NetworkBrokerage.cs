using Triskele.Measures;
using Triskele.Networks.Mixing;

namespace Triskele.Networks.Roles;

/// <summary>The measure <c>network.brokerage</c>: who stands between organisations that do not work together, and for which helices.</summary>
public static class NetworkBrokerage
{
    private static readonly OptionDefinition Counting = OptionDefinition.Choice("count", "pairs", "partial");

    private static readonly string[] Roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"];

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.brokerage",
            Texts = RolesTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Bars,
            Options = NetworkRecords.GraphOptions(Counting),
            Columns =
            [
                .. ActorRow.Columns,
                .. Roles.Select(role => ColumnDefinition.Number(role, "pairs")),
                ColumnDefinition.Number("total", "pairs"),
                .. Roles.Select(role => ColumnDefinition.Number($"{role}_z", "standard deviations")),
                ColumnDefinition.Number("ei"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (_, network, notes) => Rows(scene, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, ActorNetwork network, GroupNotes notes)
    {
        bool partial = scene.Options.Choice(Counting.Name) == "partial";
        int[] groups = HelixGroups.Of(network, notes);
        RoleCounts[] found = partial
            ? PartialBrokerage.Of(network.Graph, groups, scene.InParallel())
            : Brokerage.Of(network.Graph, groups, scene.InParallel());
        double[][] z = partial
            ? [.. found.Select(_ => new double[] { double.NaN, double.NaN, double.NaN, double.NaN, double.NaN })]
            : Z(found, RoleExpectation.Of(network.Graph, groups, scene.InParallel()));
        GroupOpenness[] openness = GroupOpenness.Of(network.Ties, [.. Enumerable.Range(0, groups.Length).Select(network.Helix)]);
        if (partial)
            notes.Say(RolesTexts.All["caveat.partial"]);
        else
            notes.Tally(RolesTexts.All, "caveat.no_z", z.Count(row => row.Any(double.IsNaN)));
        return Enumerable
            .Range(0, found.Length)
            .OrderByDescending(i => found[i].Total)
            .ThenBy(i => i)
            .Select(i =>
                (Cell[])
                    [
                        .. ActorRow.Of(network, i),
                        .. found[i].Values.Select(count => (Cell)count),
                        found[i].Total,
                        .. z[i].Select(value => (Cell)value),
                        openness[i].Index,
                    ]
            );
    }

    private static double[][] Z(RoleCounts[] found, RoleExpectation[] expected) =>
        [
            .. found.Zip(
                expected,
                (roles, e) =>
                {
                    double[] values = roles.Values,
                        means = e.Mean.Values,
                        deviations = e.StandardDeviation.Values;
                    return Enumerable
                        .Range(0, values.Length)
                        .Select(r => deviations[r] == 0 ? double.NaN : (values[r] - means[r]) / deviations[r])
                        .ToArray();
                }
            ),
        ];
}
