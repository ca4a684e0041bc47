using System.Globalization;
using System.Text;

namespace Triskele.Cli.Tests;

/// <summary>Tables that look like the official organization.csv.</summary>
internal static class Organization
{
    private const string Header =
        "\"projectID\";\"projectAcronym\";\"organisationID\";\"vatNumber\";\"name\";\"shortName\";\"SME\";\"activityType\";\"street\";\"postCode\";\"city\";"
        + "\"country\";\"nutsCode\";\"geolocation\";\"organizationURL\";\"contactForm\";\"contentUpdateDate\";\"rcn\";\"order\";\"role\";\"ecContribution\";"
        + "\"netEcContribution\";\"totalCost\";\"endOfParticipation\";\"active\"\n";

    /// <summary>One project of two organisations.</summary>
    public static string Table(string updated, string contribution) =>
        Header + Row(100_001, 900_000_001, 1, updated, contribution) + Row(100_001, 900_000_002, 2, updated, contribution);

    /// <summary>Writes a table of so many rows, four to a project.</summary>
    public static string Write(string path, int rows)
    {
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write(Header);
        for (int row = 0; row < rows; row++)
            writer.Write(Row(100_001 + row / 4, 900_000_001 + row * 7 % 40_009, row % 4 + 1, "2023-01-01", Amount(row)));
        return path;
    }

    // Digits that no store packs well, so that rows reach the disk before the table ends.
    private static string Amount(int row) => (row * 7_919_771L % 1_000_000_007 / 100.0).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Row(int project, int organisation, int order, string updated, string contribution) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\"{project}\";\"P{project}\";\"{organisation}\";\"\";\"ORGANISATION {organisation}\";\"\";\"false\";\"{(organisation % 2 == 0 ? "HES" : "PRC")}\";\"\";\"\";\"\";\"DE\";\"DE21\";\"\";\"\";\"\";\"{updated} 10:00:00\";\"{project}\";\"{order}\";\"{(order == 1 ? "coordinator" : "participant")}\";\"{contribution}\";\"{contribution}\";\"\";\"false\";\"\"\n"
        );
}
