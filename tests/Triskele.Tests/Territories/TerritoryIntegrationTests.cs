using Triskele.Measures;
using Triskele.Territories;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Territories;

public class TerritoryIntegrationTests
{
    private static readonly Measure Measure = TerritoryIntegration.Measure;

    [Fact]
    [Golden("territory.integration", "Frenken 2002, Table 1, as an ecosystem of 50 projects of two partners")]
    public void An_ecosystem_with_the_matrix_of_Table_1_has_its_values()
    {
        MeasureTable table = Pairs.Run(Measure, Pairs.Table1);
        Assert.Equal(["DE", "FR", "UK", "all"], Enumerable.Range(0, table.Count).Select(r => table[r, "region"].Text));
        Assert.Equal([0.2897, 0.2332, 0.3466, 0.3011], Column(table, "integration").Select(v => Math.Round(v, 4)));
        Assert.Equal([0.6286, 0.9163, 0.6931, 0.6972], Column(table, "within").Select(v => Math.Round(v, 4)));
        Assert.Equal(-0.7174, table[3, "cross"].Number, 4);
        Assert.Equal([15, 5, 16, 36], Column(table, "internal_weight"));
        Assert.Equal([10, 10, 8, 14], Column(table, "external_weight"));
        Assert.Equal([-0.2, 1.0 / 3, -1.0 / 3, -22.0 / 50], Column(table, "ei"));
        Assert.Equal([0.4, 0.2, 0.4, 1], Column(table, "share"));
        Assert.Equal([2, 2, 2, 3], Column(table, "partners"));
        Assert.Equal([2, 2, 2, 6], Column(table, "actors"));
    }

    [Fact]
    public void Closed_regions_stand_out_from_the_permutations()
    {
        MeasureTable table = Pairs.Run(Measure, Cliques(bridges: 0), "draws=199");
        int all = table.Count - 1;
        Assert.Equal(Math.Log(2), table[all, "integration"].Number, 1e-12);
        Assert.True(table[all, "z"].Number > 3);
        Assert.Equal(1.0 / 200, table[all, "p"].Number, 1e-12);
        Assert.InRange(table[all, "null_mean"].Number, 0, 0.1);
    }

