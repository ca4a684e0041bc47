using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Triskele.Testing;

/// <summary>Reads the three record tables of the shared data into an ecosystem by the shortest way, so that measures are tested without an importer.</summary>
public static class RecordTables
{
    private static readonly Lazy<Ecosystem> H2020Lazy = new(() =>
        Load(
            "data/collaboration/h2020_organisations.csv.gz",
            "data/collaboration/h2020_projects.csv.gz",
            "data/collaboration/h2020_participations.csv.gz"
        )
    );

    private static readonly Lazy<Ecosystem> FixtureLazy = new(() =>
        Load(
            "data/collaboration/fixture-2014/organisations.csv",
            "data/collaboration/fixture-2014/projects.csv",
            "data/collaboration/fixture-2014/participations.csv"
        )
    );

    /// <summary>The whole of Horizon 2020 to December 2020: 31,451 projects.</summary>
    public static Ecosystem H2020 => H2020Lazy.Value;

    /// <summary>The 379 projects that started in 2014.</summary>
    public static Ecosystem Fixture2014 => FixtureLazy.Value;

    private static Ecosystem Load(string organisations, string projects, string participations)
    {
        EcosystemBuilder builder = new() { HelixMapping = "HES science, PRC business, PUB government, REC research, OTH other" };
        Dictionary<string, int> actors = new(StringComparer.Ordinal),
            projectNumbers = new(StringComparer.Ordinal);
        foreach (Func<string, string> row in Rows(organisations))
            actors[row("pic")] = builder.AddActor(
                new Actor(row("pic"), HelixOf(row("activityType"))) { Name = row("name"), Place = PlaceOf(row) }
            );
        foreach (Func<string, string> row in Rows(projects))
            projectNumbers[row("rcn")] = builder.AddProject(
                new Project(row("rcn"))
                {
                    Label = row("acronym"),
                    Framework = "H2020",
                    Scheme = row("fundingScheme"),
                    Programmes = row("programmePart").Split('|', StringSplitOptions.RemoveEmptyEntries),
                    Start = DateOf(row("startDate")),
                    PlannedEnd = DateOf(row("endDate")),
                    ContributionEur = Money(row("ecMaxContribution")),
                }
            );
        foreach (Func<string, string> row in Rows(participations))
            builder.AddParticipation(
                projectNumbers[row("rcn")],
                actors[row("pic")],
                Enum.TryParse(row("role"), ignoreCase: true, out Role role) ? role : Role.Unknown,
                Money(row("ecContribution"))
            );
        return builder.Build();
    }

    private static Helix HelixOf(string activityType) =>
        activityType switch
        {
            "HES" => Helix.Science,
            "PRC" => Helix.Business,
            "PUB" => Helix.Government,
            "REC" => Helix.Research,
            _ => Helix.Other,
        };

    private static Place? PlaceOf(Func<string, string> row)
    {
        // The source writes "-" where it knows no region; the country still holds.
        string nuts = row("nuts3").Length > 1 ? row("nuts3") : row("nuts3Imputed");
        return nuts.Length > 0 ? new Place(nuts)
            : row("country").Length > 0 ? new Place(row("country"))
            : null;
    }

    private static DateOnly? DateOf(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Money(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Rows of a comma-separated file of the shared folder, as functions from a column's name to its text.</summary>
    public static IEnumerable<Func<string, string>> Rows(string relative)
    {
        using Stream file = File.OpenRead(SharedFiles.PathOf(relative));
        using Stream plain = relative.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(plain, Encoding.UTF8);
        Dictionary<string, int> columns = [];
        foreach (List<string> fields in Records(reader.ReadToEnd()))
        {
            if (columns.Count == 0)
                foreach (string name in fields)
                    columns[name] = columns.Count;
            else
                yield return name => fields[columns[name]];
        }
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"')
                quoted = true;
            else if (c is ',' or '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return fields;
                    fields = [];
                }
            }
            else if (c != '\r')
                field.Append(c);
        }
        if (fields.Count > 0 || field.Length > 0)
        {
            fields.Add(field.ToString());
            yield return fields;
        }
    }
}
