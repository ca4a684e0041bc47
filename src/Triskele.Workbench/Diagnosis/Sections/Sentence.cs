using Triskele.Measures;

namespace Triskele.Workbench.Diagnosis.Sections;

/// <summary>What sentences and pictures take from the rows of a table.</summary>
internal static class Sentence
{
    /// <summary>Name of an organisation, or its key where there is none.</summary>
    public static string Name(MeasureTable table, int row, string name = "name", string key = "actor") =>
        table[row, name].Text is { Length: > 0 } given ? given : table[row, key].Text ?? "";

    /// <summary>Helix and country of an organisation as far as they are known, in brackets after its name.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Row of the organisation.</param>
    /// <param name="end">What its columns end in, such as <c>_a</c>.</param>
    /// <param name="further">What else is to stand in the brackets, or null.</param>
    public static string Named(MeasureTable table, int row, string end = "", string? further = null)
    {
        string[] known =
        [
            .. new[]
            {
                table[row, $"helix{end}"].Text,
                table[row, $"country{end}"].Text is { Length: > 0 } c ? PlaceNames.Of(c) : null,
                further,
            }
                .OfType<string>()
                .Where(t => t.Length > 0),
        ];
        string name = Name(table, row, $"name{end}", $"actor{end}");
        return known.Length == 0 ? name : $"{name} ({string.Join(", ", known)})";
    }

    /// <summary>The rows of a table.</summary>
    public static IEnumerable<int> Rows(MeasureTable table) => Enumerable.Range(0, table.Count);
}
