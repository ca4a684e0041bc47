using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Counts;

/// <summary>Where the seven counts of a table stand, and what the names of their columns say about the way of counting.</summary>
/// <param name="Cells">Columns of u, i, g, ui, ug, ig, uig.</param>
/// <param name="None">Column of the records that show none of the three; -1 if the table has none.</param>
/// <param name="Stated">What the names say.</param>
internal sealed record CountColumns(int[] Cells, int None, PresenceCells Stated)
{
    private static readonly string[][] Names =
    [
        ["u", "university", "science", "academia"],
        ["i", "industry", "business"],
        ["g", "government", "state", "public"],
        ["ui", "iu", "university_industry", "science_business"],
        ["ug", "gu", "university_government", "science_government"],
        ["ig", "gi", "industry_government", "business_government"],
        ["uig", "university_industry_government", "science_business_government"],
    ];
    private static readonly string[] ExclusiveEndings = ["only", "ex", "exclusive"];
    private static readonly string[] InclusiveEndings = ["in", "inclusive"];

    /// <summary>The way of counting whose seven columns the table has; the wanted one first. Null if it has none.</summary>
    public static CountColumns? Bind(Header header, PresenceCells wanted = PresenceCells.Unstated)
    {
        CountColumns?[] ways =
        [
            Bind(header, ExclusiveEndings, PresenceCells.Exclusive),
            Bind(header, InclusiveEndings, PresenceCells.Inclusive),
            Bind(header, [], PresenceCells.Unstated),
        ];
        return Array.Find(ways, w => w?.Stated == wanted && wanted != PresenceCells.Unstated) ?? Array.Find(ways, w => w is not null);
    }

    /// <summary>First of the columns of counts, whatever their way of counting: what stands before it names the group.</summary>
    public static int FirstIn(Header header)
    {
        int first = int.MaxValue;
        foreach (string[] endings in (string[][])[ExclusiveEndings, InclusiveEndings, [""]])
        foreach (string[] names in Names)
            if (FindEnding(header, names, endings) is >= 0 and int at)
                first = Math.Min(first, at);
        return first;
    }

    private static CountColumns? Bind(Header header, string[] endings, PresenceCells stated)
    {
        int[] marked = [.. Names.Select(n => FindEnding(header, n, endings))];
        int[] cells = [.. Names.Select((n, i) => marked[i] >= 0 ? marked[i] : header.Find(n))];
        bool complete = cells.All(c => c >= 0) && (stated == PresenceCells.Unstated || marked.Any(m => m >= 0));
        return complete ? new CountColumns(cells, header.Find("none", "neither"), stated) : null;
    }

    private static int FindEnding(Header header, string[] names, string[] endings)
    {
        foreach (string name in names)
        foreach (string ending in endings)
            if (header.Find(name + ending) is >= 0 and int at)
                return at;
        return -1;
    }
}
