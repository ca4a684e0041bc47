using Triskele.Networks;
using Triskele.Networks.Projections;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Projections;

public class OneModeProjectionTests
{
    public static TheoryData<TieWeight, PairShape, double> Kinds =>
        new MatrixTheoryData<TieWeight, PairShape, double>(Enum.GetValues<TieWeight>(), Enum.GetValues<PairShape>(), [0, 1.5]);

    [Theory, MemberData(nameof(Kinds))]
    public void Weights_are_those_of_the_definition(TieWeight weight, PairShape pairs, double halfLife)
    {
        for (ulong seed = 1; seed <= 5; seed++)
        {
            Ecosystem e = RandomProjects.Of(seed);
            ProjectedTies ties = OneModeProjection.Of(
                e,
                new ProjectionOptions
                {
                    Weight = weight,
                    Pairs = pairs,
                    HalfLifeYears = halfLife,
                },
                null
            );
            (double[,] expected, int[,] joint) = ByDefinition(e, weight, pairs, halfLife);
            double[,] found = RandomGraphs.Matrix(ties.Ties);
            for (int i = 0; i < e.Actors.Count; i++)
            for (int j = 0; j < e.Actors.Count; j++)
                Assert.Equal(expected[i, j], found[i, j], 1e-12 * Math.Max(1, expected[i, j]));
            for (int i = 0; i < e.Actors.Count; i++)
            for (int k = ties.Ties.Graph.Offsets[i]; k < ties.Ties.Graph.Offsets[i + 1]; k++)
                Assert.Equal(joint[i, ties.Ties.Graph.Neighbours[k]], ties.JointProjects[k]);
        }
    }

    // As the formulas stand in the literature: over all pairs of all projects, with dense matrices.
    private static (double[,] Weights, int[,] Joint) ByDefinition(Ecosystem e, TieWeight weight, PairShape pairs, double halfLife)
    {
        double[,] w = new double[e.Actors.Count, e.Actors.Count];
        int[,] joint = new int[e.Actors.Count, e.Actors.Count];
        for (int p = 0; p < e.Projects.Count; p++)
        {
            Dictionary<int, double> money = [];
            for (int r = e.Participations.ProjectOffsets[p]; r < e.Participations.ProjectOffsets[p + 1]; r++)
            {
                double more = e.Participations.ContributionsEur[r];
                int actor = e.Participations.Actors[r];
                money[actor] =
                    !money.TryGetValue(actor, out double old) || double.IsNaN(old) ? more
                    : double.IsNaN(more) ? old
                    : old + more;
            }
            if (halfLife > 0 && e.Projects.StartDays[p] == Day.Unknown)
                continue;
            int coordinator = e.Projects.Coordinators[p];
            (int A, int B)[] tied =
            [
                .. from a in money.Keys
                from b in money.Keys
                where a < b && (pairs == PairShape.All || a == coordinator || b == coordinator)
                select (a, b),
            ];
            double Product((int A, int B) t) =>
                pairs == PairShape.All ? money[t.A] * money[t.B]
                : t.A == coordinator ? money[t.B]
                : money[t.A];
            double products = tied.Sum(Product);
            double budget = double.IsNaN(e.Projects.ContributionsEur[p]) ? money.Values.Sum() : e.Projects.ContributionsEur[p];
            double age = Math.Max(0, e.AsOf!.Value.DayNumber - e.Projects.EndDays[p]) / 365.25;
            foreach ((int A, int B) t in tied)
            {
                double term = weight switch
                {
                    TieWeight.Newman => 1.0 / (money.Count - 1),
                    TieWeight.Fractional => 1.0 / tied.Length,
                    TieWeight.Money when double.IsNaN(budget) => 0,
                    TieWeight.Money => products > 0 ? budget * Product(t) / products : budget / tied.Length,
                    _ => 1,
                };
                w[t.A, t.B] += halfLife > 0 ? term * Math.Pow(0.5, age / halfLife) : term;
                w[t.B, t.A] = w[t.A, t.B];
                joint[t.A, t.B] = ++joint[t.B, t.A];
            }
        }
        if (weight == TieWeight.Binary)
            for (int i = 0; i < e.Actors.Count; i++)
            for (int j = 0; j < e.Actors.Count; j++)
                w[i, j] = w[i, j] > 0 ? 1 : 0;
        return (w, joint);
    }

