using CsCheck;
using Triskele.Data.Findings;
using Triskele.Data.Sources;
using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

public class ImportTests
{
    [Fact]
    public void What_is_not_committed_is_not_there()
    {
        using Workspace workspace = Workspace.Temporary();
        using (ImportTransaction import = workspace.BeginImport(Sample.When))
        {
            import.Begin(Sample.File("a", "1"));
            for (int i = 0; i < 10_000; i++)
                import.Add(Sample.Row($"p{i}", "a"));
        }
        Assert.Empty(workspace.Sources());
        Assert.Equal(0, workspace.LoadEcosystem().Projects.Count);
        Assert.True(workspace.Import(Sample.File("a", "1"), sink => sink.Add(Sample.Row("p", "a"))));
    }

    [Fact]
    public void The_same_bytes_again_change_nothing_and_are_counted()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("a", "1"), sink => sink.Add(Sample.Row("p", "a")));
        StoredSource[] before = [.. workspace.Sources()];
        using (ImportTransaction import = workspace.BeginImport(Sample.When.AddDays(1)))
        {
            Assert.False(import.Begin(Sample.File("other name", "1")));
            Assert.Equal(1, import.SkippedFiles);
            FindingLog log = new();
            log.Add(new Finding(FindingSeverity.Note, "a", 0, "", "x", "y", "z"));
            import.Commit(log);
        }
        Assert.Equal(before, workspace.Sources());
        Assert.Empty(workspace.Findings());
    }

    [Fact]
    public void The_same_bytes_twice_in_one_import_count_once()
    {
        using Workspace workspace = Workspace.Temporary();
        using ImportTransaction import = workspace.BeginImport(Sample.When);
        Assert.True(import.Begin(Sample.File("a", "1")));
        Assert.False(import.Begin(Sample.File("copy of a", "1")));
        import.Commit();
        Assert.Single(workspace.Sources());
    }

    [Fact]
    public void A_file_may_give_several_tables()
    {
        using Workspace workspace = Workspace.Temporary();
        Assert.True(workspace.Import(Sample.File("a", "1", table: "actors"), _ => { }));
        Assert.True(workspace.Import(Sample.File("a", "1", table: "projects"), _ => { }));
    }

    [Fact]
    public void Bytes_read_again_by_a_newer_importer_replace_the_older_reading()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("a", "1"), sink => sink.Add(Sample.Row("p", "misread")));
        workspace.Import(Sample.File("a", "1", version: 2), sink => sink.Add(Sample.Row("p", "a")));
        Assert.Equal(["a"], workspace.LoadEcosystem(null, out LoadReport report).Actors.Keys);
        Assert.Contains(report.Notes, n => n.Key == "retired_sources");
        workspace.RemoveSource(2);
        Assert.Equal(["misread"], workspace.LoadEcosystem().Actors.Keys);
    }

    [Fact]
    public void A_source_keeps_its_name_hash_time_and_mapping()
    {
        using TemporaryFolder folder = new();
        SourceFile file = Sample.File("архив.zip/участники.csv", "abc") with { Mapping = """{"pic":"org"}""" };
        using (Workspace workspace = Workspace.Create(folder["w"]))
            workspace.Import(
                file,
                sink =>
                {
                    sink.Add(Sample.Row("p", "a"));
                    sink.Add(Sample.Row("p", "b"));
                }
            );
        using Workspace again = Workspace.Open(folder["w"]);
        Assert.Equal([new StoredSource(1, 1, Sample.When.UtcDateTime, file, 2)], again.Sources());
    }

    [Fact]
    public void A_row_before_a_file_is_a_mistake_of_the_caller()
    {
        using Workspace workspace = Workspace.Temporary();
        using ImportTransaction import = workspace.BeginImport(Sample.When);
        Assert.Throws<InvalidOperationException>(() => import.Add(Sample.Row("p", "a")));
        Assert.Throws<InvalidOperationException>(() => workspace.BeginImport(Sample.When));
    }

    [Fact]
    public void Every_kind_of_row_arrives_with_its_source_and_row_number()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("a", "1"), AddOneOfEach);
        foreach (string table in WorkspaceSchema.FactTables)
            Assert.Equal([(1, 7L)], workspace.Query($"SELECT source, source_row FROM {table}", r => (r.GetInt32(0), r.GetInt64(1))));
        Assert.Equal(10, workspace.Sources()[0].Rows);
        Message message = Assert.Single(Loaded(workspace.LoadEcosystem()));
        Assert.Equal(new Message("x", "y", new DateTime(2014, 1, 2, 3, 4, 5), 0.5), message);
    }

    [Fact]
    public void Unknown_values_are_null_in_the_store()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("a", "1"), sink => sink.Add(new ActorRow(2, "1", "")));
        Assert.Equal(
            [1],
            workspace.Query(
                "SELECT 1 FROM actor WHERE key IS NULL AND name IS NULL AND is_sme IS NULL AND latitude IS NULL AND updated IS NULL",
                r => r.GetInt32(0)
            )
        );
    }

    [Fact]
    public void Findings_are_stored_with_the_file_that_they_are_about()
    {
        using Workspace workspace = Workspace.Temporary();
        FindingLog log = new();
        for (int i = 0; i < 1500; i++)
            log.Add(new Finding(FindingSeverity.Warning, "/data/a.csv", i, "cost", $"x{i}", "a number", "correct it"));
        log.Add(new Finding(FindingSeverity.Error, "/data/broken.csv", 0, "", "", "a table", "leave it out"));
        using (ImportTransaction import = workspace.BeginImport(Sample.When))
        {
            import.Begin(Sample.File("a.csv", "1"));
            import.Commit(log);
        }
        Assert.Equal(log.Kept, workspace.Findings());
        Assert.Equal(log.Kept.Take(1000), workspace.Findings(1));
        Assert.Equal([new FindingCount(FindingSeverity.Warning, "/data/a.csv", "cost", "a number", 1500)], workspace.FindingCounts(1));
        workspace.RemoveSource(1);
        Assert.Empty(workspace.Findings());
    }

    [Fact]
    public void Removing_a_source_that_is_not_there_says_so()
    {
        using Workspace workspace = Workspace.Temporary();
        Assert.Equal(WorkspaceFault.Content, Assert.Throws<WorkspaceException>(() => workspace.RemoveSource(5)).Fault);
    }

    [Fact]
    public void A_number_of_a_source_is_not_given_again()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("a", "1"), _ => { });
        workspace.RemoveSource(1);
        workspace.Import(Sample.File("a", "1"), _ => { });
        Assert.Equal(2, workspace.Sources()[0].Id);
    }

    [Fact]
    public void Imports_in_any_order_give_the_same_ecosystem_where_dates_decide()
    {
        Gen.Int[0, 2]
            .Select(Gen.Int[0, 2], Gen.Int[1, 2], Gen.Int[0, 3])
            .Array[0, 6]
            .Array[1, 4]
            .Select(Gen.Int[0, 1000])
            .Sample(
                (files, seed) =>
                {
                    string[] forward = LinesOf(files, [.. Enumerable.Range(0, files.Length)]);
                    int[] order = [.. Enumerable.Range(0, files.Length).OrderBy(i => (i * 37 + seed) % 11).ThenBy(i => i)];
                    Array.Reverse(order);
                    Assert.Equal(forward, LinesOf(files, order));
                },
                iter: 40,
                threads: 1
            );
    }

    [Fact]
    public void Importing_again_and_undoing_what_came_later_gives_the_same_ecosystem() =>
        Gen.Int[0, 2]
            .Select(Gen.Int[0, 2], Gen.Int[1, 2], Gen.Int[0, 3])
            .Array[0, 6]
            .Array[1, 3]
            .Sample(
                files =>
                {
                    using Workspace workspace = Workspace.Temporary();
                    List<string[]> states = [Sample.Lines(workspace.LoadEcosystem())];
                    for (int f = 0; f < files.Length; f++)
                    {
                        Add(workspace, files[f], f);
                        states.Add(Sample.Lines(workspace.LoadEcosystem()));
                        Add(workspace, files[f], f);
                        Assert.Equal(states[^1], Sample.Lines(workspace.LoadEcosystem()));
                    }
                    for (int f = files.Length; f > 0; f--)
                    {
                        Assert.Equal(states[f], Sample.Lines(workspace.LoadEcosystem()));
                        workspace.RemoveSource(f);
                    }
                    Assert.Equal(states[0], Sample.Lines(workspace.LoadEcosystem()));
                },
                iter: 20,
                threads: 1
            );

    private static string[] LinesOf((int, int, int, int)[][] files, int[] order)
    {
        using Workspace workspace = Workspace.Temporary();
        foreach (int f in order)
            Add(workspace, files[f], f);
        return Sample.Lines(workspace.LoadEcosystem());
    }

    // Every row has a date of its own, so that the date decides; values follow from file and row.
    private static void Add(Workspace workspace, (int Project, int Actor, int Position, int Fields)[] rows, int file) =>
        workspace.Import(
            Sample.File($"file {file}", $"{file}", dataset: $"set {file % 2}"),
            sink =>
            {
                for (int i = 0; i < rows.Length; i++)
                {
                    var (project, actor, position, fields) = rows[i];
                    DateTime updated = new DateTime(2020, 1, 1).AddDays((file * 7 + i * 13) % 97 + (file * 0.1) + (i * 0.01));
                    sink.Add(
                        new ActorRow(i, $"{actor}", "")
                        {
                            Name = (fields & 1) == 0 ? "" : $"name {file} {i}",
                            ActivityType = (fields & 2) == 0 ? "" : "HES",
                            Country = (fields & 1) == 0 ? "" : "EL",
                            PlaceCode = (fields & 2) == 0 ? "" : $"EL{i}",
                            Updated = updated,
                        }
                    );
                    sink.Add(
                        new ProjectRow(i, (fields & 1) == 0 ? "" : $"g{project}", $"r{project}", "")
                        {
                            Acronym = (fields & 2) == 0 ? "" : $"acronym {file} {i}",
                            Start = (fields & 1) == 0 ? null : new DateOnly(2020, 1, 1 + i),
                            ContributionEur = i,
                            Updated = updated,
                        }
                    );
                    sink.Add(
                        new ParticipationRow(i, "", $"r{project}", "", $"{actor}", "", Role.Participant, position)
                        {
                            ContributionEur = (file * 100) + i,
                            Updated = updated,
                        }
                    );
                }
            }
        );

    private static IEnumerable<Message> Loaded(Ecosystem e) =>
        Enumerable
            .Range(0, e.Messages.Count)
            .Select(m => new Message(
                e.Actors.Keys[e.Messages.From[m]],
                e.Actors.Keys[e.Messages.To[m]],
                new DateTime(e.Messages.Seconds[m] * TimeSpan.TicksPerSecond),
                e.Messages.Sentiments[m]
            ));

    private static void AddOneOfEach(IRecordSink sink)
    {
        sink.Add(new ActorRow(7, "1", ""));
        sink.Add(new MembershipRow(7, "1", "science", 1, null, null));
        sink.Add(new ProjectRow(7, "2", "", ""));
        sink.Add(new ParticipationRow(7, "2", "", "", "1", "", Role.Coordinator, 1));
        sink.Add(new ProjectActivityRow(7, "2", "", "", "topic", "T", "title", true));
        sink.Add(new OutputRow(7, "2", "publication", "id", "title", 2020, "doi"));
        sink.Add(new MessageRow(7, "x", "y", new DateTime(2014, 1, 2, 3, 4, 5), 0.5));
        sink.Add(new TieRow(7, "1", "3", TieKind.Trade, 2, null, null, true));
        sink.Add(new PresenceRow(7, "all", new PresenceCounts(1, 2, 3, 4, 5, 6, 7, 8)));
        sink.Add(new LabelRow(7, "country", "EL", "en", "Greece"));
    }
}
