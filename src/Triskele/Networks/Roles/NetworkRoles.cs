using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks.Roles;

/// <summary>The measure <c>network.roles</c>: which brokerage roles the network as a whole has more of than chance would give it.</summary>
public static class NetworkRoles
{
    private const string Purpose = "network.roles";

    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 199, 1, 99_999);

    private static readonly string[] Roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"];

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.roles",
            Texts = RolesTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Intervals,
            Options = NetworkRecords.GraphOptions(Draws),
            Columns =
            [
                ColumnDefinition.Text("role"),
                ColumnDefinition.Number("value", "pairs"),
                ColumnDefinition.Share("share"),
                ColumnDefinition.Number("null_mean", "pairs"),
                ColumnDefinition.Number("null_sd", "pairs"),
                ColumnDefinition.Number("z", "standard deviations"),
                ColumnDefinition.Number("p", "probability"),
                ColumnDefinition.Count("draws", "draws"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (group, network, notes) => Rows(scene, group, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        if (network.NodeCount == 0)
            yield break;
        int[] groups = HelixGroups.Of(network, notes);
        RoleCounts found = Brokerage.Of(network.Graph, groups, scene.InParallel()).Aggregate(default(RoleCounts), (a, b) => a + b);
        RoleCounts[] draws = new RoleTotals(network.Graph, scene.InParallel()).Draw(
            groups,
            scene.Options.Integer(Draws.Name),
            draw => RandomStream.Of(scene.Seed, Purpose, group.StreamUnit ^ draw),
            scene.InParallel()
        );
        double[][] values = Array.ConvertAll(draws, d => d.Values);
        notes.Tally(RolesTexts.All, "caveat.no_open_pair", found.Total == 0 ? 1 : 0);
        for (int role = 0; role < Roles.Length; role++)
        {
            double value = found.Values[role];
            NullComparison comparison = NullComparison.Of(value, Array.ConvertAll(values, v => v[role]));
            yield return
            [
                Roles[role],
                value,
                value / found.Total,
                comparison.Mean,
                comparison.StandardDeviation,
                comparison.Z,
                comparison.P,
                comparison.Draws,
            ];
        }
    }
}