    [Fact]
    public void A_project_spreads_exactly_its_budget_a_unit_or_half_its_members()
    {
        Ecosystem e = RandomProjects.Of(3);
        Incidence incidence = Incidence.Of(e);
        int[] multi = [.. Enumerable.Range(0, e.Projects.Count).Where(p => e.Projects.Partners[p] >= 2)];
        double money = multi.Where(p => p % 7 != 0).Sum(p => e.Projects.ContributionsEur[p]);
        double unbudgeted = multi
            .Where(p => p % 7 == 0)
            .Select(p =>
                e.Participations.ContributionsEur.AsSpan()[e.Participations.ProjectOffsets[p]..e.Participations.ProjectOffsets[p + 1]]
                    .ToArray()
                    .Sum()
            )
            .Where(double.IsFinite)
            .Sum();
        Assert.Equal(money + unbudgeted, Total(TieWeight.Money), 1e-9 * money);
        Assert.Equal(multi.Length, Total(TieWeight.Fractional), 1e-9);
        Assert.Equal(multi.Sum(p => e.Projects.Partners[p]) / 2.0, Total(TieWeight.Newman), 1e-9);
        double[] strengths = OneModeProjection.Of(incidence, new ProjectionOptions(), null).Ties.Strengths();
        for (int a = 0; a < incidence.ActorCount; a++)
            Assert.Equal(multi.Count(p => incidence.Row(p).Contains(a)), strengths[a], 1e-12);

        double Total(TieWeight weight) => OneModeProjection.Of(e, new ProjectionOptions { Weight = weight }, null).Ties.Weights.Sum() / 2;
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(1, 0.4, 0)]
    [InlineData(1, 0, 6)]
    [InlineData(2, 1.01, 8)]
    public void Filters_while_projecting_leave_what_filters_afterwards_would(int joint, double weight, int consortium)
    {
        Ecosystem e = RandomProjects.Of(4);
        ProjectedTies all = OneModeProjection.Of(e, new ProjectionOptions { MaximumConsortium = consortium }, null);
        ProjectedTies few = OneModeProjection.Of(
            e,
            new ProjectionOptions
            {
                MaximumConsortium = consortium,
                MinimumJoint = joint,
                MinimumWeight = weight,
            },
            null
        );
        int[] left =
        [
            .. Enumerable.Range(0, all.JointProjects.Length).Where(k => all.JointProjects[k] >= joint && all.Ties.Weights[k] >= weight),
        ];
        Assert.Equal(left.Select(k => all.Ties.Graph.Neighbours[k]), few.Ties.Graph.Neighbours);
        Assert.Equal(left.Select(k => all.Ties.Weights[k]), few.Ties.Weights);
        Assert.InRange(left.Length, 1, all.JointProjects.Length - (consortium == 6 ? 0 : 1));
        Ecosystem small = e.View().WhereProjects(p => consortium == 0 || e.Projects.Partners[p] <= consortium).Compact();
        Assert.Equal(Projection.Of(small).Graph.EdgeCount, all.Ties.EdgeCount);
    }

