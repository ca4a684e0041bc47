using System.Globalization;
using Triskele.Data.Findings;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Records;

/// <summary>Reads helices: one name, or shares such as <c>science:0.6|government:0.4</c>.</summary>
internal static class HelixShares
{
    private static readonly Dictionary<string, Helix> ByName = new(StringComparer.Ordinal)
    {
        ["science"] = Helix.Science,
        ["university"] = Helix.Science,
        ["universities"] = Helix.Science,
        ["academia"] = Helix.Science,
        ["u"] = Helix.Science,
        ["hes"] = Helix.Science,
        ["business"] = Helix.Business,
        ["industry"] = Helix.Business,
        ["company"] = Helix.Business,
        ["firm"] = Helix.Business,
        ["i"] = Helix.Business,
        ["prc"] = Helix.Business,
        ["government"] = Helix.Government,
        ["public"] = Helix.Government,
        ["state"] = Helix.Government,
        ["g"] = Helix.Government,
        ["pub"] = Helix.Government,
        ["research"] = Helix.Research,
        ["rec"] = Helix.Research,
        ["other"] = Helix.Other,
        ["civilsociety"] = Helix.Other,
        ["oth"] = Helix.Other,
    };

    /// <summary>Whether a text names one of the five helices.</summary>
    public static bool IsKnown(string text) => ByName.ContainsKey(Header.Normal(text));

    /// <summary>The helix of a name; a name that is none of the five is a helix of the user's own.</summary>
    public static Helix Of(ReadOnlySpan<char> name) =>
        ByName.TryGetValue(Header.Normal(name), out Helix helix) ? helix : new Helix(name.Trim().ToString().ToLowerInvariant());

    /// <summary>Helices and shares of a cell; shares that do not add up to 1 are scaled, and a finding says so.</summary>
    public static IReadOnlyList<(Helix Helix, double Share)> Read(string text, RowCells cells, int column) =>
        Read(text, cells.Findings, cells.Row, cells.NameOf(column));

    /// <summary>The same of a value that stands in no table.</summary>
    public static IReadOnlyList<(Helix Helix, double Share)> Read(string text, FileFindings findings, long row, string column)
    {
        if (text.Length == 0)
            return [];
        List<(Helix Helix, double Share)> shares = [];
        foreach (string part in text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (ReadPart(part, out (Helix, double) share))
                shares.Add(share);
            else
            {
                findings.Warn("bad-share", row, column, text);
                return [];
            }
        return Scale(shares, text, findings, row, column);
    }

    private static bool ReadPart(string part, out (Helix Helix, double Share) share)
    {
        int colon = part.LastIndexOf(':');
        share = (Of(colon < 0 ? part : part[..colon]), double.NaN);
        if (colon < 0)
            return true;
        bool read = double.TryParse(
            part[(colon + 1)..].Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite,
            CultureInfo.InvariantCulture,
            out double value
        );
        share.Share = value;
        return read && value is > 0 and <= 1 && share.Helix.Id.Length > 0;
    }

    private static IReadOnlyList<(Helix Helix, double Share)> Scale(
        List<(Helix Helix, double Share)> shares,
        string text,
        FileFindings findings,
        long row,
        string column
    )
    {
        if (shares.TrueForAll(s => double.IsNaN(s.Share)))
            return [.. shares.Select(s => (s.Helix, 1.0 / shares.Count))];
        double sum = shares.Sum(s => s.Share);
        if (double.IsNaN(sum))
        {
            findings.Warn("bad-share", row, column, text);
            return [];
        }
        if (Math.Abs(sum - 1) > 1e-6)
            findings.Warn("shares-not-one", row, column, text);
        return [.. shares.Select(s => (s.Helix, s.Share / sum))];
    }
}
