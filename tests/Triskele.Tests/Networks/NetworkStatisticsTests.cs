using Triskele.Networks;
using Xunit;

namespace Triskele.Tests.Networks;

public class NetworkStatisticsTests
{
    [Fact]
    public void Two_projects_of_three_and_two_have_the_figures_that_one_counts_by_hand()
    {
        NetworkStatistics network = NetworkStatistics.Of(SmallWorlds.Of(["abc", "ab"], science: "ab", business: "c", alone: "z"));
        Assert.Equal(
            (3, 3L, 1L, 1, 3, 2),
            (network.Actors, network.Ties, network.RepeatedTies, network.Components, network.Giant, network.MaxDegree)
        );
        Assert.Equal(2.5, network.NewmanWeight);
        Assert.Equal((2 - 1) / 3.0, network.Ei, 1e-15);
        Assert.Equal((1 - 1.5) / 2.5, network.EiNewman, 1e-15);
        Assert.Equal((1.0, 1.0, 2.0, 0.0), (network.Transitivity, network.Density, network.MeanDegree, network.Fragmentation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void All_figures_equal_those_taken_tie_by_tie_from_the_projection(ulong seed)
    {
        Ecosystem e = SmallWorlds.Random(seed);
        NetworkStatistics network = NetworkStatistics.Of(e);
        Projection projection = Projection.Of(e);
        Graph graph = projection.Graph;
        Assert.Equal(graph.EdgeCount, network.Ties);
        Assert.Equal(projection.JointProjects.Count(c => c > 1) / 2, network.RepeatedTies);
        Assert.Equal(projection.NewmanWeights.Sum() / 2, network.NewmanWeight, 1e-9);
        Assert.Equal(Enumerable.Range(0, graph.NodeCount).Count(i => graph.Degree(i) > 0), network.Actors);
        Assert.Equal(Enumerable.Range(0, graph.NodeCount).Max(graph.Degree), network.MaxDegree);
        Assert.Equal(NaiveTransitivity(graph), network.Transitivity, 1e-15);
        Assert.Equal(network.Transitivity, Transitivity.Of(graph));
        (double ei, double newman, long unknown) = NaiveEi(e, projection);
        Assert.Equal(ei, network.Ei, 1e-12);
        Assert.Equal(newman, network.EiNewman, 1e-12);
        Assert.Equal(unknown, network.TiesOfUnknownHelix);
    }

    [Fact]
    public void A_part_of_an_ecosystem_keeps_the_weights_of_whole_consortia()
    {
        Ecosystem whole = SmallWorlds.Random(4);
        Ecosystem part = whole.View().WhereActors(a => a % 2 == 0).Compact();
        Assert.Equal(Projection.Of(part).NewmanWeights.Sum() / 2, NetworkStatistics.Of(part).NewmanWeight, 1e-9);
    }

    [Fact]
    public void An_ecosystem_without_ties_has_zero_counts_and_undefined_shares()
    {
        foreach (Ecosystem e in new[] { new EcosystemBuilder().Build(), SmallWorlds.Of(["a"]), SmallWorlds.Of([], alone: "ab") })
        {
            NetworkStatistics network = NetworkStatistics.Of(e);
            Assert.Equal(
                (0, 0L, 0L, 0, 0, 0),
                (network.Actors, network.Ties, network.RepeatedTies, network.Components, network.Giant, network.MaxDegree)
            );
            Assert.Equal(0, network.NewmanWeight);
            double[] undefined =
            [
                network.Ei,
                network.EiNewman,
                network.Transitivity,
                network.GiantShare,
                network.RepeatedShare,
                network.Density,
                network.MeanDegree,
                network.Fragmentation,
            ];
            Assert.All(undefined, value => Assert.True(double.IsNaN(value)));
        }
    }

    [Fact]
    public void A_single_pair_has_no_triple_and_so_no_transitivity()
    {
        NetworkStatistics network = NetworkStatistics.Of(SmallWorlds.Of(["ab"], science: "ab"));
        Assert.Equal((1.0, -1.0), (network.Density, network.Ei));
        Assert.True(double.IsNaN(network.Transitivity));
    }

    [Fact]
    public void An_organisation_of_two_helices_counts_in_each_by_its_share()
    {
        EcosystemBuilder builder = new();
        builder.AddActor(new Actor("a", [new HelixMembership(Helix.Science, 0.75), new HelixMembership(Helix.Business, 0.25)]));
        builder.AddActor(new Actor("b", [new HelixMembership(Helix.Science, 0.5), new HelixMembership(Helix.Business, 0.5)]));
        builder.AddProject(new Project("p"));
        builder.Add(new Participation("p", "a"));
        builder.Add(new Participation("p", "b"));
        NetworkStatistics network = NetworkStatistics.Of(builder.Build());
        Assert.Equal(1 - 2 * (0.75 * 0.5 + 0.25 * 0.5), network.Ei, 1e-15);
        Assert.Equal(network.Ei, network.EiNewman, 1e-15);
    }

    private static double NaiveTransitivity(Graph graph)
    {
        long closed = 0,
            triples = 0;
        for (int i = 0; i < graph.NodeCount; i++)
            foreach (int j in graph.Row(i))
            foreach (int k in graph.Row(i))
                if (j != k)
                    (triples, closed) = (triples + 1, closed + (graph.Row(j).Contains(k) ? 1 : 0));
        return (double)closed / triples;
    }

    private static (double Ei, double Newman, long Unknown) NaiveEi(Ecosystem e, Projection projection)
    {
        double[] inside = new double[2],
            all = new double[2];
        long unknown = 0;
        for (int i = 0; i < e.Actors.Count; i++)
        for (int r = projection.Graph.Offsets[i]; r < projection.Graph.Offsets[i + 1]; r++)
        {
            double[] mine = Shares(e, i),
                theirs = Shares(e, projection.Graph.Neighbours[r]);
            if (mine.Sum() == 0 || theirs.Sum() == 0)
            {
                unknown++;
                continue;
            }
            double same = mine.Zip(theirs, (x, y) => x * y).Sum();
            double[] weights = [1, projection.NewmanWeights[r]];
            for (int w = 0; w < 2; w++)
                (inside[w], all[w]) = (inside[w] + same * weights[w], all[w] + weights[w]);
        }
        return (1 - 2 * inside[0] / all[0], 1 - 2 * inside[1] / all[1], unknown / 2);
    }

    private static double[] Shares(Ecosystem e, int actor)
    {
        double[] shares = new double[e.Helices.Length];
        for (int m = e.Actors.MembershipOffsets[actor]; m < e.Actors.MembershipOffsets[actor + 1]; m++)
            shares[e.Actors.MembershipHelices[m]] += e.Actors.MembershipShares[m];
        return shares;
    }
}
