using Triskele.Networks;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks;

public class NetworkFormulaTests
{
    [Fact]
    public void A_triangle_with_a_tail_is_three_fifths_transitive()
    {
        Ecosystem e = SmallWorlds.Of(["ab", "bc", "ac", "cd"]);
        Assert.Equal(0.6, Transitivity.Of(Projection.Of(e).Graph), 1e-15);
        Assert.Equal(0.6, Transitivity.Index(1, 5), 1e-15);
        Assert.True(double.IsNaN(Transitivity.Index(0, 0)));
    }

    [Fact]
    public void The_external_internal_index_runs_from_minus_one_to_one()
    {
        Assert.Equal(
            (-1.0, 0.5, 1.0),
            (ExternalInternalIndex.Index(0, 4), ExternalInternalIndex.Index(3, 1), ExternalInternalIndex.Index(2, 0))
        );
        Assert.True(double.IsNaN(ExternalInternalIndex.Index(0, 0)));
    }

    [Fact]
    public void Fragmentation_of_two_pairs_is_two_thirds()
    {
        Assert.Equal(2 / 3.0, ConnectedComponents.Fragmentation([2, 2]), 1e-15);
        Assert.Equal(0, ConnectedComponents.Fragmentation([7]));
        Assert.True(double.IsNaN(ConnectedComponents.Fragmentation([])));
    }

    [Fact]
    public void Components_are_numbered_by_size_and_leave_out_isolates()
    {
        ConnectedComponents components = ConnectedComponents.Of(Incidence.Of(SmallWorlds.Of(["ab", "cde", "ef", "g"], alone: "z")));
        Assert.Equal([1, 1, 0, 0, 0, 0, -1, -1], components.Labels);
        Assert.Equal([4, 2], components.Sizes);
        Assert.Equal((6, 4), (components.TiedCount, components.Giant));
    }

    [Fact]
    public void Strength_is_the_number_of_multi_partner_projects()
    {
        Incidence incidence = Incidence.Of(SmallWorlds.Of(["abc", "ab", "a"]));
        Assert.Equal([2, 2, 1], NetworkHubs.Strengths(incidence));
        Assert.Equal([2, 2, 2], NetworkHubs.Degrees(incidence));
    }

    // Every edge of a plain graph is a project of two.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.summary", "Zachary's karate club: NetworkX 2.8.8 and igraph 0.10.2")]
    public void Karate_club_is_a_quarter_transitive_and_keeps_to_its_two_clubs()
    {
        EcosystemBuilder builder = new();
        foreach (Func<string, string> row in RecordTables.Rows("data/collaboration/classic/karate_nodes.csv"))
            builder.AddActor(new Actor(row("name"), JoinedFirstClub(row) ? Helix.Science : Helix.Business));
        int edge = 0;
        foreach (Func<string, string> row in RecordTables.Rows("data/collaboration/classic/karate_edges.csv"))
        {
            builder.AddProject(new Project($"{++edge}"));
            builder.Add(new Participation($"{edge}", row("from")));
            builder.Add(new Participation($"{edge}", row("to")));
        }
        NetworkStatistics network = NetworkStatistics.Of(builder.Build());
        Assert.Equal((34, 78L, 1), (network.Actors, network.Ties, network.Components));
        Assert.Equal(0.2556818, network.Transitivity, 5e-8);
        Assert.Equal(-.7179487, network.Ei, 5e-8);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.summary", "Davis's southern women: NetworkX 2.8.8, tnet")]
    public void Davis_women_have_139_pairs_and_half_the_memberships_as_weight()
    {
        EcosystemBuilder builder = new();
        foreach (Func<string, string> row in RecordTables.Rows("data/collaboration/classic/davis_2mode.csv"))
        {
            if (!builder.HasActor(row("V1")))
                builder.AddActor(new Actor(row("V1"), Helix.Other));
            if (!builder.HasProject(row("V2")))
                builder.AddProject(new Project(row("V2")));
            builder.Add(new Participation(row("V2"), row("V1")));
        }
        NetworkStatistics network = NetworkStatistics.Of(builder.Build());
        Assert.Equal((18, 139L, 44.5), (network.Actors, network.Ties, network.NewmanWeight));
    }

    // The file tells the faction. Zachary's actor 9 leaned to the other one but joined the first club, and the reference goes by clubs.
    private static bool JoinedFirstClub(Func<string, string> row) => row("Faction") == "1" || row("name") == "Actor 9";
}
