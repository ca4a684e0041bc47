using Triskele.Measures;

namespace Triskele.Networks.Robustness;

/// <summary>The measure <c>network.robustness</c>: what holds when organisations leave, by chance, the largest first, a whole helix, a country, a programme.</summary>
/// <remarks>Scenarios are computed by <see cref="RobustnessStudy"/>.</remarks>
public static class NetworkRobustness
{
    internal static readonly OptionDefinition Share = OptionDefinition.Number("share", .05, 0, 1);
    internal static readonly OptionDefinition Groups = OptionDefinition.Integer("groups", 3, 0, 1_000);
    internal static readonly OptionDefinition Detail = OptionDefinition.Choice("detail", "auto", "yes", "no");

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.robustness",
            Texts = RobustnessTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Options = NetworkRecords.GraphOptions(
                Share,
                Groups,
                RobustnessOptions.Draws,
                RobustnessOptions.Rewiring,
                RobustnessOptions.Pivots,
                Detail
            ),
            Columns =
            [
                ColumnDefinition.Text("scenario"),
                ColumnDefinition.Text("target"),
                ColumnDefinition.Count("removed_actors", "organisations"),
                ColumnDefinition.Count("removed_ties", "ties"),
                ColumnDefinition.Number("r", "0 to 0.5"),
                ColumnDefinition.Number("r_low", "0 to 0.5"),
                ColumnDefinition.Number("r_high", "0 to 0.5"),
                ColumnDefinition.Number("r_rewired", "0 to 0.5"),
                ColumnDefinition.Share("giant_before"),
                ColumnDefinition.Share("giant_after"),
                ColumnDefinition.Share("giant_rewired"),
                ColumnDefinition.Share("fragmentation_before"),
                ColumnDefinition.Share("fragmentation_after"),
                ColumnDefinition.Share("efficiency_before"),
                ColumnDefinition.Share("efficiency_after"),
                ColumnDefinition.Share("efficiency_rewired"),
                ColumnDefinition.Share("cross_helix_reach_before"),
                ColumnDefinition.Share("cross_helix_reach_after"),
                ColumnDefinition.Number("kappa", "ties"),
                ColumnDefinition.Share("random_threshold"),
                ColumnDefinition.Number("algebraic_connectivity"),
                ColumnDefinition.Share("null_mean"),
                ColumnDefinition.Share("null_sd"),
                ColumnDefinition.Number("z", "standard deviations"),
                ColumnDefinition.Number("p", "probability"),
                ColumnDefinition.Count("draws", "draws"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(
            scene,
            Measure.Descriptor,
            (group, network, notes) => network.NodeCount == 0 ? [] : new RobustnessStudy(scene, group, network, notes).Rows()
        );
}
