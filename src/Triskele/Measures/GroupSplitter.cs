using System.Collections.Immutable;
using System.Globalization;

namespace Triskele.Measures;

/// <summary>Splits an ecosystem into the groups of a grouping.</summary>
internal static class GroupSplitter
{
    public static ImmutableArray<Group> Split(
        Ecosystem ecosystem,
        Grouping by,
        Period? period,
        Window window,
        CancellationToken cancellation
    )
    {
        List<Group> groups = [new Group([], ecosystem)];
        foreach ((GroupDimension dimension, int level) in by.Dimensions)
        {
            List<Group> finer = [];
            foreach (Group group in groups)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach ((string key, Ecosystem part) in Parts(group.Ecosystem, dimension, level, period, window))
                    finer.Add(new Group(group.Keys.Add(key), part));
            }
            groups = finer;
        }
        return [.. groups];
    }

    private static IEnumerable<(string Key, Ecosystem Part)> Parts(
        Ecosystem e,
        GroupDimension dimension,
        int level,
        Period? period,
        Window window
    ) =>
        dimension switch
        {
            GroupDimension.Country or GroupDimension.Place => Places(e, level),
            GroupDimension.Year => Years(e, period, window),
            GroupDimension.Programme => Programmes(e),
            GroupDimension.Framework => Frameworks(e),
            _ => e.Helices.Select(h => (h.Id, e.View().Of(h).Compact())).Where(part => part.Item2.Actors.Count > 0),
        };

    private static IEnumerable<(string, Ecosystem)> Places(Ecosystem e, int level)
    {
        int[] placeOf = [.. e.Actors.Places.Select(p => e.Places.AncestorAt(p, level))];
        return placeOf
            .Distinct()
            .Where(p => p != PlaceTree.Unknown)
            .OrderBy(p => e.Places[p].ToString(), StringComparer.Ordinal)
            .Select(p => (e.Places[p].ToString(), e.View().WhereActors(a => placeOf[a] == p).Compact()));
    }

    private static IEnumerable<(string, Ecosystem)> Years(Ecosystem e, Period? period, Window window)
    {
        if ((period ?? YearsOfRecords(e)) is not { } span)
            yield break;
        for (int year = span.FromYear; year <= span.ToYear; year++)
        {
            Ecosystem part = e.View().Within(Period.Year(year), window).Compact();
            if (part.Projects.Count > 0 || part.Ties.Count > 0 || part.Messages.Count > 0)
                yield return (year.ToString(CultureInfo.InvariantCulture), part);
        }
    }

    private static Period? YearsOfRecords(Ecosystem e)
    {
        Period[] spans = [.. new[] { e.LifeSpan(), e.LifeSpanOfTies(), YearsOf(e.Messages) }.OfType<Period>()];
        return spans.Length == 0 ? null : new Period(spans.Min(s => s.FromYear), spans.Max(s => s.ToYear));
    }

    // In the order of their times; those of unknown time come first.
    private static Period? YearsOf(Messages messages)
    {
        int unknown = messages.Seconds.Count(s => s == Messages.UnknownTime);
        return unknown == messages.Count
            ? null
            : new Period(Day.Year(messages.DayOf(unknown)), Day.Year(messages.DayOf(messages.Count - 1)));
    }

    private static IEnumerable<(string, Ecosystem)> Programmes(Ecosystem e) =>
        Enumerable
            .Range(0, e.Programmes.Length)
            .OrderBy(i => e.Programmes[i], StringComparer.Ordinal)
            .Select(i => (e.Programmes[i], e.View().OfProgramme(i).Compact()))
            .Where(part => part.Item2.Projects.Count > 0);

    private static IEnumerable<(string, Ecosystem)> Frameworks(Ecosystem e) =>
        Enumerable
            .Range(0, e.Frameworks.Length)
            .OrderBy(i => e.Frameworks[i], StringComparer.Ordinal)
            .Select(i => (e.Frameworks[i], e.View().WhereProjects(p => e.Projects.Frameworks[p] == i).Compact()))
            .Where(part => part.Item2.Projects.Count > 0);
}
