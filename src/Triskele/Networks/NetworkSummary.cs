using Triskele.Measures;

namespace Triskele.Networks;

/// <summary>The measure <c>network.summary</c>: size, repetition, helix mixing and cohesion of a collaboration network.</summary>
/// <remarks>The figures are computed by <see cref="NetworkStatistics"/>.</remarks>
public static class NetworkSummary
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute) { Evidence = Evidence };

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.summary",
            Texts = NetworksTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Options = NetworkRecords.Options(NetworkRecords.TiesOf),
            Columns =
            [
                ColumnDefinition.Count("projects", "projects"),
                ColumnDefinition.Count("multi_partner_projects", "projects"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("ties", "ties"),
                ColumnDefinition.Count("repeated_ties", "ties"),
                ColumnDefinition.Number("newman_weight", "projects"),
                ColumnDefinition.Number("ei", "index -1..1"),
                ColumnDefinition.Number("ei_newman", "index -1..1"),
                ColumnDefinition.Count("components", "components"),
                ColumnDefinition.Count("giant", "organisations"),
                ColumnDefinition.Share("transitivity"),
                ColumnDefinition.Share("repeated_share"),
                ColumnDefinition.Share("density"),
                ColumnDefinition.Number("mean_degree", "organisations"),
                ColumnDefinition.Count("max_degree", "organisations"),
                ColumnDefinition.Share("fragmentation"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.TableOfRecords(scene, Measure.Descriptor, (group, notes) => Rows(scene, group, notes));

    private static Cell[][] Rows(Scene scene, Group group, GroupNotes notes)
    {
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        NetworkStatistics network = NetworkStatistics.Of(
            NetworkRecords.IncidenceOf(records, scene.Options, notes),
            HelixShares.Of(records)
        );
        notes.Tally(NetworksTexts.All, "caveat.unknown_helix", network.TiesOfUnknownHelix, network.Ties);
        notes.Tally(NetworksTexts.All, "caveat.no_ties", network.Ties == 0 ? 1 : 0);
        return [Row(group.Ecosystem.Projects.Count, records.Projects.Partners.Count(n => n >= 2), network)];
    }

    private static Cell[] Row(int projects, int multiPartnerProjects, NetworkStatistics network) =>
        [
            projects,
            multiPartnerProjects,
            network.Actors,
            network.Ties,
            network.RepeatedTies,
            network.NewmanWeight,
            network.Ei,
            network.EiNewman,
            network.Components,
            network.Giant,
            network.Transitivity,
            network.RepeatedShare,
            network.Density,
            network.MeanDegree,
            network.MaxDegree,
            network.Fragmentation,
        ];

    private static EvidenceRecords Evidence(Scene scene, Group group)
    {
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        Incidence incidence = NetworkRecords.IncidenceOf(records, scene.Options);
        ConnectedComponents components = ConnectedComponents.Of(incidence);
        bool recorded = NetworkRecords.UsesRecordedTies(records, scene.Options);
        return new EvidenceRecords(
            recorded ? [] : [.. records.Projects.Keys.Where((_, p) => incidence.Row(p).Length >= 2)],
            [.. records.Actors.Keys.Where((_, a) => components.Labels[a] >= 0)]
        );
    }
}
