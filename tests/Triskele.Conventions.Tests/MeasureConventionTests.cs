using System.Text.RegularExpressions;
using Triskele.Measures;
using Triskele.Presentation.Tables;
using Triskele.Testing;
using Xunit;

namespace Triskele.Conventions.Tests;

/// <summary>What every measure has, asked of each by reflection: no reviewer needs to remember it.</summary>
public partial class MeasureConventionTests
{
    public static TheoryData<string> Ids => [.. Catalogue.Measures.Select(m => m.Id)];

    [Fact]
    public void Ids_are_unique_and_spelled_like_ids()
    {
        Assert.Equal(Catalogue.Measures.Length, Catalogue.Measures.Select(m => m.Id).Distinct().Count());
        Assert.All(Catalogue.Measures, m => Assert.Matches(@"^[a-z]+(\.[a-z]+(_[a-z]+)*)+$", m.Id));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_measure_says_what_it_is(string id)
    {
        MeasureDescriptor d = Catalogue.Find(id).Descriptor;
        foreach (string text in (string[])[d.Title, d.Question, d.Formula, d.Source, d.Caveats, d.Golden])
            Assert.False(string.IsNullOrWhiteSpace(text));
        Assert.EndsWith("?", d.Question.Trim(), StringComparison.Ordinal);
        Assert.NotEmpty(d.Columns);
        Assert.Equal(d.Options.Length, d.Options.DistinctBy(o => o.Name).Count());
        Assert.Equal(d.Columns.Length, d.Columns.DistinctBy(c => c.Name).Count());
        Assert.All(d.Columns, c => Assert.Matches(Snake(), c.Name));
        Assert.All(d.Columns, c => Assert.False(string.IsNullOrWhiteSpace(d.Describe(c))));
        Assert.All(d.Columns.Where(c => c.Kind == ColumnKind.Integer), c => Assert.NotEqual("", c.Unit));
        Assert.All(d.Options, o => Assert.False(string.IsNullOrWhiteSpace(d.Describe(o))));
        Assert.All(d.Options, o => Assert.Null(o.Reject(o.Default)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_measure_has_its_page_and_the_page_is_up_to_date(string id)
    {
        string path = Path.Combine(SharedFiles.CheckoutRoot, "docs", "methods", id + ".md");
        Assert.True(File.Exists(path), $"docs/methods/{id}.md is missing: write it with `triskele explain {id} --markdown`.");
        Assert.Equal(MethodPage.Markdown(Catalogue.Find(id).Descriptor), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_measure_bears_an_empty_scene(string id)
    {
        Measure measure = Catalogue.Find(id);
        MeasureOptions options = MeasureOptions.Of(measure.Descriptor.Options);
        MeasureTable absent = measure.Compute(new Scene { Options = options });
        Assert.True(absent.Count == 0 || absent.Caveats.Length > 0);
        Assert.NotEmpty(absent.Caveats);
        MeasureTable empty = measure.Compute(new Scene { Options = options, Ecosystem = new EcosystemBuilder().Build() });
        Assert.Equal(measure.Descriptor.Columns.Select(c => c.Name), empty.Columns.Select(c => c.Name));
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex Snake();
}
