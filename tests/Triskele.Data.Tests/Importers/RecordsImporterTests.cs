using Triskele.Data.Findings;
using Triskele.Data.Importers;
using Triskele.Data.Sources;

namespace Triskele.Data.Tests.Importers;

public sealed class RecordsImporterTests : IDisposable
{
    private readonly Trial _trial = new();

    private CollectingSink Sink => _trial.Sink;

    public void Dispose() => _trial.Dispose();

    private void Import(string name, string text) => _trial.Import(new RecordsImporter(), _trial.Write(name, text));

    [Fact]
    public void Plain_tables_are_told_by_their_headers()
    {
        Import("my_actors.csv", "id,name,type,country,region\nA,Alpha,HES,DE,North\n");
        Import("my_projects.csv", "id,title,start,end\nP,One,2014,2016\n");
        Import("my_participations.csv", "project,actor,role,contribution\nP,A,coordinator,5\n");
        Import("my_memberships.csv", "actor,helix,share,from,to\nA,University,0.6,2014-01-01,\n");
        Import("my_ties.csv", "from,to,kind\nA,B,trade\n");
        Assert.Equal(["actors", "projects", "participations", "memberships", "ties"], Sink.Sources.Select(s => s.Table));
        Assert.All(Sink.Sources, s => Assert.Equal("records/my", s.Dataset));
        Assert.Equal(("A", "HES", "North"), (Sink.Actors[0].Key, Sink.Actors[0].ActivityType, Sink.Actors[0].PlaceCode));
        Assert.Equal((new DateOnly(2014, 1, 1), new DateOnly(2016, 12, 31)), (Sink.Projects[0].Start, Sink.Projects[0].PlannedEnd));
        Assert.Equal(
            ("P", "A", 5.0),
            (Sink.Participations[0].ProjectKey, Sink.Participations[0].ActorKey, Sink.Participations[0].ContributionEur)
        );
        Assert.Equal(("science", 0.6), (Sink.Memberships[0].Helix, Sink.Memberships[0].Share));
        Assert.Empty(_trial.Log.Kept);
    }

    [Fact]
    public void Messages_are_told_by_a_sentiment_or_by_their_name_and_else_are_ties()
    {
        Import("my_mails.csv", "from,to,time,sentiment\nA,B,2014-01-02 03:04:05,0.5\n");
        Import("my_messages.csv", "sender,receiver,sent\nB,A,2014-01-02 03:04:06\n");
        Assert.Empty(_trial.Log.Kept);
        Import("my_messages_with_kinds.csv", "from,to,time,kind,sentiment\nA,B,2014-01-02,trade,1\n");
        Import("my_messages_weighed.csv", "from,to,time,weight\nA,B,2014-01-02,3\n");
        Import("my_timed_ties.csv", "from,to,time\nA,B,2014-01-02\n");
        Import("my_messages_without_time.csv", "from,to\nA,B\n");
        Assert.Equal(["messages", "messages", "ties", "ties", "ties", "ties"], Sink.Sources.Select(s => s.Table));
        Assert.Equal(["records/my_mails", "records/my"], Sink.Sources.Take(2).Select(s => s.Dataset));
        Assert.Equal(
            [
                new MessageRow(2, "A", "B", new DateTime(2014, 1, 2, 3, 4, 5), 0.5),
                new MessageRow(2, "B", "A", new DateTime(2014, 1, 2, 3, 4, 6), double.NaN),
            ],
            Sink.Messages
        );
    }

