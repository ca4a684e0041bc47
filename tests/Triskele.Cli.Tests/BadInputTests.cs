using System.IO.Compression;
using System.Text;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>What a hostile or unlucky user hands over: each gets a sentence and an exit code, and loses nothing.</summary>
public sealed partial class BadInputTests : IDisposable
{
    private const string Actors = "key,name,helix,country\na,Alpha,science,DE\nb,Beta,business,FR\nc,Gamma,government,IT\n";
    private const string Projects = "key,title,start,end\np,One,2016-01-01,2018-01-01\nq,Two,2017-01-01,2019-01-01\n";
    private const string Participations =
        "project,actor,role,contribution\np,a,coordinator,500\np,b,participant,300\np,c,participant,200\nq,a,participant,1000\nq,b,coordinator,1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("missing", "project,role\np,coordinator\n", ExitCode.BadInput, "found “project, role”; expected a header of actors")]
    [InlineData("renamed", "undertaking,who,role\np,a,coordinator\n", ExitCode.BadInput, "write a mapping file (--mapping)")]
    [InlineData("extra", "project,actor,colour,role\np,a,red,coordinator\n", ExitCode.Done, "Imported 1 participation; 0 errors")]
    [InlineData("reordered", "role,actor,project\ncoordinator,a,p\n", ExitCode.Done, "Imported 1 participation; 0 errors")]
    [InlineData("semicolons", "project;actor;role\np;a;coordinator\n", ExitCode.Done, "Imported 1 participation; 0 errors")]
    [InlineData("carets", "project^actor^role\np^a^coordinator\n", ExitCode.BadInput, "found “project^actor^role”")]
    [InlineData("mixed", "project,actor,role\np;a;coordinator\n", ExitCode.BadInput, "row 2: found “1 fields (line 2)”; expected 3 fields")]
    [InlineData("empty", "", ExitCode.BadInput, "found “an empty file”; expected a header and rows")]
    [InlineData("header", "project,actor,role\n", ExitCode.BadInput, "expected at least one row below the header")]
    [InlineData(
        "same actor",
        "key,name,helix\na,A,science\na,B,science\n",
        ExitCode.Done,
        "row 3, column key: found “a”; expected each org"
    )]
    [InlineData(
        "same project",
        "key,title,start\np,A,2016\np,B,2016\n",
        ExitCode.Done,
        "row 3, column key: found “p”; expected each project"
    )]
    [InlineData("same row", "project,actor,role\np,a,participant\np,a,participant\n", ExitCode.Done, "row 3: found “p, a, Participant”")]
    [InlineData("backwards", "key,title,start,end\np,A,2018-01-01,2016-01-01\n", ExitCode.Done, "expected an end on or after the start")]
    [InlineData("year 0", "key,title,start,end\np,A,0000-01-01,2016-01-01\n", ExitCode.Done, "found “0000-01-01”; expected a date")]
    [InlineData(
        "thousands",
        "project,actor,contribution\np,a,\"1.234,56\"\n",
        ExitCode.Done,
        "found “1.234,56”; expected digits with one decimal"
    )]
    [InlineData("overflow", "project,actor,contribution\np,a,1e309\n", ExitCode.Done, "found “1e309”; expected digits")]
    [InlineData("nan", "project,actor,contribution\np,a,NaN\n", ExitCode.Done, "found “NaN”; expected digits")]
    [InlineData("negative", "project,actor,contribution\np,a,-5\n", ExitCode.Done, "found “-5”; expected an amount from 0")]
    [InlineData("zeros", "project,actor\0\0\n", ExitCode.BadInput, "found “bytes that are no text”; expected text")]
    public void A_table_that_does_not_fit_gets_a_sentence(string name, string text, int code, string sentence)
    {
        string workspace = _folder.File("w.triskele");
        Call.Result result = Checked(code, "import", "records", _folder.Write(name + ".csv", text), "--into", workspace);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Contains(name + ".csv", code == ExitCode.BadInput ? result.Error : name + ".csv", StringComparison.Ordinal);
        Assert.Equal(code == ExitCode.Done, File.Exists(workspace));
    }

