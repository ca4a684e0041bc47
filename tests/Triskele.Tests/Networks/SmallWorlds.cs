using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Tests.Networks;

/// <summary>Small ecosystems to test networks on.</summary>
internal static class SmallWorlds
{
    /// <summary>Projects written as members, <c>"ab"</c> being a project of a and b; an actor's helix is told by its letter, else unknown.</summary>
    public static Ecosystem Of(string[] projects, string science = "", string business = "", string alone = "")
    {
        EcosystemBuilder builder = new();
        foreach (char key in projects.SelectMany(p => p).Concat(alone).Distinct())
            builder.AddActor(
                new Actor(
                    key.ToString(),
                    science.Contains(key) ? [new HelixMembership(Helix.Science)]
                        : business.Contains(key) ? [new HelixMembership(Helix.Business)]
                        : []
                )
            );
        for (int p = 0; p < projects.Length; p++)
            AddProject(builder, p, projects[p].Select(c => c.ToString()), 2000, 2001);
        return builder.Build();
    }

    /// <summary>Some hundred organisations of one, two or no helix in projects of all sizes and years.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="rename">From an organisation's number to its key.</param>
    /// <param name="firstYear">Year of the earliest start.</param>
    /// <param name="lastYear">Year of the latest start.</param>
    public static Ecosystem Random(ulong seed, Func<int, string>? rename = null, int firstYear = 2000, int lastYear = 2010)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.small-worlds");
        rename ??= i => $"actor {i:000}";
        EcosystemBuilder builder = new();
        for (int a = 0; a < 120; a++)
            builder.AddActor(new Actor(rename(a), Memberships(chance)) { Place = new Place(a % 3 == 0 ? "DE" : "AT") });
        for (int p = 0; p < 90; p++)
        {
            int size = 1 + chance.NextInt(p % 10 == 0 ? 25 : 5);
            int start = firstYear + chance.NextInt(lastYear - firstYear + 1);
            AddProject(builder, p, Enumerable.Range(0, size).Select(_ => rename(chance.NextInt(100))), start, start + chance.NextInt(5));
        }
        return builder.Build();
    }

    /// <summary>A scene for a measure.</summary>
    public static Scene Scene(Ecosystem? ecosystem, Measure measure, string by = "all", params (string Name, string Value)[] options) =>
        new()
        {
            Ecosystem = ecosystem,
            By = Grouping.Parse(by),
            Options = MeasureOptions.Of(measure.Descriptor.Options, options.ToDictionary(o => o.Name, o => o.Value)),
        };

    /// <summary>All cells and caveats of a table, to compare tables with.</summary>
    public static (List<Cell[]> Rows, string[] Caveats) Content(MeasureTable table) =>
        ([.. Enumerable.Range(0, table.Count).Select(r => table[r].ToArray())], [.. table.Caveats]);

    /// <summary>The measures of networks.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
    [
        Triskele.Networks.NetworkSummary.Measure,
        Triskele.Networks.NetworkComponents.Measure,
        Triskele.Networks.NetworkHubs.Measure,
        Triskele.Networks.NetworkDynamics.Measure,
        Triskele.Networks.NetworkNulls.Measure,
        Triskele.Networks.Nulls.NetworkRichClub.Measure,
        Triskele.Networks.Nulls.NetworkSmallWorld.Measure,
        Triskele.Networks.Backbones.BackboneSummary.Measure,
        Triskele.Census.ActorCensus.Measure,
    ];

    // An organisation may stand in a project twice, in two roles.
    private static void AddProject(EcosystemBuilder builder, int number, IEnumerable<string> members, int fromYear, int toYear)
    {
        string key = $"project {number:000}";
        builder.AddProject(
            new Project(key)
            {
                Start = new DateOnly(fromYear, 3, 1),
                ActualEnd = new DateOnly(toYear, 6, 30),
                Scheme = "scheme",
            }
        );
        foreach (string member in members)
            builder.Add(new Participation(key, member, Role.Participant, 0, number % 4 == 0 ? double.NaN : 100.25 * number));
    }

    private static HelixMembership[] Memberships(RandomStream chance)
    {
        Helix first = Helix.Standard[chance.NextInt(5)],
            second = Helix.Standard[chance.NextInt(5)];
        return chance.NextInt(10) switch
        {
            0 => [],
            1 or 2 when first != second => [new HelixMembership(first, 0.75), new HelixMembership(second, 0.25)],
            _ => [new HelixMembership(first)],
        };
    }
}
