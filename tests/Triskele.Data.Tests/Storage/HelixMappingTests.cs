using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

public class HelixMappingTests
{
    [Fact]
    public void The_default_says_in_a_sentence_what_it_does() =>
        Assert.Equal(
            "HES → science, PRC → business, PUB → government, REC → research (own), OTH → other; default mapping",
            HelixMapping.Default.Describe()
        );

    [Theory]
    [InlineData("hes", "science")]
    [InlineData(" Higher Education ", "science")]
    [InlineData("Company", "business")]
    [InlineData("industry", "business")]
    [InlineData("government", "government")]
    [InlineData("facility", "research")]
    [InlineData("nonprofit", "other")]
    public void Codes_and_words_are_known_without_regard_to_case(string code, string helix) =>
        Assert.Equal([new HelixMembership(new Helix(helix))], HelixMapping.Default.Find(code));

    [Fact]
    public void A_file_changes_some_codes_and_keeps_the_rest()
    {
        HelixMapping mapping = HelixMapping.Parse(
            """{"name": "ours", "codes": {"REC": {"science": 0.5, "government": 0.5}, "OTH": null, "NGO": "civil"}}""",
            "m.json"
        );
        Assert.Equal(
            "HES → science, PRC → business, PUB → government, REC → science 0.5 + government 0.5, OTH → none, NGO → civil; mapping \"ours\"",
            mapping.Describe()
        );
        Assert.Empty(mapping.Find("OTH")!);
        Assert.Null(mapping.Find("???"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"codes": {"REC": {"science": 2}}}""")]
    [InlineData("""{"codes": {"REC": 5}}""")]
    public void A_file_that_is_no_mapping_is_named_with_what_is_expected(string json)
    {
        WorkspaceException failure = Assert.Throws<WorkspaceException>(() => HelixMapping.Parse(json, "m.json"));
        Assert.Contains("m.json", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\"codes\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_is_read_from_a_file()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["наша.json"], """{"codes": {"X": "science"}}""");
        Assert.EndsWith("X → science; mapping \"наша\"", HelixMapping.Read(folder["наша.json"]).Describe(), StringComparison.Ordinal);
        Assert.Throws<WorkspaceException>(() => HelixMapping.Read(folder["none.json"]));
    }
}