    [Theory]
    [InlineData("latin-1.csv", ExitCode.Done, "found “1 bytes that are not UTF-8”")]
    [InlineData("cell.csv", ExitCode.Done, "row 2, column name: found “line 2, field 2”; expected a cell of at most 1048576 characters")]
    [InlineData("columns.csv", ExitCode.BadInput, "expected at most 10000 columns")]
    [InlineData("fields.csv", ExitCode.Done, "row 2: found “line 2, field 10001”; expected at most 10000 columns")]
    [InlineData("truncated.zip", ExitCode.BadInput, "expected a whole zip archive")]
    [InlineData("text.zip", ExitCode.BadInput, "expected a whole zip archive")]
    [InlineData("empty.zip", ExitCode.BadInput, "found “0 files”; expected at least one table")]
    [InlineData("nested.zip", ExitCode.BadInput, "nested.zip/inner.zip: found “inner.zip”; expected tables, not an archive in the archive")]
    [InlineData("bomb.zip", ExitCode.BadInput, "expected packed data that grow at most 500 times")]
    [InlineData("bomb.csv.gz", ExitCode.BadInput, "unpacked bytes. If you trust the archive")]
    [InlineData("escape.zip", ExitCode.BadInput, "expected a name that stays inside the archive")]
    [InlineData("empty", ExitCode.BadInput, "expected a folder with at least one file")]
    [InlineData("unrelated", ExitCode.BadInput, "notes.txt, row 1: found “hello”")]
    [InlineData("nowhere.csv", ExitCode.BadInput, "expected a file or folder of this name")]
    [InlineData("папка 1", ExitCode.Done, "Imported 5 participations; 0 errors")]
    public void A_file_that_harms_or_is_none_gets_a_sentence(string name, int code, string sentence)
    {
        string workspace = _folder.File("w.triskele");
        Call.Result result = Checked(code, "import", "records", Make(name), "--into", workspace);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal(code == ExitCode.Done, File.Exists(workspace));
        Assert.False(File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_folder.Path)!, "escaped.csv")));
    }

    // The sniffer of `diagnose` read in silence, and a truncated download was called "neither a workspace nor a table".
    [Theory]
    [InlineData("truncated.zip", "expected a whole zip archive")]
    [InlineData("nested.zip", "expected tables, not an archive in the archive")]
    [InlineData("bomb.zip", "expected packed data that grow at most 500 times")]
    [InlineData("escape.zip", "expected a name that stays inside the archive")]
    [InlineData("columns.csv", "expected at most 10000 columns")]
    [InlineData("empty", "expected a folder with at least one file")]
    [InlineData("unrelated", "found “hello”; expected a workspace, a CORDIS download")]
    [InlineData("nowhere.csv", "there is no such file or folder")]
    public void Diagnose_tells_why_files_cannot_be_read_where_sniffing_was_silent(string name, string sentence) =>
        Assert.Contains(sentence, Checked(ExitCode.BadInput, "diagnose", Make(name)).Error, StringComparison.Ordinal);

    [Fact]
    public void Diagnose_of_files_of_which_one_is_broken_reports_the_rest_and_says_so_in_its_exit_code()
    {
        Call.Result result = Call.Triskele("diagnose", _folder.Write("participations.csv", Participations), Make("truncated.zip"));
        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("2 projects", result.Output, StringComparison.Ordinal);
        Assert.Contains("expected a whole zip archive", result.Error, StringComparison.Ordinal);
    }

    // "No project falls into what was asked for" was said of workspaces that hold none at all.
    [Theory]
    [InlineData("records", Actors, "3 organisations and 0 ties (files: records.csv)")]
    [InlineData("cordis", "topicCode,title\nX-1,One\n", "0 organisations and 0 ties (files: cordis.csv)")]
    public void Diagnose_without_projects_says_what_there_is_instead(string format, string text, string held)
    {
        string workspace = _folder.File("w.triskele"),
            file = _folder.Write(format + ".csv", text);
        Checked(ExitCode.Done, "import", format, file, "--into", workspace);
        Assert.Contains(held, Checked(ExitCode.BadInput, "diagnose", workspace).Error, StringComparison.Ordinal);
        Assert.Contains(held, Checked(ExitCode.BadInput, "diagnose", file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_of_ties_alone_looks_into_their_network_and_says_what_it_lacks()
    {
        string file = _folder.Write("ties.csv", "from,to,kind\na,b,information\nb,c,information\n"),
            report = _folder.File("r.html");
        Call.Result result = Call.Triskele("diagnose", file, "--report", report);
        Assert.Contains(
            "2 recorded ties among 3 organisations, and no project",
            result.Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        Assert.Contains("One organisation is a cut point: b", File.ReadAllText(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_of_an_empty_workspace_says_what_it_needs()
    {
        Checked(ExitCode.Done, "new", _folder.File("w.triskele"));
        Call.Result result = Checked(ExitCode.BadInput, "diagnose", _folder.File("w.triskele"));
        Assert.Contains("needs a table of participations", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_of_years_without_projects_names_the_years_that_have_some()
    {
        string folder = Make("whole");
        Call.Result result = Checked(ExitCode.Failed, "diagnose", folder, "--from", "1990", "--to", "1991");
        Assert.Contains("none of the 2 projects", result.Error, StringComparison.Ordinal);
        Assert.Contains("from 2016 to 2019", result.Error, StringComparison.Ordinal);
    }

    // The notes of loading were only in the HTML report, and a participation without its project went by in silence.
    [Fact]
    public void Diagnose_tells_on_the_screen_of_participations_without_project_and_projects_without_participants()
    {
        string participations = _folder.Write("participations.csv", "project,actor,role\nx,nobody,participant\n");
        Call.Result result = Call.Triskele("diagnose", participations, _folder.Write("projects.csv", Projects));
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("1 project is known only by participations", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 organisation is known only by participations", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 projects have no participant", result.Error, StringComparison.Ordinal);
    }

    // The finding named an option that the command line does not have.
    [Theory]
    [InlineData("exclusive")]
    [InlineData("inclusive")]
    public void Counts_that_do_not_tell_name_the_option_that_tells(string cells)
    {
        string counts = _folder.Write("counts.csv", "region,u,i,g,ui,ug,ig,uig\nX,100,200,50,20,10,15,5\n");
        Assert.Contains($"--cells {cells}", Checked(ExitCode.BadInput, "diagnose", counts).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Call.Triskele("diagnose", counts, "--cells", cells).Code);
    }

    [Fact]
    public void Files_of_several_formats_are_refused_by_name_and_ties_beside_records_are_read()
    {
        string actors = _folder.Write("actors.csv", Actors),
            ties = _folder.Write("ties.csv", "from,to,kind\na,b,information\n"),
            counts = _folder.Write("counts.csv", "region,U_only,I_only,G_only,UI,UG,IG,UIG\nX,1,2,3,4,5,6,7\n"),
            participations = _folder.Write("participations.csv", Participations);
        string error = Checked(ExitCode.BadInput, "diagnose", participations, counts).Error;
        Assert.Contains("participations.csv: records", error, StringComparison.Ordinal);
        Assert.Contains("counts.csv: counts", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Call.Triskele("diagnose", actors, participations, ties).Code);
    }

    [Fact]
    public void An_organization_table_alone_is_diagnosed()
    {
        Call.Result result = Call.Triskele("diagnose", _folder.Write("organization.csv", Organization.Table("2023-01-01", "7")));
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("1 projects with 2 organisations", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_two_editions_the_one_updated_last_counts_in_whatever_order_they_come(bool newerFirst)
    {
        string older = _folder.Write("older.csv", Organization.Table("2023-01-01", "7")),
            newer = _folder.Write("newer.csv", Organization.Table("2023-05-01", "9")),
            workspace = _folder.File("w.triskele");
        foreach (string file in newerFirst ? [newer, older] : new[] { older, newer })
            Checked(ExitCode.Done, "import", "cordis", file, "--into", workspace);
        Call.Result result = Call.Triskele("measure", "census.actors", "--in", workspace, "--format", "csv");
        string[] lines = result.Output.TrimEnd().Split('\n');
        string Cell(string column) => lines[1].TrimEnd().Split(',')[Array.IndexOf(lines[0].TrimEnd().Split(','), column)];
        Assert.Equal(("1", "2", "18"), (Cell("projects"), Cell("participations"), Cell("contribution_eur")));
    }

    private static Call.Result Checked(int code, params string[] args)
    {
        Call.Result result = Call.Triskele(args);
        Assert.True(code == result.Code, $"{string.Join(' ', args)}: exit code {result.Code}; {result.Error}");
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        return result;
    }

    private string Make(string name)
    {
        string path = _folder.File(name);
        switch (name)
        {
            case "latin-1.csv":
                File.WriteAllText(path, "key,name,helix\na,Universität,science\n", Encoding.Latin1);
                break;
            case "cell.csv":
                File.WriteAllText(path, $"key,name,helix\na,{new string('x', 10_000_000)},science\nb,B,science\n");
                break;
            case "columns.csv":
                File.WriteAllText(path, string.Join(',', Enumerable.Range(0, 1_000_000)) + "\n");
                break;
            case "fields.csv":
                File.WriteAllText(path, $"key,name,helix\n{new string(',', 1_000_000)}\nb,B,science\n");
                break;
            case "truncated.zip":
                Zip(path, ("participations.csv", Participations), ("actors.csv", Actors));
                File.WriteAllBytes(path, File.ReadAllBytes(path)[..150]);
                break;
            case "text.zip":
                File.WriteAllText(path, Participations);
                break;
            case "empty.zip":
                Zip(path);
                break;
            case "nested.zip":
                Zip(path, ("inner.zip", "PK"));
                break;
            case "bomb.zip":
                Zip(path, ("participations.csv", new string('0', 50_000_000)));
                break;
            case "bomb.csv.gz":
                using (GZipStream gzip = new(File.Create(path), CompressionLevel.Optimal))
                    gzip.Write(Encoding.ASCII.GetBytes(new string('0', 50_000_000)));
                break;
            case "escape.zip":
                Zip(path, ("../escaped.csv", Participations), ("/escaped.csv", Participations), (@"C:\escaped.csv", Participations));
                break;
            case "empty":
                Directory.CreateDirectory(path);
                break;
            case "unrelated":
                Directory.CreateDirectory(path);
                File.WriteAllText(Path.Combine(path, "notes.txt"), "hello\nworld\n");
                File.WriteAllBytes(Path.Combine(path, "picture.png"), [0x89, 0x50, 0, 0, 0, 1]);
                break;
            case "папка 1":
                Directory.CreateDirectory(path);
                File.WriteAllText(Path.Combine(path, "мои участники.csv"), Participations);
                break;
            case "whole":
                Directory.CreateDirectory(path);
                File.WriteAllText(Path.Combine(path, "actors.csv"), Actors);
                File.WriteAllText(Path.Combine(path, "projects.csv"), Projects);
                File.WriteAllText(Path.Combine(path, "participations.csv"), Participations);
                break;
        }
        return path;
    }

    private static void Zip(string path, params ReadOnlySpan<(string Name, string Text)> members)
    {
        using ZipArchive archive = new(File.Create(path), ZipArchiveMode.Create);
        foreach ((string name, string text) in members)
        {
            using StreamWriter writer = new(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
