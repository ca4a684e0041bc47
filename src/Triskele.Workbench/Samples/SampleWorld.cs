using System.Globalization;
using System.Text;
using Triskele.Data.Exporters;
using Triskele.Numerics;

namespace Triskele.Workbench.Samples;

/// <summary>A small synthetic world with three regions of known kind, so that the first command shows a diagnosis whose truth is known.</summary>
/// <remarks>
/// Nothing in it is real. <c>Monolith</c>: the state orders everyone, and no two spheres share a project. <c>Twinshore</c>: science and business
/// each work among themselves and never meet. <c>Trefoil</c>: science, business and government work together, all three at once more often than
/// chance would have it, and what one gives another answers. A few projects join Trefoil and Twinshore within one sphere. The same bytes on every machine.
/// It is written as the four plain tables of the importer <c>records</c>, and so is an example of them too.
/// </remarks>
public static class SampleWorld
{
    /// <summary>The region in which all is under one control.</summary>
    public const string Monolith = "Monolith";

    /// <summary>The region of two spheres that never meet.</summary>
    public const string Twinshore = "Twinshore";

    /// <summary>The region of a working triple helix.</summary>
    public const string Trefoil = "Trefoil";

    private const int FirstYear = 2016;
    private const int Years = 10;

    /// <summary>Writes the four tables into a folder and returns their paths.</summary>
    /// <exception cref="TriskeleException">The folder cannot be made or written; no table is left half-written.</exception>
    public static IReadOnlyList<string> WriteTo(string folder)
    {
        MakeFolder(folder);
        World world = new();
        BuildMonolith(world);
        BuildTwinshore(world);
        BuildTrefoil(world);
        BuildBridges(world);
        return
        [
            Write(folder, "sample_actors.csv", "key,name,helix,place,sme", world.Actors),
            Write(folder, "sample_projects.csv", "key,label,framework,programmes,scheme,start,planned_end,contribution", world.Projects),
            Write(folder, "sample_participations.csv", "project,actor,role,contribution", world.Participations),
            Write(folder, "sample_ties.csv", "from,to,kind,weight,start,directed", world.Ties),
        ];
    }

    private static void BuildMonolith(World world)
    {
        string[] science = world.AddActors(Monolith, "science", "Academy", 8);
        string[] business = world.AddActors(Monolith, "business", "Works", 24);
        string[] government = world.AddActors(Monolith, "government", "Ministry", 8);
        foreach (string subject in science.Concat(business))
        foreach (string ministry in government.Take(5))
            world.AddTie(ministry, subject, "control", "2010-01-01", weight: 5);
        for (int k = 0; k < 60; k++)
            world.AddProject(Monolith, "Plan", k, 60, world.Draw(government, 2 + k % 3));
        for (int k = 0; k < 12; k++)
            world.AddProject(Monolith, "Order", k, 12, world.Draw(k % 3 == 0 ? science : business, 2));
        for (int k = 0; k < 40; k++)
            world.AddProject(Monolith, "Quota", k, 40, world.Draw(k % 4 == 0 ? science : business, 1));
    }

    private static void BuildTwinshore(World world)
    {
        string[] science = world.AddActors(Twinshore, "science", "Institute", 14);
        string[] business = world.AddActors(Twinshore, "business", "Company", 26);
        string[] government = world.AddActors(Twinshore, "government", "Council", 6);
        for (int k = 0; k < 80; k++)
            world.AddProject(Twinshore, "Science", k, 80, world.Draw(science, 2 + k % 4));
        for (int k = 0; k < 70; k++)
            world.AddProject(Twinshore, "Market", k, 70, world.Draw(business, 2 + k % 3));
        for (int k = 0; k < 14; k++)
            world.AddProject(Twinshore, "Public", k, 14, world.Draw(government, 2));
        for (int k = 0; k < 40; k++)
            world.AddProject(Twinshore, "Solo", k, 40, world.Draw(k % 2 == 0 ? science : business, 1));
    }

