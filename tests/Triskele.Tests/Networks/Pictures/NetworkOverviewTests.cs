using Triskele.Networks;
using Triskele.Networks.Pictures;
using Triskele.Numerics;
using Triskele.Tests.Networks.Layout;
using Xunit;

namespace Triskele.Tests.Networks.Pictures;

public class NetworkOverviewTests
{
    [Fact]
    public void Two_cliques_are_two_discs_with_one_tie()
    {
        WeightedGraph cliques = WeightedGraph.Unweighted(LayoutGraphs.TwoCliques());
        NetworkOverview overview = NetworkOverviewBuilder.Build(cliques, [.. Enumerable.Range(0, 20).Select(i => i < 10 ? 7 : 3)]);
        Assert.Equal(
            [(3, 10, 45L, 45.0), (7, 10, 45L, 45.0)],
            overview.Communities.Select(c => (c.Community, c.Size, c.InnerTies, c.InnerWeight))
        );
        Assert.Equal([new OverviewTie(0, 1, 1, 1)], overview.Ties);
        Assert.Empty(overview.Members);
        Assert.Equal((0, 0), (overview.LeftOutCommunities, overview.LeftOutNodes));
    }

    [Fact]
    public void Weights_of_discs_and_ties_are_those_of_the_network()
    {
        (WeightedGraph network, int[] memberships) = RandomCommunities();
        NetworkOverview overview = NetworkOverviewBuilder.Build(network, memberships);
        double all = network.Weights.Sum() / 2,
            seen = overview.Communities.Sum(c => c.InnerWeight) + overview.Ties.Sum(t => t.Weight);
        Assert.Equal(all, seen, 1e-9 * all);
        Assert.Equal(network.EdgeCount, overview.Communities.Sum(c => c.InnerTies) + overview.Ties.Sum(t => t.Ties));
        Assert.Equal(network.NodeCount, overview.Communities.Sum(c => c.Size));
    }

    [Fact]
    public void Discs_lie_apart_in_the_unit_square_with_areas_like_sizes_and_their_members_inside()
    {
        (WeightedGraph network, int[] memberships) = RandomCommunities();
        NetworkOverview overview = NetworkOverviewBuilder.Build(network, memberships, mostCommunities: 25, withMembers: true);
        Assert.Equal(25, overview.Communities.Length);
        Assert.Equal(5, overview.LeftOutCommunities);
        Assert.Equal(overview.LeftOutNodes, overview.Members.Count(p => double.IsNaN(p.X)));
        OverviewCommunity first = overview.Communities[0];
        for (int a = 0; a < 25; a++)
        {
            OverviewCommunity disc = overview.Communities[a];
            Assert.True(
                disc.X - disc.Radius > -1e-9
                    && disc.X + disc.Radius < 1 + 1e-9
                    && disc.Y - disc.Radius > -1e-9
                    && disc.Y + disc.Radius < 1 + 1e-9
            );
            Assert.Equal((double)disc.Size / first.Size, Math.Pow(disc.Radius / first.Radius, 2), 1e-9);
            for (int b = 0; b < a; b++)
                Assert.True(
                    Distance(disc, overview.Communities[b].X, overview.Communities[b].Y)
                        > (disc.Radius + overview.Communities[b].Radius) * (1 - 1e-9)
                );
            for (int i = 0; i < memberships.Length; i++)
                if (memberships[i] == disc.Community)
                    Assert.True(Distance(disc, overview.Members[i].X, overview.Members[i].Y) < disc.Radius);
        }
    }

    [Fact]
    public void Nodes_of_no_community_are_counted_and_an_empty_network_is_an_empty_overview()
    {
        WeightedGraph cliques = WeightedGraph.Unweighted(LayoutGraphs.TwoCliques());
        NetworkOverview overview = NetworkOverviewBuilder.Build(
            cliques,
            [.. Enumerable.Range(0, 20).Select(i => i < 10 ? -1 : 0)],
            withMembers: true
        );
        Assert.Equal((1, 10), (overview.Communities.Length, overview.LeftOutNodes));
        NetworkOverview empty = NetworkOverviewBuilder.Build(GraphBuilder.Undirected(0, [], []), []);
        Assert.Empty(empty.Communities);
        Assert.Throws<ArgumentException>(() => NetworkOverviewBuilder.Build(cliques, [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkOverviewBuilder.Build(GraphBuilder.Undirected(1, [], []), [-2]));
    }

    private static double Distance(OverviewCommunity disc, double x, double y) =>
        Math.Sqrt(Math.Pow(disc.X - x, 2) + Math.Pow(disc.Y - y, 2));

    // Thirty communities of 5 to 34 nodes, mostly tied within.
    private static (WeightedGraph Network, int[] Memberships) RandomCommunities()
    {
        RandomStream stream = RandomStream.Of(1, "test");
        int[] memberships = [.. Enumerable.Range(0, 30).SelectMany(c => Enumerable.Repeat(c, 5 + c))];
        List<int> from = [],
            to = [];
        List<double> weights = [];
        while (from.Count < 3000)
        {
            (int i, int j) = (stream.NextInt(memberships.Length), stream.NextInt(memberships.Length));
            if (i == j || (memberships[i] != memberships[j] && stream.NextInt(20) > 0))
                continue;
            from.Add(i);
            to.Add(j);
            weights.Add(0.5 + stream.NextDouble());
        }
        return (GraphBuilder.Undirected(memberships.Length, [.. from], [.. to], [.. weights]), memberships);
    }
}
