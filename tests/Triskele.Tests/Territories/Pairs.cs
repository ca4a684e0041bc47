using System.Globalization;
using Triskele.Measures;

namespace Triskele.Tests.Territories;

/// <summary>Ecosystems of projects of two partners each, so that every weight is a number of projects; and scenes to measure them in.</summary>
internal static class Pairs
{
    /// <summary>Two organisations in each of three countries, with the matrix of Frenken's Table 1 divided by 50.</summary>
    public static Ecosystem Table1 { get; } =
        Build([("FR", "FR", 5), ("FR", "UK", 4), ("DE", "FR", 6), ("UK", "UK", 16), ("DE", "UK", 4), ("DE", "DE", 15)]);

    public static Ecosystem Build((string From, string To, int Projects)[] flows, string emptyPlace = "?")
    {
        EcosystemBuilder builder = new();
        foreach (string place in flows.SelectMany(f => new[] { f.From, f.To }).Distinct())
        foreach (string side in new[] { "1", "2" })
            builder.AddActor(new Actor(place + "-" + side, Helix.Science) { Place = place == emptyPlace ? null : new Place(place) });
        int number = 0;
        foreach ((string from, string to, int projects) in flows)
            for (int p = 0; p < projects; p++)
            {
                string key = (number++).ToString("0000", CultureInfo.InvariantCulture);
                builder.AddProject(
                    new Project(key) { Start = new DateOnly(2014 + p % 2, 1, 1), PlannedEnd = new DateOnly(2014 + p % 2, 12, 31) }
                );
                builder.Add(new Participation(key, from + "-1"));
                builder.Add(new Participation(key, to + "-2"));
            }
        return builder.Build();
    }

    public static MeasureTable Run(Measure measure, Ecosystem? ecosystem, string options = "", string by = "all", ulong seed = 1) =>
        measure.Compute(
            new Scene
            {
                Ecosystem = ecosystem,
                By = Grouping.Parse(by),
                Seed = seed,
                Options = MeasureOptions.Of(
                    measure.Descriptor.Options,
                    options
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(o => o.Split('='))
                        .ToDictionary(o => o[0], o => o[1], StringComparer.Ordinal)
                ),
            }
        );

    public static int RowOf(MeasureTable table, params (string Column, string Value)[] keys) =>
        Enumerable.Range(0, table.Count).Single(r => keys.All(k => table[r, k.Column].Text == k.Value));
}
