using System.Text.Json;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Mixing;
using Triskele.Numerics;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Mixing;

public class MixingTests
{
    private static readonly WeightedGraph Path = RandomGraphs.Written(4, "01 12");

    [Fact]
    public void A_path_of_two_groups_has_the_matrix_of_the_page()
    {
        MixingMatrix matrix = MixingMatrix.Of(Path, [0, 0, 1, 1], 2);
        Assert.Equal((.5, .25, .25, 0.0), (matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]));
        Assert.Equal(-1 / 3.0, matrix.Assortativity, 1e-15);
        Assert.Equal(4, matrix.TotalEnds);
        Assert.Throws<ArgumentException>(() => MixingMatrix.Of(Path, [0], 1));
    }

    [Fact]
    public void Without_ties_of_two_groups_assortativity_is_undefined()
    {
        Assert.True(double.IsNaN(MixingMatrix.Of(Path, [0, 0, 0, 1], 2).Assortativity));
        Assert.True(double.IsNaN(MixingMatrix.Of(Path, [-1, -1, -1, -1], 2).Assortativity));
        Assert.True(double.IsNaN(MixingMatrix.Of(RandomGraphs.Written(0, ""), [], 0).Assortativity));
    }

    [Fact]
    public void Unknown_groups_are_left_out_with_their_ties()
    {
        MixingMatrix matrix = MixingMatrix.Of(RandomGraphs.Written(4, "01 12 23"), [0, 0, 1, -1], 2);
        Assert.Equal(4, matrix.TotalEnds);
        Assert.Equal(-1 / 3.0, matrix.Assortativity, 1e-15);
    }

    [Fact]
    public void A_star_is_disassortative_and_a_ring_undefined()
    {
        Assert.Equal(-1, DegreeAssortativity.Of(RandomGraphs.Written(5, "01 02 03 04")), 1e-15);
        Assert.True(double.IsNaN(DegreeAssortativity.Of(RandomGraphs.Written(4, "01 12 23 03"))));
        Assert.True(double.IsNaN(DegreeAssortativity.Of(RandomGraphs.Written(3, ""))));
        Assert.Equal(-.5, DegreeAssortativity.Of(RandomGraphs.Written(4, "01 12 23").Graph));
        Assert.True(double.IsNaN(DegreeAssortativity.Of(RandomGraphs.Written(4, "01 12 23 03").Graph)));
        Assert.True(double.IsNaN(DegreeAssortativity.Of(RandomGraphs.Written(3, "").Graph)));
    }

    [Theory]
    [InlineData(1, .2)]
    [InlineData(2, .5)]
    public void Degree_assortativity_is_the_correlation_over_all_tie_ends_written_out(ulong seed, double density)
    {
        WeightedGraph ties = RandomGraphs.Of(seed, 25, density);
        List<(double X, double Y, double W)> ends = [];
        for (int i = 0; i < 25; i++)
        for (int k = 0; k < ties.Graph.Degree(i); k++)
            ends.Add((ties.Graph.Degree(i), ties.Graph.Degree(ties.Graph.Row(i)[k]), ties.WeightsOf(i)[k]));
        double total = ends.Sum(e => e.W),
            mean = ends.Sum(e => e.W * e.X) / total;
        double expected = ends.Sum(e => e.W * (e.X - mean) * (e.Y - mean)) / ends.Sum(e => e.W * (e.X - mean) * (e.X - mean));
        Assert.Equal(expected, DegreeAssortativity.Of(ties), 1e-12);
        WeightedGraph scaled = new(ties.Graph, [.. ties.Weights.Select(w => 7 * w)]);
        Assert.Equal(expected, DegreeAssortativity.Of(scaled), 1e-12);
    }

    [Fact]
    public void Neighbours_of_a_star_have_one_and_four_partners()
    {
        WeightedGraph star = RandomGraphs.Written(6, "01 02 03 04");
        Assert.Equal([1, 4, 4, 4, 4, double.NaN], NeighbourDegree.Of(star));
        Assert.Equal([(1, 4, 4.0), (4, 1, 1.0)], NeighbourDegree.ByDegree(star));
        Assert.Empty(NeighbourDegree.ByDegree(RandomGraphs.Written(2, "")));
    }

    [Fact]
    public void Openness_adds_up_to_the_index_of_the_network()
    {
        WeightedGraph ties = RandomGraphs.Of(3, 30, .3);
        int[] groups = [.. Enumerable.Range(0, 30).Select(i => i % 4 - 1)];
        GroupOpenness[] nodes = GroupOpenness.Of(ties, groups);
        GroupOpenness all = nodes.Aggregate((a, b) => a + b);
        MixingMatrix matrix = MixingMatrix.Of(ties, groups, 3);
        double within = matrix[0, 0] + matrix[1, 1] + matrix[2, 2];
        Assert.Equal(1 - 2 * within, all.Index, 1e-12);
        Assert.True(double.IsNaN(nodes[0].Index));
    }

    [Fact]
    public void Random_consortia_are_projected_as_the_network_was()
    {
        Ecosystem e = SmallWorlds.Random(7);
        MeasureTable newman = Run(e, ("draws", "5")),
            hyperbolic = Run(e, ("draws", "5"), ("weight", "hyperbolic")),
            decayed = Run(e, ("draws", "5"), ("half_life", "5"));
        Assert.Equal(SmallWorlds.Content(newman).Rows, SmallWorlds.Content(hyperbolic).Rows);
        Assert.Contains(MixingTexts.All["caveat.no_two_mode"], decayed.Caveats);
        Assert.True(double.IsNaN(decayed[0, "null_mean"].Number));

        static MeasureTable Run(Ecosystem e, params (string, string)[] options) =>
            NetworkAssortativity.Measure.Compute(SmallWorlds.Scene(e, NetworkAssortativity.Measure, options: options));
    }

    [Fact]
    public void Ties_laid_out_for_many_draws_give_the_assortativity_of_the_matrix()
    {
        WeightedGraph ties = RandomGraphs.Of(8, 60, .2);
        int[] groups = [.. Enumerable.Range(0, 60).Select(i => i % 5 - 1)];
        LabelledMixing mixing = new(ties, groups, 4);
        (double plain, double weighted) = mixing.Assortativity(groups);
        Assert.Equal(MixingMatrix.Of(WeightedGraph.Unweighted(ties.Graph), groups, 4).Assortativity, plain, 1e-12);
        Assert.Equal(MixingMatrix.Of(ties, groups, 4).Assortativity, weighted, 1e-12);
        int[] dealt = mixing.Deal(RandomStream.Of(1, "tests.deal"));
        Assert.Equal(groups.Order(), dealt.Order());
        Assert.Equal(groups.Select(g => g < 0), dealt.Select(g => g < 0));
        Assert.Equal(MixingMatrix.Of(ties, dealt, 4).Assortativity, mixing.Assortativity(dealt).Weighted, 1e-12);
    }

    // Origin: NetworkX 2.8.8 (attribute_assortativity_coefficient, degree_assortativity_coefficient, average_degree_connectivity).
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Mixing_of_the_karate_club_is_that_of_NetworkX()
    {
        WeightedGraph club = WeightedGraph.Unweighted(ClassicGraphs.Karate.Ties.Graph);
        JsonElement golden = ClassicGraphs.Golden("karate_club_attr");
        Assert.Equal(
            golden.GetProperty("attr_assort_club").GetDouble(),
            MixingMatrix.Of(club, ClassicGraphs.KarateClubs, 2).Assortativity,
            1e-9
        );
        GroupOpenness all = GroupOpenness.Of(club, ClassicGraphs.KarateClubs).Aggregate((a, b) => a + b);
        Assert.Equal((22, golden.GetProperty("EI").GetDouble()), ((int)all.External, Math.Round(all.Index, 10)));
        Assert.Equal(ClassicGraphs.Golden("karate").GetProperty("deg_assort").GetDouble(), DegreeAssortativity.Of(club), 1e-9);
        Assert.Equal(
            [
                (1, 1, 16.0),
                (2, 11, 12.409090909),
                (3, 6, 8.222222222),
                (4, 6, 8.541666667),
                (5, 3, 10.466666667),
                (6, 2, 8.333333333),
                (9, 1, 5.777777778),
                (10, 1, 6.6),
                (12, 1, 5.083333333),
                (16, 1, 4.3125),
                (17, 1, 3.823529412),
            ],
            NeighbourDegree.ByDegree(club).Select(d => (d.Degree, d.Nodes, Math.Round(d.Mean, 9)))
        );
        Assert.Equal(
            [4.928571429, 7.0, 7.515151515, 7.666666667, 8.125, 5.928571429],
            NeighbourDegree.Of(ClassicGraphs.Karate.Ties).Take(6).Select(d => Math.Round(d, 9))
        );
    }

    // Origin: NetworkX 2.8.8.
    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("florentine_marriage_15")]
    [InlineData("lesmis_unweighted")]
    public void Degree_assortativity_of_classic_graphs_is_that_of_NetworkX(string name)
    {
        WeightedGraph ties = name[0] == 'f' ? ClassicGraphs.Florentine.Ties : ClassicGraphs.LesMiserables.Ties;
        Assert.Equal(ClassicGraphs.Golden(name).GetProperty("deg_assort").GetDouble(), DegreeAssortativity.Of(ties.Graph), 1e-9);
    }
}
