using Triskele.Measures;
using Triskele.Presentation;
using static Triskele.Workbench.Diagnosis.DiagnosisTexts;

namespace Triskele.Workbench.Diagnosis.Findings;

/// <summary>Where the triple helix is complete and where a helix or a strand is missing.</summary>
internal static class PlacesFinding
{
    /// <summary>The classes from the least to the most complete.</summary>
    public static readonly string[] Classes =
    [
        "no helices",
        "captured double helices",
        "isolated spheres",
        "partial double helices",
        "coupled double helices",
        "triple helix",
    ];

    public static ReportFinding? Of(DiagnosisResults results)
    {
        MeasureTable table = results.Compared("helix.configuration").Table;
        Place[] places = [.. Places(table).Where(p => p.Records >= results.Request.MinimumRecords).OrderByDescending(p => p.Records)];
        if (places.Length == 0)
            return null;
        string things = Things(results.Request);
        int complete = places.Count(p => p.Class == "triple helix");
        return new ReportFinding
        {
            Headline =
                places.Length <= 5
                    ? string.Join("; ", places.Select(p => $"{p.Name}: {p.Class}"))
                    : Say("places.headline", complete, places.Length, things, results.Request.MinimumRecords),
            Text = string.Join(" ", Sentences(places)),
            Confidence = places.All(p => p.Stability >= 0.9) ? Confidence.Firm : Confidence.Indicative,
            WhatWouldChange = Change(places),
            MeasureId = "helix.configuration",
            Value = places.Length <= 5 ? null : Say("places.value", complete, places.Length),
        };
    }

    /// <summary>
    /// Of the joint records of all places that are judged, the share in places whose class is the given one; NaN where no place is judged.
    /// </summary>
    public static double ShareOfClass(DiagnosisResults results, string name)
    {
        Place[] places = [.. Places(results.Compared("helix.configuration").Table).Where(p => p.Records >= results.Request.MinimumRecords)];
        return places.Where(p => p.Class == name).Sum(p => p.Records) / places.Sum(p => p.Records);
    }

    /// <summary>What is compared, in the plural, or in the singular where there is one.</summary>
    public static string Things(DiagnosisRequest request, int count = 2)
    {
        string number = count == 1 ? "thing" : "things";
        return request.By.Dimensions.Length == 1 && Find($"{number}.{request.By.Dimensions[0].Dimension}") is { } word
            ? word
            : Say($"{number}.other");
    }

    private static IEnumerable<string> Sentences(Place[] places)
    {
        foreach (string name in places.Length > 5 ? Classes.Reverse() : [])
        {
            string[] members = [.. places.Where(p => p.Class == name).Select(p => p.Name)];
            if (members.Length > 0)
                yield return Say("places.class", Capital(name), Diagnosis.Say.List(members, 10));
        }
        foreach (Place place in places.Where(p => p.Missing.Length > 0).Take(places.Length <= 5 ? 5 : 3))
            yield return Say("places.missing", place.Name, place.Missing);
        int unstable = places.Count(p => p.Stability < 0.9);
        if (unstable > 0)
            yield return Say("places.unstable", unstable, places.Length);
    }

    private static string? Change(Place[] places)
    {
        string[] changes = [.. places.Where(p => p.Change.Length > 0).Take(3).Select(p => $"{p.Name}: {p.Change}")];
        return changes.Length > 0 ? string.Join("; ", changes) : null;
    }

    private static IEnumerable<Place> Places(MeasureTable t)
    {
        for (int r = 0; r < t.Count; r++)
            yield return new Place(
                PlaceNames.Of(t[r][0].Text ?? ""),
                t[r, "configuration"].Text ?? "undefined",
                t[r, "n"].Number,
                t[r, "stability"].Number,
                t[r, "missing"].Text ?? "",
                t[r, "would_change"].Text ?? ""
            );
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private sealed record Place(string Name, string Class, double Records, double Stability, string Missing, string Change);
}
