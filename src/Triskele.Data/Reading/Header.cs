using Triskele.Data.Findings;

namespace Triskele.Data.Reading;

/// <summary>Finds columns by name: case, blanks, <c>_</c>, <c>-</c> and <c>.</c> do not matter, and neither does order.</summary>
internal sealed class Header
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public Header(IReadOnlyList<string> columns)
    {
        Columns = columns;
        for (int i = 0; i < columns.Count; i++)
            _index.TryAdd(Normal(columns[i]), i);
    }

    /// <summary>The columns as the file names them.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The column of the first of these names that the file has; -1 if it has none.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            if (_index.TryGetValue(Normal(name), out int index))
                return index;
        return -1;
    }

    /// <summary>Whether the file has one of these columns.</summary>
    public bool Has(params ReadOnlySpan<string> names) => Find(names) >= 0;

    /// <summary>Whether the file has all of these columns.</summary>
    public bool HasAll(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            if (Find(name) < 0)
                return false;
        return true;
    }

    /// <summary>Name of a column; empty for -1.</summary>
    public string NameOf(int column) => column < 0 ? "" : Columns[column];

    /// <summary>Whether a column that a table cannot do without is there; if not, a finding names the nearest that the file has.</summary>
    public bool Require(FileFindings findings, string table, params ReadOnlySpan<string> names)
    {
        if (Has(names))
            return true;
        findings.Error("missing-column", 1, names[0], string.Join(", ", Columns), names[0], table, Nearest(names));
        return false;
    }

    /// <summary>The column whose name differs least from any of these.</summary>
    public string Nearest(params ReadOnlySpan<string> names)
    {
        (string best, int least) = ("", int.MaxValue);
        foreach (string name in names)
        foreach (string column in Columns.Take(1000).Where(c => c.Length <= 100))
            if (EditDistance(Normal(name), Normal(column)) is int distance && distance < least)
                (best, least) = (column, distance);
        return best;
    }

    /// <summary>A name without what does not matter.</summary>
    public static string Normal(ReadOnlySpan<char> name)
    {
        Span<char> normal = name.Length <= 256 ? stackalloc char[256] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
            if (!char.IsWhiteSpace(c) && c is not ('_' or '-' or '.' or '\ufeff'))
                normal[length++] = char.ToLowerInvariant(c);
        return normal[..length].ToString();
    }

    private static int EditDistance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