    private static void BuildTrefoil(World world)
    {
        string[] science = world.AddActors(Trefoil, "science", "University", 10);
        string[] business = world.AddActors(Trefoil, "business", "Firm", 30);
        string[] government = world.AddActors(Trefoil, "government", "Agency", 8);
        (int Count, string Name, int U, int I, int G)[] kinds =
        [
            (60, "Spiral", 1, 2, 1),
            (24, "Spiral-XL", 3, 4, 2),
            (18, "Transfer", 2, 2, 0),
            (11, "Policy", 1, 0, 2),
            (11, "Purchase", 0, 2, 1),
            (20, "Campus", 3, 0, 0),
            (26, "Guild", 0, 3, 0),
            (10, "Office", 0, 0, 2),
        ];
        foreach ((int count, string name, int u, int i, int g) in kinds)
            for (int k = 0; k < count; k++)
                world.AddProject(
                    Trefoil,
                    name,
                    k,
                    count,
                    [.. world.Draw(science, u), .. world.Draw(business, i), .. world.Draw(government, g)]
                );
        for (int k = 0; k < 30; k++)
            world.AddProject(Trefoil, "Spark", k, 30, world.Draw(k % 3 == 0 ? science : business, 1));
        // What government gives it gets back: each finances, each informs, and both sides answer.
        foreach (string agency in government.Take(3))
        foreach (string partner in new[] { science[0], science[1], business[0], business[1] })
        {
            world.AddTie(agency, partner, "resource", "2015-01-01");
            world.AddTie(partner, agency, "information", "2015-01-01");
        }
        for (int k = 0; k < 8; k++)
            world.AddTie(business[k], science[k], "cocreation", "2018-01-01", directed: false);
    }

    // Across the border each sphere meets only its own kind, so that the bridges do not change what the regions are.
    private static void BuildBridges(World world)
    {
        for (int k = 0; k < 16; k++)
        {
            string helix = k % 2 == 0 ? "science" : "business";
            world.AddProject(
                "Bridge",
                helix == "science" ? "Exchange" : "Supply",
                k,
                16,
                [.. world.Draw(world.Of(Trefoil, helix), 2), .. world.Draw(world.Of(Twinshore, helix), 1)]
            );
        }
    }

    private static string Write(string folder, string name, string header, List<string> rows)
    {
        string path = Path.Combine(folder, name);
        string text = string.Concat(new[] { header }.Concat(rows).Select(r => r + "\n"));
        AtomicOutput.WriteFile(path, temporary => File.WriteAllText(temporary, text, new UTF8Encoding(false)));
        return path;
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TriskeleException(
                $"The folder {folder} cannot be made: {failure.Message.TrimEnd('.')}. Name another place.",
                failure
            );
        }
    }

    private sealed class World
    {
        private readonly RandomStream _random = RandomStream.Of(2026, "sample.world");
        private readonly Dictionary<(string Region, string Helix), string[]> _members = [];

        public List<string> Actors { get; } = [];
        public List<string> Projects { get; } = [];
        public List<string> Participations { get; } = [];
        public List<string> Ties { get; } = [];

        public string[] Of(string region, string helix) => _members[(region, helix)];

        public string[] AddActors(string region, string helix, string name, int count)
        {
            string[] keys = new string[count];
            for (int i = 0; i < count; i++)
            {
                keys[i] = Invariant($"{region[..3].ToUpperInvariant()}-{helix[0]}{i + 1:00}");
                string sme = helix == "business" ? (i % 3 == 0 ? "false" : "true") : "";
                Actors.Add(Invariant($"{keys[i]},{region} {name} {i + 1},{helix},{region},{sme}"));
            }
            return _members[(region, helix)] = keys;
        }

        // The first members are drawn more often: networks have hubs.
        public string[] Draw(string[] from, int count)
        {
            List<string> drawn = [];
            while (drawn.Count < count)
            {
                double x = _random.NextDouble();
                string key = from[(int)(x * Math.Sqrt(x) * from.Length)];
                if (!drawn.Contains(key))
                    drawn.Add(key);
            }
            return [.. drawn];
        }

        public void AddProject(string region, string name, int k, int count, string[] members)
        {
            DateOnly start = new DateOnly(FirstYear, 1, 1).AddMonths(k * Years * 12 / count).AddDays(_random.NextInt(28));
            DateOnly end = start.AddMonths(18 + _random.NextInt(24));
            string key = Invariant($"{region[..3].ToUpperInvariant()}-{name}-{k + 1:000}");
            int money = 50_000 * (1 + _random.NextInt(6));
            string scheme = members.Length == 1 ? "single" : "joint";
            Projects.Add(
                Invariant($"{key},{name} {k + 1},SAMPLE,{name},{scheme},{start:yyyy-MM-dd},{end:yyyy-MM-dd},{money * members.Length}")
            );
            for (int i = 0; i < members.Length; i++)
                Participations.Add(Invariant($"{key},{members[i]},{(i == 0 ? "coordinator" : "participant")},{money}"));
        }

        public void AddTie(string from, string to, string kind, string start, bool directed = true, int weight = 1) =>
            Ties.Add($"{from},{to},{kind},{weight},{start},{(directed ? "true" : "false")}");

        private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
