using System.Collections.Immutable;
using System.Globalization;
using Triskele.Measures;

namespace Triskele.Tests.Helices;

/// <summary>Short ways to scenes, ecosystems and counts.</summary>
internal static class Scenes
{
    /// <summary>Outputs of sectors 2001-2010: the table of Mêgnigbêto, Journal of Data and Information Science (2024); exclusive counts.</summary>
    public static ImmutableArray<(string Name, PresenceCounts Counts)> Mengnigbeto2024 { get; } =
    [
        ("KR global", new(228643, 3504, 42215, 7522, 68703, 1293, 2463)),
        ("KR domestic", new(241195, 4092, 49873, 6262, 46801, 1116, 1547)),
        ("KR foreign", new(49102, 595, 9320, 623, 11262, 200, 380)),
        ("WA global", new(17062, 54, 3922, 123, 8129, 34, 112)),
        ("WA domestic", new(17977, 79, 6605, 61, 2887, 14, 8)),
        ("WA foreign", new(7069, 51, 2485, 37, 3212, 23, 58)),
    ];

    public static PresenceTable MengnigbetoTable =>
        new([.. Mengnigbeto2024.Select(r => r.Name)], [.. Mengnigbeto2024.Select(r => r.Counts)]);

    public static MeasureTable Run(this Measure measure, Ecosystem? ecosystem, string by = "all", params (string, string)[] options) =>
        measure.Compute(Scene(measure, options) with { Ecosystem = ecosystem, By = Grouping.Parse(by) });

    public static MeasureTable Run(this Measure measure, PresenceTable presence, params (string, string)[] options) =>
        measure.Compute(Scene(measure, options) with { Presence = presence });

    public static MeasureTable Run(this Measure measure, PresenceCounts counts, params (string, string)[] options) =>
        measure.Run(new PresenceTable(["here"], [counts]), options);

    public static Scene Scene(Measure measure, params (string Name, string Value)[] options) =>
        new() { Options = MeasureOptions.Of(measure.Descriptor.Options, options.ToDictionary(o => o.Name, o => o.Value)) };

    /// <summary>An ecosystem from projects written as lists of organisations, such as <c>u1 i1 g2</c>; the letter is the helix (u, i, g, r, o, x unknown).</summary>
    public static Ecosystem Of(string[] projects, params Tie[] ties) => Of(projects, _ => null, ties);

    public static Ecosystem Of(string[] projects, Func<string, Place?> placeOf, params Tie[] ties)
    {
        EcosystemBuilder builder = new();
        foreach (string key in projects.SelectMany(Words).Concat(ties.SelectMany(t => new[] { t.FromKey, t.ToKey })).Distinct())
            builder.AddActor(new Actor(key, MembershipsOf(key)) { Place = placeOf(key) });
        for (int p = 0; p < projects.Length; p++)
        {
            string project = string.Create(CultureInfo.InvariantCulture, $"p{p:0000}");
            builder.AddProject(new Project(project));
            foreach ((string actor, int order) in Words(projects[p]).Select((a, i) => (a, i)))
                builder.Add(new Participation(project, actor, order == 0 ? Role.Coordinator : Role.Participant));
        }
        foreach (Tie tie in ties)
            builder.Add(tie);
        return builder.Build();
    }

    public static string[] Repeat(string project, int times) => [.. Enumerable.Repeat(project, times)];

    /// <summary>All cells as text, to compare bytes.</summary>
    public static string Dump(this MeasureTable table) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, table.Count)
                .Select(r => string.Join(',', table[r].Select(c => c.Text ?? c.Number.ToString("R", CultureInfo.InvariantCulture))))
                .Concat(table.Caveats)
        );

    private static string[] Words(string project) => project.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Several letters make an organisation of several helices with equal shares: ui3.
    private static HelixMembership[] MembershipsOf(string key)
    {
        Helix[] helices = [.. key.TakeWhile(char.IsLetter).Where(c => c != 'x').Select(HelixOf)];
        return [.. helices.Select(h => new HelixMembership(h, 1.0 / helices.Length))];
    }

    private static Helix HelixOf(char letter) =>
        letter switch
        {
            'u' => Helix.Science,
            'i' => Helix.Business,
            'g' => Helix.Government,
            'r' => Helix.Research,
            _ => Helix.Other,
        };
}
