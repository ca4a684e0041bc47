using System.Globalization;
using Triskele.Data.Importers;
using Triskele.Testing;

namespace Triskele.Data.Tests.Importers;

public sealed class CountsImporterTests : IDisposable
{
    private static readonly PresenceCounts Table2007 = new(48, 5, 43, 7, 15, 11, 33, 7);

    private readonly Trial _trial = new();

    private CollectingSink Sink => _trial.Sink;

    public void Dispose() => _trial.Dispose();

    private void Import(string text, PresenceCells choice = PresenceCells.Unstated) =>
        _trial.Import(new CountsImporter { CellsChoice = choice }, _trial.Write("counts.csv", text));

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Golden_04_imports_with_its_exclusive_cells()
    {
        string file = "golden/triple-helix/04_cordis_uig_counts.csv";
        _trial.Import(new CountsImporter(), SharedFiles.PathOf(file));
        Func<string, string>[] rows = [.. RecordTables.Rows(file)];
        Assert.Equal(rows.Length, Sink.Presences.Count);
        for (int i = 0; i < rows.Length; i++)
        {
            long Cell(string name) => long.Parse(rows[i](name), CultureInfo.InvariantCulture);
            PresenceCounts expected = new(
                Cell("U_only"),
                Cell("I_only"),
                Cell("G_only"),
                Cell("UI_only"),
                Cell("UG_only"),
                Cell("IG_only"),
                Cell("UIG"),
                Cell("none")
            );
            Assert.Equal(expected, Sink.Presences[i].Counts);
            Assert.Equal(Cell("N_classified"), Sink.Presences[i].Counts.N);
            Assert.Equal($"{rows[i]("start_year")} · {rows[i]("mapping")}", Sink.Presences[i].Group);
        }
        Assert.Contains(Sink.Presences, p => p.Group == "2007 · A_REC_to_G" && p.Counts == Table2007);
        Assert.Empty(_trial.Log.Kept);
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData(PresenceCells.Unstated)]
    [InlineData(PresenceCells.Exclusive)]
    [InlineData(PresenceCells.Inclusive)]
    public void Golden_09_gives_the_same_cells_from_both_twins(PresenceCells choice)
    {
        string file = "golden/triple-helix/09_inclusive_exclusive_twins.csv";
        _trial.Import(new CountsImporter { CellsChoice = choice }, SharedFiles.PathOf(file));
        Func<string, string>[] rows = [.. RecordTables.Rows(file)];
        Assert.Equal(rows.Length, Sink.Presences.Count);
        for (int i = 0; i < rows.Length; i++)
        {
            long Cell(string name) => long.Parse(rows[i](name + "_ex"), CultureInfo.InvariantCulture);
            Assert.Equal(
                new PresenceCounts(Cell("U"), Cell("I"), Cell("G"), Cell("UI"), Cell("UG"), Cell("IG"), Cell("UIG")),
                Sink.Presences[i].Counts
            );
            Assert.Equal($"{rows[i]("start_year")} · {rows[i]("mapping")}", Sink.Presences[i].Group);
        }
    }

    [Fact]
    public void A_pair_below_the_triple_proves_exclusive_cells()
    {
        Import("year,u,i,g,ui,ug,ig,uig,none\n2007,48,5,43,7,15,11,33,7\n2008,100,50,30,20,15,10,5,0\n");
        Assert.Equal([new("2007"), new("2008")], Sink.Presences.Select(p => new Text(p.Group)));
        Assert.Equal(Table2007, Sink.Presences[0].Counts);
    }

    [Fact]
    public void Counts_that_may_be_either_are_an_error_until_someone_says_which()
    {
        const string Text = "u,i,g,ui,ug,ig,uig,city\n103,56,102,40,48,44,33,Puebla\n";
        Import(Text);
        Assert.Contains("--cells exclusive", Assert.Single(_trial.Errors).Repair, StringComparison.Ordinal);
        Assert.Empty(Sink.Presences);
        Sink.Sources.Clear();
        Import(Text, PresenceCells.Inclusive);
        Assert.Equal(("Puebla", Table2007 with { None = 0 }), (Sink.Presences[0].Group, Sink.Presences[0].Counts));
        Sink.Sources.Clear();
        Import(Text, PresenceCells.Exclusive);
        Assert.Equal(103, Sink.Presences[1].Counts.U);
    }

    [Fact]
    public void A_mapping_file_can_say_which()
    {
        string mapping = _trial.Write("m.json", "{ \"tables\": [ { \"cells\": \"inclusive\" } ] }");
        _trial.Options = new ImportOptions { MappingFile = mapping };
        Import("u,i,g,ui,ug,ig,uig\n103,56,102,40,48,44,33\n");
        Assert.Equal(48, Assert.Single(Sink.Presences).Counts.U);
    }

    [Fact]
    public void Names_of_columns_go_before_what_is_said_of_them()
    {
        Import("U_only,I_only,G_only,UI_only,UG_only,IG_only,UIG\n48,5,43,7,15,11,33\n", PresenceCells.Inclusive);
        Assert.Equal(48, Assert.Single(Sink.Presences).Counts.U);
        Assert.Single(_trial.Warnings);
    }

    [Fact]
    public void Inclusive_counts_that_cannot_be_are_left_out()
    {
        Import("U_in,I_in,G_in,UI_in,UG_in,IG_in,UIG_in\n103,56,102,40,48,44,33\n1,1,1,5,1,1,1\n");
        Assert.Single(Sink.Presences);
        Assert.Equal(3, Assert.Single(_trial.Errors).Row);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    public void A_cell_that_is_no_count_leaves_the_row_out(string cell)
    {
        Import(
            $"place,university_only,industry_only,government_only,ui_only,ug_only,ig_only,uig\nA,1,2,3,4,5,6,{cell}\nB,1,2,3,4,5,6,7.0\n"
        );
        Assert.Equal("B", Assert.Single(Sink.Presences).Group);
        Assert.Equal((2L, "uig"), (Assert.Single(_trial.Errors).Row, _trial.Errors.Single().Column));
    }

    [Fact]
    public void Counts_of_64_bits_are_kept_exactly()
    {
        Import("U_only,I_only,G_only,UI_only,UG_only,IG_only,UIG\n99999999999999999,1,1,1,1,1,1\n");
        Assert.Equal(99_999_999_999_999_999, Assert.Single(Sink.Presences).Counts.U);
    }

    [Fact]
    public void A_table_without_the_seven_is_an_error()
    {
        Import("u,i,g,ui,ug,ig\n1,2,3,4,5,6\n");
        Assert.Single(_trial.Errors);
    }

    private sealed record Text(string Value);
}
