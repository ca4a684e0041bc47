using Triskele.Presentation;

namespace Triskele.Workbench.Diagnosis;

/// <summary>Places as a reader knows them: countries by name, anything else by its code.</summary>
internal static class PlaceNames
{
    public static string Of(string code) => CountryNames.Find(code) ?? code;
}