    [Fact]
    public void One_region_has_nothing_to_permute()
    {
        MeasureTable table = Pairs.Run(Measure, Pairs.Build([("DE", "DE", 3)]));
        Assert.Equal(2, table.Count);
        Assert.Equal(0, table[1, "integration"].Number, 1e-12);
        Assert.True(double.IsNaN(table[1, "z"].Number));
        Assert.Equal(1, table[1, "p"].Number);
        Assert.Equal(-1, table[1, "ei"].Number);
        Assert.Contains(table.Caveats, c => c.Contains("cross is undefined: 1 (DE)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_region_without_ties_inside_has_no_value_within_and_says_so()
    {
        MeasureTable table = Pairs.Run(Measure, Pairs.Build([("DE", "FR", 2), ("FR", "FR", 1)]));
        Assert.True(double.IsNaN(table[0, "within"].Number));
        Assert.Equal(1, table[0, "ei"].Number);
        Assert.False(double.IsNaN(table[0, "integration"].Number));
        Assert.Contains(table.Caveats, c => c.Contains("within is undefined: 1 (DE)", StringComparison.Ordinal));
    }

    [Fact]
    public void Organisations_without_a_place_are_left_out_and_counted()
    {
        MeasureTable table = Pairs.Run(Measure, Pairs.Build([("DE", "FR", 3), ("?", "FR", 1)]), "draws=0");
        Assert.Equal(3, table.Count);
        Assert.Equal(3, table[2, "external_weight"].Number);
        Assert.Contains(table.Caveats, c => c.Contains("without a place at level 0", StringComparison.Ordinal));
        Assert.Contains(table.Caveats, c => c.Contains("1, with 25.0", StringComparison.Ordinal));
        Assert.True(double.IsNaN(table[2, "null_mean"].Number) && double.IsNaN(table[2, "p"].Number));
    }

    [Fact]
    public void A_finer_level_leaves_out_coarser_records()
    {
        Ecosystem ecosystem = Pairs.Build([("DE1", "DE2", 2), ("DE2", "DE2", 2), ("DE", "DE1", 1)]);
        Assert.Equal(["DE", "all"], Texts(Pairs.Run(Measure, ecosystem), "region"));
        MeasureTable table = Pairs.Run(Measure, ecosystem, "level=1");
        Assert.Equal(["DE1", "DE2", "all"], Texts(table, "region"));
        Assert.Contains(table.Caveats, c => c.Contains("edition", StringComparison.Ordinal));
    }

    [Fact]
    public void Large_consortia_can_be_left_out()
    {
        Ecosystem ecosystem = Cliques(bridges: 2);
        Assert.Equal(0, Pairs.Run(Measure, ecosystem, "max_consortium=1").Count);
        Assert.True(
            Pairs.Run(Measure, ecosystem, "max_consortium=2")[2, "external_weight"].Number
                < Pairs.Run(Measure, ecosystem)[2, "external_weight"].Number
        );
    }

    [Fact]
    public void Years_and_helices_group_it()
    {
        MeasureTable table = Pairs.Run(Measure, Pairs.Table1, by: "year");
        Assert.Equal(["2014", "2015"], Texts(table, "year").Distinct());
        Assert.Equal(8, table.Count);
        Assert.Equal("science", Pairs.Run(Measure, Pairs.Table1, by: "helix")[0, "helix"].Text);
        Assert.Contains(
            Pairs.Run(Measure, Pairs.Table1, by: "country").Caveats,
            c => c.StartsWith("Grouped by place", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Absent_and_empty_ecosystems_give_no_row_but_a_reason()
    {
        Assert.Equal((0, 1), Size(Pairs.Run(Measure, null, "draws=2")));
        Assert.Equal((0, 1), Size(Pairs.Run(Measure, new EcosystemBuilder().Build(), "draws=2")));
    }

    [Fact]
    public void Random_draws_agree_with_all_720_ways_to_deal_six_organisations()
    {
        (string From, string To, int Projects)[] flows =
        [
            ("DE", "DE", 15),
            ("DE", "FR", 6),
            ("DE", "UK", 4),
            ("FR", "FR", 5),
            ("FR", "UK", 4),
            ("UK", "UK", 16),
        ];
        List<double> all = [];
        Deal([0, 1, 2, 3, 4, 5], 0);
        MeasureTable table = Pairs.Run(Measure, Pairs.Table1, "draws=20000");
        double mean = all.Average(),
            sd = Math.Sqrt(all.Average(t => (t - mean) * (t - mean))),
            reached = all.Count(t => t >= table[3, "integration"].Number - 1e-12) / 720.0;
        Assert.Equal(720, all.Count);
        Assert.Equal(mean, table[3, "null_mean"].Number, 4 * sd / Math.Sqrt(20_000));
        Assert.Equal(sd, table[3, "null_sd"].Number, 0.02 * sd);
        Assert.Equal(reached, table[3, "p"].Number, 0.015);

        void Deal(int[] slots, int next)
        {
            if (next == 6)
                all.Add(FrenkenIntegration.Of(MatrixOf(slots)).Total);
            for (int k = next; k < 6; k++)
            {
                (slots[next], slots[k]) = (slots[k], slots[next]);
                Deal(slots, next + 1);
                (slots[next], slots[k]) = (slots[k], slots[next]);
            }
        }

        double[,] MatrixOf(int[] slots)
        {
            double[,] x = new double[3, 3];
            string[] names = ["DE", "FR", "UK"];
            foreach ((string from, string to, int projects) in flows)
            {
                // Projects join the first organisation of one country to the second of the other.
                int a = slots[2 * Array.IndexOf(names, from)] / 2,
                    b = slots[2 * Array.IndexOf(names, to) + 1] / 2;
                x[a, b] += projects;
                x[b, a] += projects;
            }
            return x;
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_other_draws()
    {
        MeasureTable a = Pairs.Run(Measure, Cliques(2), "draws=600"),
            b = Pairs.Run(Measure, Cliques(2), "draws=600"),
            c = Pairs.Run(Measure, Cliques(2), "draws=600", seed: 2);
        for (int r = 0; r < a.Count; r++)
            Assert.Equal(a[r], b[r]);
        Assert.NotEqual(a[0, "null_mean"], c[0, "null_mean"]);
        Assert.Equal(a[0, "null_mean"].Number, c[0, "null_mean"].Number, 0.02);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Horizon_2020_adds_up_and_is_far_from_random()
    {
        MeasureTable table = Pairs.Run(Measure, RecordTables.H2020);
        int all = table.Count - 1;
        double[] share = [.. Column(table, "share").Take(all)],
            integration = [.. Column(table, "integration").Take(all)];
        Assert.Equal(1, share.Sum(), 1e-9);
        Assert.Equal(table[all, "integration"].Number, share.Zip(integration, (q, t) => q * t).Sum(), 1e-9);
        Assert.Equal(table[all, "internal_weight"].Number, Column(table, "internal_weight").Take(all).Sum(), 1e-6);
        Assert.Equal(2 * table[all, "external_weight"].Number, Column(table, "external_weight").Take(all).Sum(), 1e-6);
        Assert.True(table[all, "within"].Number > 0 && table[all, "cross"].Number < 0 && table[all, "z"].Number > 10);
    }

    private static Ecosystem Cliques(int bridges)
    {
        EcosystemBuilder builder = new();
        for (int i = 0; i < 20; i++)
            builder.AddActor(new Actor($"{(i < 10 ? "DE" : "FR")}-{i:00}", Helix.Science) { Place = new Place(i < 10 ? "DE" : "FR") });
        int project = 0;
        foreach (int first in new[] { 0, 10 })
            for (int i = 0; i < 10; i++)
            for (int j = i + 1; j < 10; j++)
                Join(first + i, first + j);
        for (int i = 0; i < bridges; i++)
            Join(i, 10 + i);
        if (bridges > 0)
            Join(0, 10, 11);
        return builder.Build();

        void Join(params int[] members)
        {
            int number = builder.AddProject(new Project($"{project++:000}"));
            foreach (int m in members)
                builder.AddParticipation(number, m, Role.Participant, double.NaN);
        }
    }

    private static (int Rows, int Caveats) Size(MeasureTable table) => (table.Count, table.Caveats.Length);

    private static IEnumerable<double> Column(MeasureTable table, string name) =>
        Enumerable.Range(0, table.Count).Select(r => table[r, name].Number);

    private static IEnumerable<string?> Texts(MeasureTable table, string name) =>
        Enumerable.Range(0, table.Count).Select(r => table[r, name].Text);
}