    [Fact]
    public void A_mapping_file_says_that_a_table_is_one_of_messages()
    {
        string mapping = _trial.Write(
            "m.json",
            """{ "tables": [ { "table": "messages", "columns": { "Von": "from", "An": "to", "Wann": "time" } } ] }"""
        );
        _trial.Options = new ImportOptions { MappingFile = mapping };
        Import("post.csv", "Von,An,Wann\nA,B,60\n");
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(60), Assert.Single(Sink.Messages).Time);
        Assert.Empty(_trial.Errors);
    }

    [Fact]
    public void Helix_shares_become_memberships()
    {
        Import(
            "actors.csv",
            "actor,helix\nA,science:0.6|government:0.4\nB,University\nC,crafts\nD,science:0.5|business:0.6\nE,science:-1\n"
        );
        Assert.Equal(
            ["A science 0.6", "A government 0.4", "B science 1", "C crafts 1", "D science 0.455", "D business 0.545"],
            Sink.Memberships.Select(m => FormattableString.Invariant($"{m.ActorKey} {m.Helix} {m.Share:0.###}"))
        );
        Assert.Equal(["science:0.5|business:0.6", "science:-1"], _trial.Warnings.Select(f => f.Found));
    }

    [Fact]
    public void The_activity_type_goes_before_a_plain_helix()
    {
        Import(
            "actors.csv",
            "pic,activityType,helix,country,nuts3,nuts3Imputed\n1,HES,University,DE,,DE300\n2,REC,science:0.5|government:0.5,FR,FR101,\n"
        );
        Assert.Equal(["HES", "REC"], Sink.Actors.Select(a => a.ActivityType));
        Assert.Equal([true, false], Sink.Actors.Select(a => a.PlaceImputed));
        Assert.All(Sink.Memberships, m => Assert.Equal("2", m.ActorKey));
    }

    [Fact]
    public void A_helix_in_the_column_of_types_becomes_a_membership_and_another_word_a_warning()
    {
        Import("actors.csv", "id,type,country\nA,business,DE\nB,Univ.,DE\n");
        Assert.Equal("business", Assert.Single(Sink.Memberships).Helix);
        Assert.Equal(["", "Univ."], Sink.Actors.Select(a => a.ActivityType));
        Assert.Equal("Univ.", Assert.Single(_trial.Warnings).Found);
    }

    [Fact]
    public void A_mapping_file_reads_anyones_table()
    {
        string mapping = _trial.Write(
            "mapping.json",
            """
            {
              "dataset": "valley", // a remark
              "framework": "VALLEY",
              "tables": [
                { "file": "firms*.txt", "table": "actors", "separator": ":", "columns": { "Nr": "actor", "Art": "type", "Stadt": "place" },
                  "constants": { "country": "MX" }, "values": { "type": { "Univ.": "science" } } },
                { "file": "work*", "table": "projects", "date": "dd.MM.yyyy", "columns": { "Nr": "project", "Von": "start", "Nix": "end" } }
              ]
            }
            """
        );
        _trial.Options = new ImportOptions { MappingFile = mapping };
        Import("firms 2014.txt", "Nr:Art:Stadt\n7:Univ.:Puebla\n");
        Import("work.csv", "Nr;Von\n9;31.12.2014\n");
        Assert.Equal(("7", "MX", "Puebla"), (Sink.Actors[0].Key, Sink.Actors[0].Country, Sink.Actors[0].PlaceCode));
        Assert.Equal("science", Assert.Single(Sink.Memberships).Helix);
        Assert.Equal((new DateOnly(2014, 12, 31), "VALLEY"), (Sink.Projects[0].Start, Sink.Projects[0].Framework));
        Assert.All(Sink.Sources, s => Assert.Equal("records/valley", s.Dataset));
        Assert.Contains("Stadt", Sink.Sources[0].Mapping, StringComparison.Ordinal);
        Assert.Equal("Nix", Assert.Single(_trial.Log.Kept).Column);
    }

    [Theory]
    [InlineData("{ \"tables\": [")]
    [InlineData("{ \"tabels\": [] }")]
    [InlineData("{ \"tables\": [ { \"separator\": \"ab\" } ] }")]
    public void A_broken_mapping_file_is_an_error_and_nothing_is_imported(string json)
    {
        _trial.Options = new ImportOptions { MappingFile = _trial.Write("mapping.json", json) };
        Import("actors.csv", "id,name\n1,A\n");
        Assert.Equal("mapping.json", Assert.Single(_trial.Errors).File);
        Assert.Empty(Sink.Sources);
    }

    [Theory]
    [InlineData("none.json")]
    [InlineData(".")]
    public void A_mapping_file_that_is_none_is_an_error(string name)
    {
        _trial.Options = new ImportOptions { MappingFile = Path.Combine(_trial.Folder, name) };
        Import("actors.csv", "id,name\n1,A\n");
        Assert.Single(_trial.Errors);
    }

    [Fact]
    public void Repeats_without_an_order_stay_rows_of_their_own()
    {
        Import("participations.csv", "rcn,pic,role\n1,2,participant\n1,2,participant\n1,2,coordinator\n");
        Assert.Equal([0, 1, 0], Sink.Participations.Select(p => p.Order));
        Assert.Single(_trial.Warnings);
    }

    [Fact]
    public void Whole_numbers_with_a_point_zero_are_ids()
    {
        Import("participations.csv", "rcn,pic\n193157.0,999905974.0\n");
        Assert.Equal(("193157", "999905974"), (Sink.Participations[0].Rcn, Sink.Participations[0].Pic));
    }

    [Fact]
    public void A_table_of_no_kind_is_an_error()
    {
        Import("x.csv", "a,b\n1,2\n");
        Assert.Equal("a, b", Assert.Single(_trial.Errors).Found);
    }

    [Fact]
    public void A_header_alone_is_a_note()
    {
        Import("actors.csv", "id,name\n");
        Assert.Equal(FindingSeverity.Note, Assert.Single(_trial.Log.Kept).Severity);
    }

    [Fact]
    public void The_kept_row_number_is_that_of_the_file()
    {
        Import("actors.csv", "id,name\n1,\"two\nlines\"\n2,B\n");
        Assert.Equal([2L, 3L], Sink.Actors.Select(a => a.Row));
    }

    [Fact]
    public void An_import_can_be_ended()
    {
        using CancellationTokenSource ended = new();
        ended.Cancel();
        string path = _trial.Write("actors.csv", "id,name\n1,A\n");
        Assert.Throws<OperationCanceledException>(() =>
            new RecordsImporter().Import([path], Sink, _trial.Log, new ImportOptions(), ended.Token)
        );
        Assert.Empty(Sink.Actors);
    }

    [Fact]
    public void Progress_is_told()
    {
        List<ImportProgress> told = [];
        _trial.Options = new ImportOptions { Progress = new Listener(told.Add) };
        Import("actors.csv", "id,name\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i},N{i}\n")));
        Assert.Equal([4096L, 8192L, 10_000L], told.Select(p => p.Rows));
        Assert.Equal(told[^1].BytesTotal, told[^1].BytesRead);
    }

    [Fact]
    public void An_unknown_format_lists_the_known_ones()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Importer.Find("excel"));
        Assert.Equal("There is no format 'excel'. The formats are: cordis, records, ties, messages, counts, network.", fault.Message);
        Assert.Equal("cordis", Importer.Find("CORDIS").Format);
    }

    private sealed class Listener(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
