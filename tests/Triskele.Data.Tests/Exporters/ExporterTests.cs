using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DuckDB.NET.Data;
using Triskele.Data.Exporters;
using Triskele.Data.Findings;
using Triskele.Data.Importers;
using Triskele.Data.Sources;
using Triskele.Data.Storage;
using Triskele.Data.Tests.Storage;

namespace Triskele.Data.Tests.Exporters;

public class ExporterTests
{
    public static TheoryData<string, string> Targets =>
        new()
        {
            { "csv", "folder" },
            { "csv", "tables.zip" },
            { "csv", "network.csv" },
            { "parquet", "folder" },
            { "parquet", "network.parquet" },
            { "graphml", "network.graphml" },
            { "gexf", "network.gexf" },
            { "pajek", "network.net" },
            { "mpx", "network.mpx" },
            { "vosviewer", "network.json" },
            { "vosviewer", "folder" },
            { "dl", "network.dl" },
            { "mtx", "network.mtx" },
        };

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_same_ecosystem_gives_the_same_bytes_and_leaves_nothing_else(string format, string name)
    {
        using TemporaryFolder one = new();
        using TemporaryFolder two = new();
        foreach (TemporaryFolder folder in (TemporaryFolder[])[one, two])
            ExporterOf(format).Export(SmallEcosystem.Build(), folder[name]);
        Assert.Equal(ContentOf(one.Path), ContentOf(two.Path));
        Assert.Single(Directory.GetFileSystemEntries(one.Path));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void An_older_export_is_replaced(string format, string name)
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder fresh = new();
        ExporterOf(format).Export(new EcosystemBuilder().Build(), folder[name]);
        ExporterOf(format).Export(SmallEcosystem.Build(), folder[name]);
        ExporterOf(format).Export(SmallEcosystem.Build(), fresh[name]);
        Assert.Equal(ContentOf(fresh.Path), ContentOf(folder.Path));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_missing_folder_is_named_and_not_made(string format, string name)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder["none"], name);
        ExportException failure = Assert.Throws<ExportException>(() => ExporterOf(format).Export(SmallEcosystem.Build(), path));
        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_target_of_the_wrong_kind_stays_as_it_is(string format, string name)
    {
        using TemporaryFolder folder = new();
        bool isFolder = name == "folder";
        if (isFolder)
            File.WriteAllText(folder[name], "mine");
        else
            Directory.CreateDirectory(folder[name]);
        Assert.Throws<ExportException>(() => ExporterOf(format).Export(SmallEcosystem.Build(), folder[name]));
        Assert.Equal(isFolder, File.Exists(folder[name]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory(Skip = SmallDisk.Reason, SkipUnless = nameof(SmallDisk.Exists), SkipType = typeof(SmallDisk))]
    [MemberData(nameof(Targets))]
    public void A_full_disk_leaves_the_older_export_and_nothing_else(string format, string name)
    {
        using SmallDisk disk = new(kilobytes: 300);
        ExporterOf(format).Export(SmallEcosystem.Build(), disk[name]);
        List<string> before = ContentOf(disk.Path);
        ExportException failure = Assert.Throws<ExportException>(() => ExporterOf(format).Export(Big(), disk[name]));
        Assert.Contains(disk[name], failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, ContentOf(disk.Path));
    }

    // Names that do not compress, in projects of many partners: over 300 KiB in every format.
    private static Ecosystem Big()
    {
        EcosystemBuilder builder = new();
        for (int a = 0; a < 20_000; a++)
        {
            string text = string.Concat(
                Enumerable
                    .Range(0, 4)
                    .Select(i => ((ulong)a * 0x9E3779B97F4A7C15UL * (ulong)(i + 3)).ToString("x16", CultureInfo.InvariantCulture))
            );
            builder.AddActor(new Actor(text, Helix.Science) { Name = text });
        }
        for (int p = 0; p < 1000; p++)
        {
            builder.AddProject(new Project(p.ToString(CultureInfo.InvariantCulture)));
            for (int a = 0; a < 20; a++)
                builder.AddParticipation(p, (int)((p * 7919L + a * 104_729L * (p + 1)) % 20_000), Role.Participant, p * a / 7.0);
        }
        return builder.Build();
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("tables.zip")]
    public void The_tables_read_back_are_the_same_ecosystem(string name)
    {
        using TemporaryFolder folder = new();
        new CsvExporter().Export(SmallEcosystem.Build(), folder[name]);
        if (name.EndsWith(".zip", StringComparison.Ordinal))
            ZipFile.ExtractToDirectory(folder[name], folder["folder"]);
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("export", "1"), sink => Send(sink, name => Rows(folder[$"folder/{name}.csv"], "read_csv")));
        Assert.Equal(Sample.Lines(SmallEcosystem.Build()), Sample.Lines(workspace.LoadEcosystem()));
    }

    [Fact]
    public void Parquet_holds_the_same_tables_with_types()
    {
        using TemporaryFolder folder = new();
        new ParquetExporter().Export(SmallEcosystem.Build(), folder["folder"]);
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("export", "1"), sink => Send(sink, name => Rows(folder[$"folder/{name}.parquet"], "read_parquet")));
        Assert.Equal(Sample.Lines(SmallEcosystem.Build()), Sample.Lines(workspace.LoadEcosystem()));
        Assert.Equal(
            ["VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "DATE", "DATE", "DATE", "DOUBLE", "DOUBLE"],
            Types(folder["folder/projects.parquet"])
        );
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("tables.zip")]
    public void The_importer_of_records_reads_the_messages_back(string name)
    {
        using TemporaryFolder folder = new();
        new CsvExporter().Export(SmallEcosystem.Build(), folder[name]);
        FindingLog log = new();
        using Workspace workspace = Workspace.Temporary();
        using (ImportTransaction import = workspace.BeginImport(Sample.When))
        {
            new RecordsImporter().Import([folder[name]], import, log, new ImportOptions(), TestContext.Current.CancellationToken);
            import.Commit();
        }
        Assert.Equal(MessagesOf(SmallEcosystem.Build()), MessagesOf(workspace.LoadEcosystem()));
        Assert.DoesNotContain(log.Kept, f => f.File.Contains("messages", StringComparison.Ordinal));
    }

    [Fact]
    public void Messages_are_written_with_their_times_and_what_looks_like_no_date_in_seconds()
    {
        using TemporaryFolder folder = new();
        new CsvExporter().Export(SmallEcosystem.Build(), folder["out"]);
        Assert.Equal(
            "from,to,time,sentiment\r\nb,d,,\r\na,b,0000001234,\r\nb,a,2016-02-29 23:59:59,-0.25\r\nb,a,2016-02-29 23:59:59,0.5\r\n",
            File.ReadAllText(folder["out/messages.csv"])
        );
        new ParquetExporter().Export(SmallEcosystem.Build(), folder["typed"]);
        Assert.Equal(["VARCHAR", "VARCHAR", "TIMESTAMP", "DOUBLE"], Types(folder["typed/messages.parquet"]));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void Without_messages_there_is_no_table_of_them_and_an_older_one_is_emptied(string format)
    {
        using TemporaryFolder folder = new();
        ExporterOf(format).Export(new EcosystemBuilder().Build(), folder["out"]);
        Assert.Equal(4, Directory.GetFiles(folder["out"]).Length);
        ExporterOf(format).Export(SmallEcosystem.Build(), folder["out"]);
        Assert.NotEmpty(Rows(folder[$"out/messages.{format}"], $"read_{format}"));
        ExporterOf(format).Export(new EcosystemBuilder().Build(), folder["out"]);
        Assert.Empty(Rows(folder[$"out/messages.{format}"], $"read_{format}"));
    }

    private static string[] MessagesOf(Ecosystem e) => [.. Sample.Lines(e).Where(l => l.StartsWith("message", StringComparison.Ordinal))];

    [Fact]
    public void One_csv_holds_the_projected_network()
    {
        using TemporaryFolder folder = new();
        new CsvExporter().Export(SmallEcosystem.Build(), folder["n.csv"]);
        Assert.Equal(
            "source,target,joint_projects,newman_weight,start,end\r\na,b,2,1.5,2015-01-01,2019-06-30\r\na,c,1,0.5,2015-01-01,2018-06-30\r\n"
                + "b,c,1,0.5,2015-01-01,2018-06-30\r\n",
            File.ReadAllText(folder["n.csv"])
        );
    }

    [Fact]
    public void One_parquet_holds_the_projected_network()
    {
        using TemporaryFolder folder = new();
        new ParquetExporter().Export(SmallEcosystem.Build(), folder["n.parquet"]);
        Assert.Equal(
            [("a", "b", "2", "1.5"), ("a", "c", "1", "0.5"), ("b", "c", "1", "0.5")],
            Rows(folder["n.parquet"], "read_parquet").Select(r => (r["source"], r["target"], r["joint_projects"], r["newman_weight"]))
        );
    }

    [Fact]
    public void GraphMl_is_well_formed_typed_and_without_nulls()
    {
        using TemporaryFolder folder = new();
        new NetworkExporter("graphml").Export(SmallEcosystem.Build(), folder["n.graphml"]);
        XElement root = XDocument.Load(folder["n.graphml"]).Root!;
        XNamespace ns = root.Name.Namespace;
        Assert.Equal(3, root.Descendants(ns + "node").Count());
        Assert.Equal(3, root.Descendants(ns + "edge").Count());
        Assert.All(root.Descendants(ns + "data"), d => Assert.NotEqual("", d.Value));
        Assert.Equal(
            ["string", "string", "string", "string", "int", "double", "string", "string"],
            root.Elements(ns + "key").Select(k => (string?)k.Attribute("attr.type"))
        );
        Assert.Equal(
            SmallEcosystem.Awkward.Replace('\u0001', '\uFFFD'),
            root.Descendants(ns + "data").First(d => (string?)d.Attribute("key") == "k1").Value
        );
    }

    [Fact]
    public void An_empty_ecosystem_gives_tables_with_headers()
    {
        using TemporaryFolder folder = new();
        new CsvExporter().Export(new EcosystemBuilder().Build(), folder["e"]);
        Assert.Equal("key,name,helix,country,place,place_edition,sme\r\n", File.ReadAllText(folder["e/actors.csv"]));
        new NetworkExporter("graphml").Export(new EcosystemBuilder().Build(), folder["e.graphml"]);
        Assert.DoesNotContain(XDocument.Load(folder["e.graphml"]).Root!.Descendants(), d => d.Name.LocalName == "node");
    }

    [Fact]
    public void Other_files_of_a_folder_stay()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(folder["out/notes.txt"], "mine");
        new CsvExporter().Export(SmallEcosystem.Build(), folder["out"]);
        Assert.Equal("mine", File.ReadAllText(folder["out/notes.txt"]));
        Assert.Equal(6, Directory.GetFiles(folder["out"]).Length);
    }

    private static IExporter ExporterOf(string format) =>
        format switch
        {
            "csv" => new CsvExporter(),
            "parquet" => new ParquetExporter(),
            _ => new NetworkExporter(format),
        };

    private static List<string> ContentOf(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => $"{Path.GetRelativePath(folder, f)} {Convert.ToHexString(File.ReadAllBytes(f))}")
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> Types(string path) => Query($"DESCRIBE SELECT * FROM read_parquet('{Quoted(path)}')", r => r.GetString(1));

    // An independent reader: that of the store. Every cell as text, blanks as empty.
    private static List<Dictionary<string, string>> Rows(string path, string reader) =>
        Query(
            $"SELECT CAST(COLUMNS(*) AS VARCHAR) FROM {reader}('{Quoted(path)}'{(reader == "read_csv" ? ", all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"'" : "")})",
            r => Enumerable.Range(0, r.FieldCount).ToDictionary(r.GetName, c => r.IsDBNull(c) ? "" : r.GetString(c))
        );

    private static List<T> Query<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using Workspace store = Workspace.Temporary();
        return store.Query(sql, read);
    }

    private static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);

    private static void Send(IRecordSink sink, Func<string, List<Dictionary<string, string>>> table)
    {
        foreach (Dictionary<string, string> r in table("actors"))
        {
            sink.Add(
                new ActorRow(0, "", r["key"])
                {
                    Name = r["name"],
                    ActivityType = r["helix"].Contains('|') ? "" : r["helix"],
                    Country = r["country"],
                    PlaceCode = r["place"],
                    PlaceEdition = r["place_edition"],
                    IsSme = r["sme"].Length == 0 ? null : bool.Parse(r["sme"]),
                }
            );
            foreach (string part in r["helix"].Split('|').Where(p => p.Contains(':')))
                sink.Add(new MembershipRow(0, r["key"], part.Split(':')[0], Real(part.Split(':')[1]), null, null));
        }
        foreach (Dictionary<string, string> r in table("projects"))
            sink.Add(
                new ProjectRow(0, "", "", r["key"])
                {
                    Acronym = r["label"],
                    Framework = r["framework"],
                    Programmes = r["programmes"],
                    Scheme = r["scheme"],
                    Start = DateOf(r["start"]),
                    PlannedEnd = DateOf(r["planned_end"]),
                    ActualEnd = DateOf(r["end"]),
                    TotalCostEur = Real(r["total_cost"]),
                    ContributionEur = Real(r["contribution"]),
                }
            );
        foreach (Dictionary<string, string> r in table("participations"))
            sink.Add(
                new ParticipationRow(
                    0,
                    "",
                    "",
                    r["project"],
                    "",
                    r["actor"],
                    r["role"].Length == 0 ? Role.Unknown : Enum.Parse<Role>(r["role"], ignoreCase: true),
                    int.Parse(r["order"], CultureInfo.InvariantCulture)
                )
                {
                    ContributionEur = Real(r["contribution"]),
                }
            );
        foreach (Dictionary<string, string> r in table("ties"))
            sink.Add(
                new TieRow(
                    0,
                    r["from"],
                    r["to"],
                    Enum.Parse<TieKind>(r["kind"].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true),
                    Real(r["weight"]),
                    DateOf(r["start"]),
                    DateOf(r["end"]),
                    bool.Parse(r["directed"])
                )
                {
                    Layer = r["layer"],
                }
            );
        foreach (Dictionary<string, string> r in table("messages"))
            sink.Add(new MessageRow(0, r["from"], r["to"], MomentOf(r["time"]), Real(r["sentiment"])));
    }

    // A time that would be taken for the beginning of a calendar is written in seconds.
    private static DateTime? MomentOf(string text) =>
        text.Length == 0 ? null
        : long.TryParse(text, CultureInfo.InvariantCulture, out long seconds) ? DateTime.UnixEpoch.AddSeconds(seconds)
        : DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static double Real(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? DateOf(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
