using Triskele.Networks;
using Triskele.Networks.Roles;
using Triskele.Numerics;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Roles;

public class BrokerageTests
{
    [Fact]
    public void A_path_between_groups_has_the_roles_of_its_ends()
    {
        Graph path = RandomGraphs.Written(3, "01 12").Graph;
        Assert.Equal(new RoleCounts(2, 0, 0, 0, 0), Brokerage.Of(path, [0, 0, 0])[1]);
        Assert.Equal(new RoleCounts(0, 2, 0, 0, 0), Brokerage.Of(path, [1, 0, 1])[1]);
        Assert.Equal(new RoleCounts(0, 0, 1, 1, 0), Brokerage.Of(path, [0, 1, 1])[1]);
        Assert.Equal(new RoleCounts(0, 0, 0, 0, 2), Brokerage.Of(path, [0, 1, 2])[1]);
        Assert.Equal(default, Brokerage.Of(path, [0, 1, 2])[0]);
    }

    [Fact]
    public void Groups_that_do_not_fit_are_refused()
    {
        Graph path = RandomGraphs.Written(3, "01 12").Graph;
        Assert.Throws<ArgumentException>(() => Brokerage.Of(path, [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Brokerage.Of(path, [0, -1, 0]));
        Assert.Empty(Brokerage.Of(RandomGraphs.Written(0, "").Graph, []));
    }

    [Theory]
    [InlineData(1, .2, 3)]
    [InlineData(2, .5, 4)]
    [InlineData(3, .1, 1)]
    public void Plain_and_partial_roles_are_those_of_all_pairs_written_out(ulong seed, double density, int groupCount)
    {
        Graph graph = RandomGraphs.Of(seed, 24, density).Graph;
        int[] groups = Labels(seed, 24, groupCount);
        (RoleCounts[] plain, RoleCounts[] shared) = BruteForce(graph, groups);
        Assert.Equal(plain, Brokerage.Of(graph, groups));
        RoleCounts[] partial = PartialBrokerage.Of(graph, groups);
        for (int i = 0; i < 24; i++)
            Assert.All(shared[i].Values.Zip(partial[i].Values), p => Assert.Equal(p.First, p.Second, 1e-12));
    }

    [Fact]
    public void Shares_of_one_pair_add_up_to_one()
    {
        Graph graph = RandomGraphs.Of(4, 60, .1).Graph;
        int pairs = 0;
        for (int a = 0; a < 60; a++)
        for (int c = 0; c < 60; c++)
            if (a != c && graph.Row(a).IndexOf(c) < 0 && graph.Row(a).ToArray().Any(b => graph.Row(b).IndexOf(c) >= 0))
                pairs++;
        Assert.Equal(pairs, PartialBrokerage.Of(graph, Labels(4, 60, 3)).Sum(r => r.Total), 1e-9);
    }

    [Fact]
    public void A_square_of_one_group_shares_its_two_open_pairs()
    {
        Graph square = RandomGraphs.Written(4, "01 12 23 03").Graph;
        Assert.All(PartialBrokerage.Of(square, [0, 0, 0, 0]), r => Assert.Equal(new RoleCounts(1, 0, 0, 0, 0), r));
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        Graph graph = RandomGraphs.Of(5, 250, .1).Graph;
        int[] groups = Labels(5, 250, 4);
        Assert.Equal(Brokerage.Of(graph, groups, RandomGraphs.Threads(1)), Brokerage.Of(graph, groups, RandomGraphs.Threads(3)));
        Assert.Equal(
            PartialBrokerage.Of(graph, groups, RandomGraphs.Threads(1)),
            PartialBrokerage.Of(graph, groups, RandomGraphs.Threads(4))
        );
        Assert.Equal(
            RoleExpectation.Of(graph, groups, RandomGraphs.Threads(1)),
            RoleExpectation.Of(graph, groups, RandomGraphs.Threads(2))
        );
    }

    [Theory]
    [InlineData("01 12 23 03 24 45", new[] { 0, 0, 0, 1, 1, 2 })]
    [InlineData("01 02 03 04 05 12 34", new[] { 0, 1, 1, 2, 2, 2 })]
    [InlineData("01 02 03 04 05 12", new[] { 0, 0, 0, 0, 1, 1 })]
    [InlineData("01 02 03 04 05", new[] { 0, 0, 0, 0, 0, 0 })]
    [InlineData("01 12 23 34 45", new[] { 0, 1, 2, 3, 4, 5 })]
    public void Exact_moments_are_those_of_all_720_ways_to_hand_the_groups_out_that_leave_the_broker_its_own(string edges, int[] groups)
    {
        Graph graph = RandomGraphs.Written(6, edges).Graph;
        RoleExpectation[] exact = RoleExpectation.Of(graph, groups);
        (int[] Groups, double[][] Roles)[] every =
        [
            .. Permutations([.. Enumerable.Range(0, 6)])
                .Select(order => order.Select(i => groups[i]).ToArray())
                .Select(dealt => (dealt, Brokerage.Of(graph, dealt).Select(r => r.Values).ToArray())),
        ];
        Assert.Equal(720, every.Length);
        for (int node = 0; node < 6; node++)
        for (int role = 0; role < 5; role++)
        {
            double[][][] all = [.. every.Where(e => e.Groups[node] == groups[node]).Select(e => e.Roles)];
            double mean = all.Average(roles => roles[node][role]);
            double deviation = Math.Sqrt(all.Average(roles => Math.Pow(roles[node][role] - mean, 2)));
            Assert.Equal(mean, exact[node].Mean.Values[role], 1e-12);
            Assert.Equal(deviation, exact[node].StandardDeviation.Values[role], 1e-12);
        }
    }

    [Theory]
    [InlineData(.05, 40)]
    [InlineData(.9, 320)]
    public void Totals_of_32_draws_at_once_are_those_of_each_draw_by_itself(double density, int nodes)
    {
        Graph graph = RandomGraphs.Of(6, nodes, density).Graph;
        int[] groups = Labels(6, nodes, 3);
        RoleCounts[] totals = new RoleTotals(graph, RandomGraphs.Threads(1)).Draw(groups, 35, Chance, RandomGraphs.Threads(2));
        Assert.Equal(35, totals.Length);
        foreach (int draw in new[] { 0, 31, 32, 34 })
        {
            byte[] dealt = [.. groups.Select(g => (byte)g)];
            Chance(draw).Shuffle<byte>(dealt);
            Assert.Equal(Brokerage.Of(graph, [.. dealt.Select(g => (int)g)]).Aggregate((a, b) => a + b), totals[draw]);
        }

        static RandomStream Chance(int draw) => RandomStream.Of(7, "tests.role-totals", draw);
    }

    // Origin: the five totals by club and two nodes of Zachary's karate club: R sna (brokerage) and NetworkX.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Roles_of_the_karate_club_are_those_of_sna()
    {
        RoleCounts[] roles = Brokerage.Of(ClassicGraphs.Karate.Ties.Graph, ClassicGraphs.KarateClubs);
        Assert.Equal(new RoleCounts(510, 20, 128, 128, 0), roles.Aggregate((a, b) => a + b));
        Assert.Equal(new RoleCounts(174, 0, 15, 15, 0), roles[0]);
        Assert.Equal(new RoleCounts(156, 6, 40, 40, 0), roles[33]);
    }

    private static int[] Labels(ulong seed, int nodes, int groupCount)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.labels");
        return [.. Enumerable.Range(0, nodes).Select(_ => chance.NextInt(groupCount))];
    }

    private static (RoleCounts[] Plain, RoleCounts[] Partial) BruteForce(Graph graph, int[] groups)
    {
        RoleCounts[] plain = new RoleCounts[groups.Length],
            partial = new RoleCounts[groups.Length];
        for (int a = 0; a < groups.Length; a++)
        for (int c = 0; c < groups.Length; c++)
        {
            if (a == c || graph.Row(a).IndexOf(c) >= 0)
                continue;
            int[] brokers = [.. graph.Row(a).ToArray().Intersect(graph.Row(c).ToArray())];
            foreach (int b in brokers)
            {
                plain[b] += RoleOf(groups[a], groups[b], groups[c], 1);
                partial[b] += RoleOf(groups[a], groups[b], groups[c], 1.0 / brokers.Length);
            }
        }
        return (plain, partial);
    }

    private static RoleCounts RoleOf(int a, int b, int c, double count) =>
        a == b && b == c ? new RoleCounts(count, 0, 0, 0, 0)
        : a == c ? new RoleCounts(0, count, 0, 0, 0)
        : a == b ? new RoleCounts(0, 0, count, 0, 0)
        : b == c ? new RoleCounts(0, 0, 0, count, 0)
        : new RoleCounts(0, 0, 0, 0, count);

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length == 0
            ?
            [
                [],
            ]
            : items.SelectMany(first =>
                Permutations([.. items.Where(i => i != first)]).Select(rest => new[] { first }.Concat(rest).ToArray())
            );
}
