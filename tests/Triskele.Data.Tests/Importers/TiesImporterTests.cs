using Triskele.Data.Importers;
using Triskele.Data.Sources;

namespace Triskele.Data.Tests.Importers;

public sealed class TiesImporterTests : IDisposable
{
    private readonly Trial _trial = new();

    public void Dispose() => _trial.Dispose();

    private void Import(string text) => _trial.Import(new TiesImporter(), _trial.Write("my_ties.csv", text));

    [Fact]
    public void Ties_have_kind_weight_dates_and_direction()
    {
        Import("from,to,kind,weight,start,end,directed\nA,B,co-creation,2.5,2014-01-01,2015-01-01,\nA,C,Trade,,2014,,false\n");
        Assert.Equal(
            [
                new TieRow(2, "A", "B", TieKind.CoCreation, 2.5, new DateOnly(2014, 1, 1), new DateOnly(2015, 1, 1), false),
                new TieRow(3, "A", "C", TieKind.Trade, 1, new DateOnly(2014, 1, 1), null, false),
            ],
            _trial.Sink.Ties
        );
        Assert.Equal("ties/my", _trial.Sink.Sources[0].Dataset);
        Assert.Empty(_trial.Log.Kept);
    }

    [Fact]
    public void Every_kind_is_known_by_its_name()
    {
        Import("source,target,relation\n" + string.Concat(Enum.GetNames<TieKind>().Select(k => $"A,B,{k}\n")));
        Assert.Equal(Enum.GetValues<TieKind>(), _trial.Sink.Ties.Select(t => t.Kind));
    }

    [Fact]
    public void Exchange_and_vertical_ties_are_directed_by_default()
    {
        Import("from,to,kind\nA,B,finance\nA,B,information\n");
        Assert.Equal([true, false], _trial.Sink.Ties.Select(t => t.Directed));
    }

    [Fact]
    public void An_unknown_kind_leaves_the_row_out_and_lists_the_known()
    {
        Import("from,to,kind\nA,B,friendship\nA,B,trade\n");
        Assert.Single(_trial.Sink.Ties);
        Assert.Contains("CoCreation", Assert.Single(_trial.Errors).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_kind_the_weakest_is_taken_with_a_warning_and_a_mapping_can_state_another()
    {
        Import("from,to\nA,B\n");
        Assert.Equal(TieKind.Information, _trial.Sink.Ties[0].Kind);
        Assert.Single(_trial.Warnings);
        string mapping = _trial.Write("m.json", "{ \"tables\": [ { \"constants\": { \"kind\": \"Trade\" } } ] }");
        _trial.Options = new ImportOptions { MappingFile = mapping };
        Import("from,to\nA,C\n");
        Assert.Equal(TieKind.Trade, _trial.Sink.Ties[1].Kind);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("NaN")]
    public void A_weight_that_is_not_above_zero_leaves_the_row_out(string weight)
    {
        Import($"from,to,kind,weight\nA,B,trade,{weight}\n");
        Assert.Empty(_trial.Sink.Ties);
        Assert.Single(_trial.Errors);
    }

    [Fact]
    public void A_year_is_the_whole_year()
    {
        Import("from,to,kind,year\nA,B,trade,2014\n");
        Assert.Equal((new DateOnly(2014, 1, 1), new DateOnly(2014, 12, 31)), (_trial.Sink.Ties[0].Start, _trial.Sink.Ties[0].End));
    }

    [Fact]
    public void Actors_come_with_their_helices_once()
    {
        Import("from,to,kind,from_helix,to_helix\nA,B,trade,business,science:0.5|business:0.5\nA,B,trade,business,business\n");
        Assert.Equal(["A", "B"], _trial.Sink.Actors.Select(a => a.Key));
        Assert.Equal(["A business", "B science", "B business"], _trial.Sink.Memberships.Select(m => $"{m.ActorKey} {m.Helix}"));
    }

    [Fact]
    public void A_layer_is_kept_beside_the_kind()
    {
        Import("from,to,kind,layer\nA,B,trade,lunch\nA,B,trade,\n");
        Assert.Equal(["lunch", ""], _trial.Sink.Ties.Select(t => t.Layer));
        Assert.Empty(_trial.Log.Kept);
    }

    [Fact]
    public void Without_a_kind_a_layer_of_that_name_tells_it_and_another_is_the_weakest_with_a_warning()
    {
        Import("from,to,layer\nA,B,trade\nA,B,lunch\n");
        Assert.Equal([(TieKind.Trade, "trade"), (TieKind.Information, "lunch")], _trial.Sink.Ties.Select(t => (t.Kind, t.Layer)));
        Assert.Equal("lunch", Assert.Single(_trial.Warnings).Found);
    }

    [Fact]
    public void A_missing_end_of_the_tie_names_the_nearest_column()
    {
        Import("from,too,kind\nA,B,trade\n");
        Assert.Contains("'too'", Assert.Single(_trial.Errors).Repair, StringComparison.Ordinal);
    }
}
