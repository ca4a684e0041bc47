using System.Globalization;
using System.Text.Json;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Cores;
using Triskele.Networks.Distances;
using Triskele.Networks.Mixing;
using Triskele.Networks.Nulls;
using Triskele.Networks.Triangles;
using Triskele.Numerics;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Nulls;

public class NullsGoldenTests
{
    private const string Classic = "Zachary's karate club, Florentine marriages, Les Misérables: NetworkX 2.8.8";
    private const string Fixture = "379 projects that started in 2014: another program's curveball, 100 draws, printed to three digits";

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("karate")]
    [InlineData("florentine_marriage_15")]
    [InlineData("lesmis_unweighted")]
    [Golden("network.rich_club", Classic)]
    public void Rich_club_coefficients_are_those_of_the_reference(string name)
    {
        ClassicGraphs.Labelled graph =
            name == "karate" ? ClassicGraphs.Karate
            : name == "lesmis_unweighted" ? ClassicGraphs.LesMiserables
            : ClassicGraphs.Florentine;
        double[] found = RichClub.Coefficients(graph.Ties.Graph);
        JsonProperty[] golden = [.. ClassicGraphs.Golden(name).GetProperty("richclub").EnumerateObject()];
        Assert.NotEmpty(golden);
        foreach (JsonProperty level in golden)
            Assert.Equal(
                level.Value.GetDouble(),
                found[int.Parse(level.Name, CultureInfo.InvariantCulture)],
                1e-9 * level.Value.GetDouble() + 5e-11
            );
        Assert.All(found[golden.Length..], value => Assert.True(double.IsNaN(value)));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.rich_club", Classic)]
    public void Rows_of_the_rich_club_are_levels_with_their_values()
    {
        MeasureTable table = Run(NetworkRichClub.Measure, Karate(), ("levels", "100"), ("draws", "200"));
        JsonElement golden = ClassicGraphs.Golden("karate").GetProperty("richclub");
        for (int r = 0; r < table.Count; r++)
            Assert.Equal(
                golden.GetProperty(table[r, "level"].Number.ToString(CultureInfo.InvariantCulture)).GetDouble(),
                table[r, "value"].Number,
                5e-11
            );
        Assert.Equal((34, 78), (table[0, "actors"].Integer, table[0, "ties"].Integer));
        Assert.Equal((0.0, 1.0), (table[0, "null_sd"].Number, table[0, "p"].Number));
        Assert.True(table[0, "z"].IsUndefined);
        int five = Enumerable.Range(0, table.Count).Single(r => table[r, "level"].Number == 5);
        Assert.True(
            table[five, "rho_low"].Number <= table[five, "rho"].Number && table[five, "rho"].Number <= table[five, "rho_high"].Number
        );
    }

    // Bands: three standard errors of the difference of two means of 500 draws, and half a unit of the last printed digit.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.small_world", "Zachary's karate club: NetworkX 2.8.8, 500 draws with the same degrees, printed to three digits")]
    public void Small_world_of_the_karate_club_agrees_with_the_reference()
    {
        MeasureTable table = Run(NetworkSmallWorld.Measure, Karate(), ("draws", "500"), ("clustering", "mean_zero"));
        Assert.Equal(["gnm_analytic", "gnm", "degree"], Enumerable.Range(0, table.Count).Select(r => table[r, "null"].Text));
        Assert.Equal(0.5706384782076823, table[0, "clustering"].Number, 1e-9);
        Assert.Equal(2.408199643493761, table[0, "path_length"].Number, 1e-9);
        Assert.Equal(0.1390374332, table[0, "clustering_null_mean"].Number, 1e-10);
        Assert.Equal(2.31465112, table[0, "path_length_null_mean"].Number, 1e-8);
        Assert.Equal(3.944776153, table[0, "sigma"].Number, 4e-9);
        Assert.True(table[0, "clustering_p"].IsUndefined);
        Assert.Equal(.357, table[2, "clustering_null_mean"].Number, 3 * Math.Sqrt(2.0 / 500) * .050 + .0005);
        Assert.Equal(2.249, table[2, "path_length_null_mean"].Number, 3 * Math.Sqrt(2.0 / 500) * .043 + .0005);
        Assert.Equal(.050, table[2, "clustering_null_sd"].Number, .006);
        Assert.Equal(.043, table[2, "path_length_null_sd"].Number, .006);
        Assert.Equal(1.494, table[2, "sigma"].Number, 3 * Math.Sqrt(2.0 / 500) * 1.494 * (.050 / .357 + .043 / 2.249));
        Assert.Equal(
            table[2, "path_length_null_mean"].Number / table[2, "path_length"].Number
                - table[2, "clustering"].Number / table[2, "clustering_lattice"].Number,
            table[2, "omega"].Number,
            1e-14
        );
    }

    // The published values come from a chain of about five trades a project, which is early for E-I (TwoModeNullTests); the others are there already.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.nulls", Fixture)]
    public void Clustering_cores_and_assortativity_of_random_consortia_of_2014_agree_with_another_program()
    {
        Incidence observed = Incidence.Of(RecordTables.Fixture2014.View().MultiPartner().Compact());
        const int draws = 60;
        (double Clustering, double Core, double Assortativity)[] drawn = new (double, double, double)[draws];
        for (int d = 0; d < draws; d++)
        {
            Graph graph = SimpleGraphs.WithoutIsolates(
                HalfProjection.Of(TwoModeNull.Draw(observed, RandomStream.Of(1, "test.2014", d))).ToGraph()
            );
            drawn[d] = (GraphClustering.Of(graph).Mean(undefinedAsZero: true), KCore.Coreness(graph).Max(), DegreeAssortativity.Of(graph));
        }
        AssertMean([.. drawn.Select(d => d.Clustering)], .883, .004);
        AssertMean([.. drawn.Select(d => d.Assortativity)], .264, .036);
        Assert.Equal(56, drawn.Select(d => d.Core).Order().ElementAt(draws / 2));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.nulls", "379 projects that started in 2014: NetworkX 2.8.8, igraph 0.10.2")]
    public void All_statistics_of_2014_are_those_of_the_reference()
    {
        MeasureTable table = Run(NetworkNulls.Measure, RecordTables.Fixture2014, ("statistics", "all"), ("draws", "2"));
        JsonElement golden = ClassicGraphs.GoldenFile("golden/networks/fixture-2014/oracles.json");
        Assert.Equal(golden.GetProperty("transitivity").GetDouble(), Value(table, "transitivity"), 1e-9);
        Assert.Equal(golden.GetProperty("degree_assortativity").GetDouble(), Value(table, "degree_assortativity"), 1e-9);
        Assert.Equal(golden.GetProperty("max_core").GetDouble(), Value(table, "max_core"));
        // The reference takes the mean over all pairs with a path, 3.2481226, network.nulls that over the pairs of the largest component.
        Assert.Equal(
            golden.GetProperty("apl").GetDouble(),
            PathLengths.Of(Projection.Of(RecordTables.Fixture2014).Graph).MeanPathLength,
            1e-9
        );
        Assert.InRange(Value(table, "mean_path_length"), 3.2481226, 3.26);
        Assert.Equal(763 / 1019.0, Value(table, "giant_share"), 1e-12);
    }

    private static Ecosystem Karate() => RecordedTies.Of(ClassicGraphs.Karate.Ties, ClassicGraphs.Karate.Labels);

    private static double Value(MeasureTable table, string statistic) =>
        table[Enumerable.Range(0, table.Count).Single(r => table[r, "statistic"].Text == statistic), "value"].Number;

    private static void AssertMean(double[] own, double mean, double deviation)
    {
        NullComparison comparison = NullComparison.Of(double.NaN, own);
        double error = Math.Sqrt(deviation * deviation / 100 + comparison.StandardDeviation * comparison.StandardDeviation / own.Length);
        Assert.Equal(mean, comparison.Mean, 3 * error + .0005);
    }

    private static MeasureTable Run(Measure measure, Ecosystem ecosystem, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(ecosystem, measure, "all", options));
}
