using System.Text.RegularExpressions;
using Xunit;

namespace Triskele.Cli.Tests;

/// <summary>What the pages name exists, and what exists is named.</summary>
public sealed partial class DocsLinkTests
{
    private static readonly string[] Extensions =
    [
        "md",
        "csv",
        "json",
        "html",
        "parquet",
        "graphml",
        "triskele",
        "zip",
        "txt",
        "gexf",
        "net",
    ];

    public static TheoryData<string> Pages => [.. DocsPage.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_and_headings_that_exist(string page) =>
        Assert.DoesNotContain(DocsPage.Read(page).Links, link => !Leads(page, link));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_measure_that_a_page_names_exists(string page) =>
        Assert.Empty(DocsPage.Read(page).Lines.SelectMany(MeasuresIn).Except(Catalogue.Measures.Select(m => m.Id)));

    [Fact]
    public void The_index_leads_to_every_page_and_names_every_measure()
    {
        DocsPage index = DocsPage.Read("docs/README.md");
        Assert.Empty(
            DocsPage
                .Paths.Where(p => p.StartsWith("docs/", StringComparison.Ordinal))
                .Select(p => p[5..])
                .Except([.. index.Links, "README.md"])
        );
        Assert.Empty(Catalogue.Measures.Select(m => m.Id).Except(index.Lines.SelectMany(MeasuresIn)));
    }

    private static bool Leads(string page, string link)
    {
        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? page : RelativeToRoot(page, parts[0]);
        string path = Path.Combine(DocsPage.Root, target);
        return parts.Length == 1
            ? File.Exists(path) || Directory.Exists(path)
            : File.Exists(path) && DocsPage.Read(target).Anchors.Contains(parts[1]);
    }

    private static string RelativeToRoot(string page, string link) =>
        Path.GetRelativePath(DocsPage.Root, Path.GetFullPath(Path.Combine(DocsPage.Root, Path.GetDirectoryName(page)!, link)));

    // A word of the form area.name, the areas being those of the catalogue, unless it is the name of a file.
    private static IEnumerable<string> MeasuresIn(string line) =>
        Words().Matches(line).Select(m => m.Value).Where(w => Areas.Contains(w.Split('.')[0]) && !Extensions.Contains(w.Split('.')[^1]));

    private static HashSet<string> Areas { get; } = [.. Catalogue.Measures.Select(m => m.Id.Split('.')[0])];

    [GeneratedRegex(@"(?<![\w./-])[a-z]+(?:\.[a-z_]+)+(?![\w/-])")]
    private static partial Regex Words();
}
