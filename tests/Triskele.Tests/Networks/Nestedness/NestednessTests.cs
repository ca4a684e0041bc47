using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Nestedness;
using Triskele.Numerics;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Nestedness;

public class NestednessTests
{
    [Fact]
    [Golden("network.nestedness", "Almeida-Neto et al., Oikos 117 (2008), worked example")]
    public void The_worked_example_has_53_333_in_rows_63_333_in_columns_and_58_333_in_all()
    {
        NestedOverlap found = NestedOverlap.Of(Table("10111", "11100", "01110", "11000", "11000"));
        Assert.Equal(160.0 / 3, found.Rows, 1e-12);
        Assert.Equal(190.0 / 3, found.Columns, 1e-12);
        Assert.Equal(175.0 / 3, found.Total, 1e-12);
        Assert.Equal((5, 5), (found.RowCount, found.ColumnCount));
        Assert.Equal(.56, found.Fill, 1e-15);
    }

    [Fact]
    public void A_perfectly_nested_table_has_100_and_a_chequered_one_0()
    {
        NestedOverlap nested = NestedOverlap.Of(Table("1111", "1110", "1100", "1000"));
        Assert.Equal((100.0, 100.0, 100.0), (nested.Rows, nested.Columns, nested.Total));
        NestedOverlap chequered = NestedOverlap.Of(Table("1010", "0101", "1010", "0101"));
        Assert.Equal((0.0, 0.0, 0.0), (chequered.Rows, chequered.Columns, chequered.Total));
    }

    [Fact]
    public void Empty_rows_and_columns_are_left_out_and_less_than_a_pair_is_undefined()
    {
        Assert.Equal(NestedOverlap.Of(Table("110", "100")), NestedOverlap.Of(Table("0000", "1010", "1000")) with { Fill = .75 });
        NestedOverlap one = NestedOverlap.Of(Table("1111"));
        Assert.True(double.IsNaN(one.Rows));
        Assert.Equal((0.0, 0.0), (one.Columns, one.Total));
        NestedOverlap none = NestedOverlap.Of(Incidence.Of(3, []));
        Assert.All([none.Rows, none.Columns, none.Total, none.Fill], v => Assert.True(double.IsNaN(v)));
    }

    [Theory]
    [InlineData(6, 40, .5)]
    [InlineData(60, 8, .4)]
    [InlineData(60, 90, .03)]
    public void Overlap_is_that_of_its_definition_in_any_order_of_rows_and_columns(int rows, int columns, double fill)
    {
        RandomStream chance = RandomStream.Of(1, "tests.nested");
        string[] table =
        [
            .. Enumerable
                .Range(0, rows)
                .Select(_ => string.Concat(Enumerable.Range(0, columns).Select(_ => chance.NextDouble() < fill ? '1' : '0'))),
        ];
        string[] turned = [.. Enumerable.Range(0, columns).Select(c => string.Concat(table.Select(row => row[c])))];
        NestedOverlap found = NestedOverlap.Of(Table(table)),
            back = NestedOverlap.Of(Table(turned));
        Assert.Equal(Definition(table), found.Rows, 1e-10);
        Assert.Equal(Definition(turned), found.Columns, 1e-10);
        Assert.Equal((found.Rows, found.Columns, found.Total), (back.Columns, back.Rows, back.Total));
        chance.Shuffle<string>(table);
        Assert.Equal(found, NestedOverlap.Of(Table(table)));
    }

