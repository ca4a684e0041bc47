using System.Collections.Immutable;

namespace Triskele;

/// <summary>An innovation ecosystem: actors with their helices, projects with their life spans, who took part in what, and recorded ties.</summary>
/// <remarks>
/// Columnar: integer ids, struct of arrays, incidence in both directions. Built by <see cref="EcosystemBuilder"/>; looked at in part through
/// <see cref="EcosystemView"/>. A view that is compacted is again an ecosystem, so that no kernel tests a mask.
/// Memory: about 26 bytes a participation, 100 an actor or project with short texts.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Ecosystem
{
    /// <summary>The actors.</summary>
    public required Actors Actors { get; init; }

    /// <summary>The projects.</summary>
    public required Projects Projects { get; init; }

    /// <summary>Who took part in what.</summary>
    public required Participations Participations { get; init; }

    /// <summary>Recorded ties.</summary>
    public required Ties Ties { get; init; }

    /// <summary>Dated messages; none where no source tells them.</summary>
    public Messages Messages { get; init; } = Messages.None;

    /// <summary>The places.</summary>
    public required PlaceTree Places { get; init; }

    /// <summary>The helices, at most 31; memberships are indices into this list.</summary>
    public required ImmutableArray<Helix> Helices { get; init; }

    /// <summary>Framework programmes.</summary>
    public required ImmutableArray<string> Frameworks { get; init; }

    /// <summary>Parts of programmes.</summary>
    public required ImmutableArray<string> Programmes { get; init; }

    /// <summary>Funding schemes.</summary>
    public required ImmutableArray<string> Schemes { get; init; }

    /// <summary>Layers of the recorded ties, sorted by name; empty where no tie names one.</summary>
    public required ImmutableArray<string> Layers { get; init; }

    /// <summary>How the codes of the source became helices, in words fit to stand beside a result.</summary>
    public string HelixMapping { get; init; } = "";

    /// <summary>The date at which the ecosystem is looked at: by default the latest start of a project or tie; null where no date is known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The whole of it, as a view to narrow.</summary>
    public EcosystemView View() => EcosystemView.Of(this);

    /// <summary>Index of a helix, or -1 where the ecosystem has none such.</summary>
    public int IndexOf(Helix helix) => Helices.IndexOf(helix);

    /// <summary>The first and last year in which a recorded tie lives, or null where no start is known.</summary>
    /// <remarks>The last is at most that of <see cref="AsOf"/> or of the latest start: an end may only say "for ever".</remarks>
    public Period? LifeSpanOfTies()
    {
        int[] starts = [.. Ties.StartDays.Where(day => day != Day.Unknown)];
        if (starts.Length == 0)
            return null;
        int latest = starts.Max();
        int present = Math.Max(latest, AsOf?.DayNumber ?? latest);
        return new Period(Day.Year(starts.Min()), Day.Year(Math.Clamp(Ties.EndDays.Max(), latest, present)));
    }

    /// <summary>The first and last year in which a project lives, or null where no start is known.</summary>
    public Period? LifeSpan()
    {
        int first = int.MaxValue,
            last = int.MinValue;
        for (int p = 0; p < Projects.Count; p++)
        {
            if (Projects.StartDays[p] == Day.Unknown)
                continue;
            first = Math.Min(first, Projects.StartDays[p]);
            last = Math.Max(last, Math.Max(Projects.EndDays[p], Projects.StartDays[p]));
        }
        return first == int.MaxValue ? null : new Period(Day.Year(first), Day.Year(last));
    }
}
