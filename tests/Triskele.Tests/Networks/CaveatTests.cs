using System.Text.RegularExpressions;
using Triskele.Measures;
using Xunit;

namespace Triskele.Tests.Networks;

public partial class CaveatTests
{
    public static TheoryData<string> Ids => [.. Networks().Select(m => m.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Caveats_on_one_of_a_kind_are_in_the_singular(string id)
    {
        foreach (Ecosystem world in Worlds())
        foreach (string caveat in Run(world, id).Caveats)
            Assert.DoesNotMatch(OneOfMany(), caveat);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Records_that_make_no_row_are_not_called_absent(string id)
    {
        foreach (Ecosystem world in Worlds())
        {
            MeasureTable table = Run(world, id);
            Assert.True(table.Count > 0 || table.Caveats.Length > 0, id);
            Assert.DoesNotContain(SharedTexts.Shared["empty.period"], table.Caveats);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Where_nothing_is_recorded_a_caveat_says_so(string id)
    {
        MeasureTable table = Run(World([], false), id);
        if (table.Count == 0)
            Assert.NotEmpty(table.Caveats);
    }

    private static IEnumerable<Measure> Networks() =>
        Catalogue.Measures.Where(m => m.Descriptor.Id.StartsWith("network.", StringComparison.Ordinal));

    private static MeasureTable Run(Ecosystem ecosystem, string id)
    {
        Measure measure = Networks().Single(m => m.Descriptor.Id == id);
        return measure.Compute(SmallWorlds.Scene(ecosystem, measure));
    }

    private static IEnumerable<Ecosystem> Worlds() => [World(["a"], false), World(["a", "b"], false), World([], true)];

    // a is of science, b of no known helix.
    private static Ecosystem World(string[] members, bool tied)
    {
        EcosystemBuilder builder = new();
        builder.AddActor(new Actor("a", Helix.Science));
        builder.AddActor(new Actor("b", []));
        if (members.Length > 0)
            builder.AddProject(new Project("1") { Start = new DateOnly(2014, 1, 1) });
        foreach (string member in members)
            builder.Add(new Participation("1", member));
        if (tied)
            builder.Add(new Tie("a", "b", TieKind.Trade));
        return builder.Build();
    }

    [GeneratedRegex(
        @"\b1 (further |random )?(groups|organisations|projects|ties|statistics|rows|pairs|levels|networks|lattices|components|parts)\b"
    )]
    private static partial Regex OneOfMany();
}
