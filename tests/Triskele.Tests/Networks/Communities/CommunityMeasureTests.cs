using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Communities;
using Triskele.Testing;
using Xunit;
using static Triskele.Tests.Networks.Communities.CommunityGraphs;

namespace Triskele.Tests.Networks.Communities;

public class CommunityMeasureTests
{
    private static readonly Measure[] Measures = [NetworkCommunities.Measure, NetworkCommunityProfile.Measure, NetworkModularity.Measure];

    // Two cliques of three organisations and one project between them.
    private static readonly Ecosystem TwoTeams = SmallWorlds.Of(
        ["ab", "bc", "ac", "de", "ef", "df", "cd"],
        science: "abc",
        business: "def"
    );

    [Fact]
    public void Two_teams_are_two_communities_with_the_values_derived_by_hand()
    {
        MeasureTable table = Run(TwoTeams, NetworkCommunities.Measure);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], Texts(table, "actor"));
        Assert.Equal([1, 1, 1, 2, 2, 2], Enumerable.Range(0, 6).Select(r => table[r, "community"].Integer));
        Assert.All(Enumerable.Range(0, 6), r => Assert.Equal(6 / 7.0 - .5, table[r, "modularity"].Number, 1e-15));
        Assert.Equal(1, table[0, "stability"].Number);
        Assert.Equal(2 / 3.0, table[2, "internal_share"].Number, 1e-15);
        Assert.Equal(1 - 4 / 9.0 - 1 / 9.0, table[2, "participation"].Number, 1e-15);
        Assert.True(double.IsNaN(table[0, "within_z"].Number));
    }

    [Fact]
    public void Profile_of_two_teams_has_the_values_derived_by_hand()
    {
        MeasureTable table = Run(TwoTeams, NetworkCommunityProfile.Measure);
        Assert.Equal(2, table.Count);
        Assert.Equal(
            (3, 3.0, 1.0, 0.0),
            (table[0, "actors"].Integer, table[0, "internal_weight"].Number, table[0, "science"].Number, table[0, "business"].Number)
        );
        Assert.Equal(6 / 7.0, table[0, "internal_share"].Number, 1e-15);
        Assert.Equal(1 / 7.0, table[0, "conductance"].Number, 1e-15);
        Assert.Equal(("a", 2 / 3.0), (table[0, "hub"].Text, table[0, "hub_share"].Number));
        Assert.Equal((null, true), (table[0, "country"].Text, table[0, "country_share"].IsUndefined));
        Assert.Equal(1, table[1, "business"].Number);
    }

    [Fact]
    public void Communities_that_are_the_helices_have_an_ami_of_1_with_them()
    {
        MeasureTable table = Run(TwoTeams, NetworkModularity.Measure);
        Assert.Equal((6, 2), (table[0, "actors"].Integer, table[0, "communities"].Integer));
        Assert.Equal(6 / 7.0 - .5, table[0, "helix_modularity"].Number, 1e-15);
        Assert.Equal((1, 1), (table[0, "helix_ami"].Number, table[0, "helix_nmi"].Number));
        Assert.True(double.IsNaN(table[0, "country_ami"].Number));
        Assert.Equal(20, table[0, "draws"].Integer);
    }

    [Fact]
    public void One_project_is_one_community_of_modularity_0()
    {
        MeasureTable table = Run(SmallWorlds.Of(["abcd"]), NetworkCommunityProfile.Measure);
        Assert.Equal(1, table.Count);
        Assert.Equal(1, table[0, "internal_share"].Number);
        Assert.True(double.IsNaN(table[0, "conductance"].Number));
        Assert.Equal(0, Run(SmallWorlds.Of(["abcd"]), NetworkModularity.Measure)[0, "value"].Number, 1e-15);
    }

    [Fact]
    public void Without_ties_there_is_no_row_and_a_caveat_says_so()
    {
        foreach (Measure measure in Measures)
        {
            MeasureTable table = Run(SmallWorlds.Of(["a", "b"]), measure, ("records", "all"));
            Assert.Equal(0, table.Count);
            Assert.NotEmpty(table.Caveats);
            Assert.NotEmpty(measure.Compute(SmallWorlds.Scene(null, measure)).Caveats);
        }
    }

    [Fact]
    public void The_null_of_three_recorded_ties_is_the_network_itself()
    {
        EcosystemBuilder builder = new();
        foreach (string key in (string[])["a", "b", "c"])
            builder.AddActor(new Actor(key, []));
        builder.Add(new Tie("a", "b", default));
        builder.Add(new Tie("b", "c", default));
        MeasureTable table = Run(builder.Build(), NetworkModularity.Measure);
        Assert.Equal(20, table[0, "draws"].Integer);
        Assert.Equal(table[0, "value"].Number, table[0, "null_mean"].Number);
        Assert.Contains(table.Caveats, c => c.StartsWith("1 group consists of recorded ties", StringComparison.Ordinal));
    }

    [Fact]
    public void What_random_consortia_cannot_have_is_compared_with_random_ties()
    {
        MeasureTable table = Run(SmallWorlds.Random(3), NetworkModularity.Measure, ("half_life", "5"));
        Assert.Equal(20, table[0, "draws"].Integer);
        Assert.Contains(table.Caveats, c => c.StartsWith("A draw of consortia has no coordinators", StringComparison.Ordinal));
    }

    // igraph 0.10.2: 1,000 graphs with the degrees of the karate club, best of sixty searches each: .3039, standard deviation .0144. Four standard errors.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Modularity_of_the_karate_club_stands_out_of_graphs_with_its_degrees()
    {
        Ecosystem karate = RecordedTies.Of(ClassicGraphs.Karate.Ties, ClassicGraphs.Karate.Labels);
        MeasureTable table = Run(
            karate,
            NetworkModularity.Measure,
            ("weight", "binary"),
            ("draws", "200"),
            ("restarts", "10"),
            ("iterations", "0")
        );
        Assert.Equal(.4197896120973044, table[0, "value"].Number, 1e-9);
        Assert.Equal(.3039, table[0, "null_mean"].Number, .0045);
        Assert.Equal(.0144, table[0, "null_sd"].Number, .0032);
    }

    [Fact]
    public void Number_of_threads_changes_no_cell()
    {
        Ecosystem random = SmallWorlds.Random(3);
        foreach (Measure measure in Measures)
        {
            Scene scene = SmallWorlds.Scene(random, measure, "country");
            (List<Cell[]> rows, string[] caveats) = SmallWorlds.Content(measure.Compute(scene with { Threads = 1 }));
            (List<Cell[]> others, string[] same) = SmallWorlds.Content(measure.Compute(scene with { Threads = 4 }));
            Assert.Equal(rows, others);
            Assert.Equal(caveats, same);
        }
    }

    [Fact]
    public void Label_propagation_and_cpm_are_chosen_by_options()
    {
        MeasureTable spread = Run(TwoTeams, NetworkCommunities.Measure, ("method", "label_propagation"), ("weight", "binary"));
        Assert.InRange(spread[5, "community"].Integer, 1, 2);
        MeasureTable cpm = Run(TwoTeams, NetworkCommunities.Measure, ("quality", "cpm"), ("resolution", "0.5"));
        Assert.Equal(3, cpm[0, "quality"].Number, 1e-15);
        Assert.Contains(cpm.Caveats, c => c.Contains("0.466667", StringComparison.Ordinal));
        MeasureTable once = Run(TwoTeams, NetworkCommunities.Measure, ("restarts", "1"));
        Assert.True(double.IsNaN(once[0, "stability"].Number));
    }

    [Fact]
    public void Roles_of_random_graphs_add_up()
    {
        WeightedGraph graph = Random(1, 60, .3, .05);
        Partition partition = Leiden.Find(graph, new LeidenOptions(), 1, OneThread);
        CommunityRoles roles = CommunityRoles.Of(graph, partition);
        double[] strengths = graph.Strengths();
        (double[] inside, _) = Modularity.Weights(graph, partition);
        Assert.Equal(inside.Sum(), Enumerable.Range(0, 60).Sum(i => roles.InternalShare[i] * strengths[i]), 1e-9);
        Assert.All(partition.Members(), c => Assert.Equal(0, c.Sum(i => roles.WithinZ[i]), 1e-9));
        Assert.All(roles.Participation, p => Assert.InRange(p, 0, 1));
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("binary", .7317275730763445)]
    [InlineData("newman", .8432717211480273)]
    [Golden("network.communities", "379 projects that started in 2014: best modularity found by igraph 0.10.2 and leidenalg 0.8")]
    [Golden("network.community_profile", "379 projects that started in 2014: best modularity found by igraph 0.10.2 and leidenalg 0.8")]
    public void Communities_of_2014_are_at_least_as_modular_as_those_of_the_reference(string weight, double best)
    {
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkCommunities.Measure, ("weight", weight));
        Assert.Equal(1_019, table.Count);
        Assert.InRange(table[0, "modularity"].Number, best - 1e-9, best + .01);
        MeasureTable profile = Run(RecordTables.Fixture2014, NetworkCommunityProfile.Measure, ("weight", weight));
        Assert.Equal(1_019, Enumerable.Range(0, profile.Count).Sum(r => profile[r, "actors"].Integer));
        // Modularity again, from what the profile says of each community.
        double internalWeight = Enumerable.Range(0, profile.Count).Sum(r => profile[r, "internal_weight"].Number);
        double[] strengths =
        [
            .. Enumerable
                .Range(0, profile.Count)
                .Select(r => 2 * profile[r, "internal_weight"].Number / profile[r, "internal_share"].Number),
        ];
        double total = strengths.Sum();
        Assert.Equal(table[0, "modularity"].Number, 2 * internalWeight / total - strengths.Sum(s => s / total * s / total), 1e-9);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.modularity", "379 projects that started in 2014: best modularity .7317276 found by igraph 0.10.2 and leidenalg 0.8")]
    public void Communities_of_2014_are_no_more_modular_than_those_of_random_consortia()
    {
        (string, string)[] thorough = [("weight", "binary"), ("draws", "10"), ("restarts", "10"), ("iterations", "0")];
        MeasureTable table = Run(RecordTables.Fixture2014, NetworkModularity.Measure, thorough);
        Assert.InRange(table[0, "value"].Number, .7317275, .7417275);
        Assert.InRange(table[0, "null_mean"].Number, .719, .745);
        Assert.InRange(table[0, "z"].Number, -2, 2);
    }

    private static MeasureTable Run(Ecosystem ecosystem, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(ecosystem, measure, "all", options));

    private static IEnumerable<string?> Texts(MeasureTable table, string column) =>
        Enumerable.Range(0, table.Count).Select(r => table[r, column].Text);
}
