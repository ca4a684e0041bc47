using System.Globalization;
using Triskele.Testing;

namespace Triskele.Tests.Helices;

/// <summary>Reads numbers from golden tables.</summary>
internal static class GoldenFiles
{
    public static IEnumerable<Func<string, string>> TripleHelix(string file) => RecordTables.Rows("golden/triple-helix/" + file);

    public static long Count(this Func<string, string> row, string column) => long.Parse(row(column), CultureInfo.InvariantCulture);

    public static double Number(this Func<string, string> row, string column) => double.Parse(row(column), CultureInfo.InvariantCulture);

    public static PresenceCounts Exclusive(this Func<string, string> row, string suffix = "_only", string uig = "UIG", bool none = true) =>
        new(
            row.Count("U" + suffix),
            row.Count("I" + suffix),
            row.Count("G" + suffix),
            row.Count("UI" + suffix),
            row.Count("UG" + suffix),
            row.Count("IG" + suffix),
            row.Count(uig),
            none ? row.Count("none") : 0
        );
}
