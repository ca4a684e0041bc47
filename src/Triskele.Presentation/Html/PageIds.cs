namespace Triskele.Presentation.Html;

/// <summary>Ids on the page: letters, digits and hyphens, whatever they are made from.</summary>
internal static class PageIds
{
    public static string Section(string id) => "s-" + Clean(id);

    public static string Card(string measureId) => "m-" + Clean(measureId);

    private static string Clean(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