    [Theory]
    [InlineData(TieWeight.Newman, TieNormalisation.None)]
    [InlineData(TieWeight.Newman, TieNormalisation.Association)]
    public void Threads_and_directions_change_no_bit(TieWeight weight, TieNormalisation normalise)
    {
        RandomStream chance = RandomStream.Of(1, "tests.threads");
        Incidence incidence = Incidence.Of(
            20_000,
            Enumerable
                .Range(0, 4000)
                .Select(p =>
                    Enumerable
                        .Range(0, 2 + chance.NextInt(p % 50 == 0 ? 80 : 8))
                        .Select(_ => (int)(20_000 * Math.Pow(chance.NextDouble(), 2)))
                        .ToArray()
                )
                .ToArray()
        );
        ProjectionOptions options = new()
        {
            Weight = weight,
            Normalise = normalise,
            MinimumWeight = 0.05,
        };
        ProjectedTies one = OneModeProjection.Of(incidence, options, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        foreach (int threads in new[] { 2, 3, 4, -1 })
        {
            ProjectedTies other = OneModeProjection.Of(incidence, options, new ParallelOptions { MaxDegreeOfParallelism = threads });
            Assert.True(one.Ties.Graph.Neighbours.AsSpan().SequenceEqual(other.Ties.Graph.Neighbours.AsSpan()));
            Assert.True(one.Ties.Weights.AsSpan().SequenceEqual(other.Ties.Weights.AsSpan()));
            Assert.True(one.JointProjects.AsSpan().SequenceEqual(other.JointProjects.AsSpan()));
        }
        Graph graph = one.Ties.Graph;
        for (int i = 0; i < graph.NodeCount; i++)
        for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1]; k++)
        {
            int j = graph.Neighbours[k];
            int back = graph.Offsets[j] + graph.Row(j).BinarySearch(i);
            Assert.True(k == graph.Offsets[i] || graph.Neighbours[k - 1] < j);
            Assert.Equal(one.Ties.Weights[k], one.Ties.Weights[back]);
        }
    }

    [Fact]
    public void Normalised_ties_are_ratios_of_projects_and_of_strengths()
    {
        Incidence incidence = Incidence.Of(
            4,
            [
                [0, 1, 2],
                [0, 1],
                [1, 3],
            ]
        );
        Assert.Equal(2 / Math.Sqrt(2 * 3), First(TieNormalisation.Salton));
        Assert.Equal(2 / 3.0, First(TieNormalisation.Jaccard));
        Assert.Equal(1, First(TieNormalisation.Inclusion));
        Assert.Equal(4 / 6.0, First(TieNormalisation.Equivalence));
        // Strengths 2, 3, 1, 1: w(0,1) = 3/2.
        Assert.Equal(7 * 1.5 / (2 * 3), First(TieNormalisation.Association), 1e-15);

        double First(TieNormalisation kind) =>
            OneModeProjection.Of(incidence, new ProjectionOptions { Normalise = kind }, null).Ties.Weights[0];
    }

    [Fact]
    public void Association_summed_over_expected_weights_is_the_total()
    {
        ProjectedTies raw = OneModeProjection.Of(RandomProjects.Of(6), new ProjectionOptions(), null);
        ProjectedTies ties = OneModeProjection.Of(
            RandomProjects.Of(6),
            new ProjectionOptions { Normalise = TieNormalisation.Association },
            null
        );
        double[] s = raw.Ties.Strengths();
        double total = s.Sum(),
            back = 0;
        for (int i = 0; i < s.Length; i++)
        for (int k = ties.Ties.Graph.Offsets[i]; k < ties.Ties.Graph.Offsets[i + 1]; k++)
            back += ties.Ties.Weights[k] * s[i] * s[ties.Ties.Graph.Neighbours[k]] / total;
        Assert.Equal(total, back, 1e-10 * total);
    }

    [Fact]
    public void A_half_life_halves_a_project_that_ended_that_long_ago_and_no_running_one()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, Helix.Science));
        builder.AddProject(new Project("p") { Start = new DateOnly(2000, 1, 1), ActualEnd = new DateOnly(2004, 1, 1) });
        builder.AddProject(new Project("q") { Start = new DateOnly(2005, 1, 1), ActualEnd = new DateOnly(2030, 1, 1) });
        foreach ((string project, string actor) in new[] { ("p", "a"), ("p", "b"), ("q", "b"), ("q", "c") })
            builder.Add(new Participation(project, actor));
        ProjectionOptions options = new() { HalfLifeYears = 2, At = new DateOnly(2008, 1, 1) };
        WeightedGraph ties = OneModeProjection.Of(builder.Build(), options, null).Ties;
        // 1,461 days are exactly four years of 365.25 days.
        Assert.Equal([0.25, 1], ties.WeightsOf(1).ToArray());
    }

    [Fact]
    public void Roles_choose_members_and_leave_the_size_of_the_consortium()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, Helix.Science));
        builder.AddProject(new Project("p"));
        builder.AddParticipation(0, 0, Role.Coordinator, 1);
        builder.AddParticipation(0, 1, Role.Participant, 1);
        builder.AddParticipation(0, 2, Role.ThirdParty, 1);
        WeightedGraph ties = OneModeProjection
            .Of(builder.Build(), new ProjectionOptions { Roles = [Role.Coordinator, Role.Participant] }, null)
            .Ties;
        Assert.Equal(1, ties.EdgeCount);
        Assert.Equal(0.5, ties.Weights[0]);
    }

    [Fact]
    public void A_group_spreads_the_part_of_the_money_that_its_pairs_are()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, Helix.Science));
        builder.AddProject(new Project("p") { ContributionEur = 300 });
        for (int a = 0; a < 3; a++)
            builder.AddParticipation(0, a, Role.Participant, 100);
        Ecosystem part = builder.Build().View().WhereActors(a => a < 2).Compact();
        Assert.Equal(100, OneModeProjection.Of(part, new ProjectionOptions { Weight = TieWeight.Money }, null).Ties.Weights[0], 1e-12);
    }

    [Fact]
    public void Nothing_makes_no_tie()
    {
        Assert.Equal(0, OneModeProjection.Of(Incidence.Of(0, []), new ProjectionOptions(), null).Ties.EdgeCount);
        Assert.Equal(
            0,
            OneModeProjection
                .Of(
                    Incidence.Of(
                        2,
                        [
                            [0],
                            [1],
                            [],
                        ]
                    ),
                    new ProjectionOptions(),
                    null
                )
                .Ties.EdgeCount
        );
        Assert.Equal(
            0,
            OneModeProjection.Of(new EcosystemBuilder().Build(), new ProjectionOptions { HalfLifeYears = 1 }, null).Ties.NodeCount
        );
    }

    [Fact]
    public void Options_without_sense_are_refused()
    {
        Incidence incidence = Incidence.Of(
            2,
            [
                [0, 1],
            ]
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            OneModeProjection.Of(incidence, new ProjectionOptions { HalfLifeYears = -1 }, null)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            OneModeProjection.Of(incidence, new ProjectionOptions { MinimumWeight = double.NaN }, null)
        );
        Assert.Throws<ArgumentException>(() => OneModeProjection.Of(incidence, new ProjectionOptions { Weight = TieWeight.Money }, null));
    }

    [Fact]
    public void A_projection_ends_when_it_is_cancelled()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            OneModeProjection.Of(
                Incidence.Of(
                    2,
                    [
                        [0, 1],
                    ]
                ),
                new ProjectionOptions(),
                new ParallelOptions { CancellationToken = source.Token }
            )
        );
    }
}
