using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Cordis;

/// <summary>The reference lists: names of codes in several languages.</summary>
internal static class CodeLists
{
    /// <summary>Dataset of all of them, by the name of the list.</summary>
    public const string Dataset = "cordis/reference";

    public static TablePlan Plan(OpenTable table, IRecordSink sink, string scheme, string code, string title)
    {
        (int at, int name, int language) = (table.Header.Find(code), table.Header.Find(title), table.Header.Find("language"));
        return new TablePlan($"{Dataset}/{table.Entry.Stem}", "codes", Take);

        void Take(RowCells cells)
        {
            string value = cells.RequiredId(at);
            string spoken = cells.Text(language) is { Length: > 0 } told ? told : "en";
            if (value.Length > 0)
                sink.Add(new LabelRow(cells.Row, scheme, value, spoken, cells.Text(name)));
        }
    }

    /// <summary>What the codes of a list are, from the name of its file.</summary>
    public static string SchemeOf(string stem)
    {
        string name = Header.Normal(stem);
        return name.Contains("programme", StringComparison.Ordinal) ? "programme"
            : name.Contains("activitytype", StringComparison.Ordinal) ? "activityType"
            : name.Contains("fundingscheme", StringComparison.Ordinal) ? "fundingScheme"
            : name.Contains("sic", StringComparison.Ordinal) ? "sic"
            : name.Contains("topic", StringComparison.Ordinal) ? "topic"
            : stem;
    }
}