    [Fact]
    public void The_spectral_radius_is_that_of_closed_forms()
    {
        Assert.Equal(Math.Sqrt(12), SpectralRadius.Of(Table("111", "111", "111", "111")), 1e-12);
        // The singular values of ((1,1),(1,0)) are the golden ratio and its inverse.
        Assert.Equal((1 + Math.Sqrt(5)) / 2, SpectralRadius.Of(Table("11", "10")), 1e-12);
        Assert.Equal(2, SpectralRadius.Of(GraphBuilder.Undirected(5, [0, 0, 0, 0], [1, 2, 3, 4]).Graph), 1e-12);
        Assert.True(double.IsNaN(SpectralRadius.Of(Incidence.Of(2, []))));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void The_largest_eigenvalue_of_the_karate_club_is_6_725698() =>
        Assert.Equal(6.725698, SpectralRadius.Of(ClassicGraphs.Karate.Ties.Graph), 5e-7);

    [Fact]
    public void Countries_that_take_part_in_less_where_others_are_too_are_nested()
    {
        MeasureTable table = Run(Nested());
        Assert.Equal(100, table[0, "value"].Number);
        Assert.Equal((3L, 3L), (table[0, "rows"].Integer, table[0, "columns"].Integer));
        Assert.Equal(6.0 / 9, table[0, "fill"].Number, 1e-15);
        // The only table with these margins: nothing to compare with.
        Assert.True(double.IsNaN(table[0, "z"].Number));
        Assert.Contains(table.Caveats, c => c.StartsWith("4 statistics are the same in every random table", StringComparison.Ordinal));
    }

    [Fact]
    public void Specialised_entries_are_those_above_the_share_of_all()
    {
        // Participations DE 1 1 1, AT 1 1 0, SK 1 0 0, six in all: 6 is below 3 · 3 for DE in x alone.
        MeasureTable table = Run(Nested(), ("entry", "specialised"));
        Assert.Equal(5.0 / 9, table[0, "fill"].Number, 1e-15);
    }

    [Fact]
    public void Results_depend_on_the_seed_alone()
    {
        Ecosystem world = SmallWorlds.Random(4);
        Scene scene = SmallWorlds.Scene(world, NetworkNestedness.Measure, "all", ("rows", "actor"), ("columns", "project"));
        List<Cell[]> one = SmallWorlds.Content(NetworkNestedness.Measure.Compute(scene with { Threads = 1 })).Rows;
        Assert.Equal(one, SmallWorlds.Content(NetworkNestedness.Measure.Compute(scene with { Threads = 4 })).Rows);
        Assert.NotEqual(one, SmallWorlds.Content(NetworkNestedness.Measure.Compute(scene with { Seed = 2 })).Rows);
    }

    [Fact]
    public void Where_there_is_no_table_that_is_said()
    {
        MeasureTable table = Run(SmallWorlds.Of(["ab"]));
        Assert.Equal(0, table.Count);
        Assert.Contains(table.Caveats, c => c.StartsWith("1 group has fewer than two rows", StringComparison.Ordinal));
    }

    private static double Definition(string[] rows)
    {
        string[] filled = [.. rows.Where(r => r.Contains('1', StringComparison.Ordinal))];
        List<double> pairs = [];
        for (int i = 0; i < filled.Length; i++)
        for (int j = 0; j < i; j++)
        {
            int one = filled[i].Count(c => c == '1'),
                other = filled[j].Count(c => c == '1'),
                both = filled[i].Zip(filled[j]).Count(p => p is ('1', '1'));
            pairs.Add(one == other ? 0 : 100.0 * both / Math.Min(one, other));
        }
        return pairs.Average();
    }

    private static Incidence Table(params string[] rows) =>
        Incidence.Of(
            rows.Length,
            Enumerable.Range(0, rows[0].Length).Select(c => Enumerable.Range(0, rows.Length).Where(r => rows[r][c] == '1'))
        );

    private static Ecosystem Nested()
    {
        EcosystemBuilder builder = new();
        foreach (string country in new[] { "DE", "AT", "SK" })
            builder.AddActor(new Actor(country, []) { Place = new Place(country) });
        foreach ((string programme, string[] members) in new[] { ("x", new[] { "DE", "AT", "SK" }), ("y", ["DE", "AT"]), ("z", ["DE"]) })
        {
            builder.AddProject(new Project(programme) { Programmes = [programme] });
            foreach (string member in members)
                builder.Add(new Participation(programme, member, Role.Participant, 0, double.NaN));
        }
        return builder.Build();
    }

    private static MeasureTable Run(Ecosystem world, params (string, string)[] options) =>
        NetworkNestedness.Measure.Compute(SmallWorlds.Scene(world, NetworkNestedness.Measure, "all", [.. options, ("records", "all")]));
}
