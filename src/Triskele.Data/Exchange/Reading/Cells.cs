using System.Text;

namespace Triskele.Data.Exchange.Reading;

/// <summary>Splits one line of separated text; quotes as in RFC 4180.</summary>
internal static class Cells
{
    /// <summary>The cells, trimmed where they do not stand in quotes; null where a quote is not closed.</summary>
    public static string[]? Of(string line, char separator)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
            return line.Split(separator, StringSplitOptions.TrimEntries);
        List<string> cells = [];
        StringBuilder cell = new();
        int at = 0;
        while (true)
        {
            while (at < line.Length && line[at] != separator && char.IsWhiteSpace(line[at]))
                at++;
            bool quoted = at < line.Length && line[at] == '"';
            if (quoted && !ReadQuoted(line, ref at, cell))
                return null;
            int end = line.IndexOf(separator, at);
            cell.Append(quoted ? line[at..(end < 0 ? line.Length : end)].TrimEnd() : line[at..(end < 0 ? line.Length : end)].Trim());
            cells.Add(cell.ToString());
            cell.Clear();
            if (end < 0)
                return [.. cells];
            at = end + 1;
        }
    }

    private static bool ReadQuoted(string line, ref int at, StringBuilder cell)
    {
        for (at++; at < line.Length; at++)
            if (line[at] != '"')
                cell.Append(line[at]);
            else if (at + 1 < line.Length && line[at + 1] == '"')
                cell.Append(line[at++]);
            else
            {
                at++;
                return true;
            }
        return false;
    }
}
