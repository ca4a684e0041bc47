using System.Collections;

namespace Triskele;

/// <summary>A part of an ecosystem: some of its projects and some of its actors, with the participations and ties between them.</summary>
/// <remarks>
/// A view is two bitmaps. Narrowing costs O(actors + projects); <see cref="Compact"/> re-indexes once, O(participations), and is cached.
/// Projects keep the size of their whole consortium (<see cref="Projects.Partners"/>), so that the weight of a tie does not depend on what is looked at.
/// </remarks>
/// <threadsafety>Immutable; <see cref="Compact"/> may be called from several threads.</threadsafety>
public sealed class EcosystemView
{
    private readonly BitArray? _projects;
    private readonly BitArray? _actors;
    private readonly Period? _period;
    private readonly Window _window;
    private readonly bool _keepsUndated;
    private readonly Lazy<Ecosystem> _compact;

    private EcosystemView(Ecosystem source, BitArray? projects, BitArray? actors, Period? period, Window window, bool keepsUndated = false)
    {
        (Source, _projects, _actors, _period, _window, _keepsUndated) = (source, projects, actors, period, window, keepsUndated);
        _compact = new Lazy<Ecosystem>(() => EcosystemCompaction.Run(Source, _projects, _actors, TieBelongs, _keepsUndated));
    }

    /// <summary>The ecosystem that this is a part of.</summary>
    public Ecosystem Source { get; }

    /// <summary>The whole of an ecosystem.</summary>
    public static EcosystemView Of(Ecosystem source) => new(source, null, null, null, Window.Active);

    /// <summary>The projects and ties of a period.</summary>
    public EcosystemView Within(Period period, Window window = Window.Active)
    {
        Projects projects = Source.Projects;
        BitArray mask = And(_projects, projects.Count, p => period.Contains(projects.StartDays[p], projects.EndDays[p], window));
        return new EcosystemView(Source, mask, _actors, period, window);
    }

    /// <summary>The state of the world on a date: what had started by then, and the actors of whom no project or tie is recorded at any date.</summary>
    public EcosystemView AsOf(DateOnly date)
    {
        Projects projects = Source.Projects;
        int day = date.DayNumber;
        BitArray mask = And(_projects, projects.Count, p => projects.StartDays[p] != Day.Unknown && projects.StartDays[p] <= day);
        return new EcosystemView(Source, mask, _actors, new Period(1, date.Year), Window.Cumulative, keepsUndated: true);
    }

    /// <summary>The actors in a place or in a part of it.</summary>
    /// <param name="place">Index into <see cref="Ecosystem.Places"/>.</param>
    public EcosystemView In(int place)
    {
        int level = Source.Places.Level(place);
        return WhereActors(a => Source.Places.AncestorAt(Source.Actors.Places[a], level) == place);
    }

    /// <summary>The actors of a helix, with whatever share.</summary>
    public EcosystemView Of(Helix helix)
    {
        int index = Source.IndexOf(helix);
        return WhereActors(a => index >= 0 && (Source.Actors.HelixSets[a] >> index & 1) == 1);
    }

    /// <summary>The projects that a part of a programme pays for.</summary>
    /// <param name="programme">Index into <see cref="Ecosystem.Programmes"/>.</param>
    public EcosystemView OfProgramme(int programme)
    {
        Projects projects = Source.Projects;
        return WhereProjects(p =>
            projects.Programmes.AsSpan()[projects.ProgrammeOffsets[p]..projects.ProgrammeOffsets[p + 1]].Contains(programme)
        );
    }

    /// <summary>The projects with two or more distinct organisations.</summary>
    public EcosystemView MultiPartner() => WhereProjects(p => Source.Projects.Partners[p] >= 2);

    /// <summary>The projects for which a condition holds.</summary>
    public EcosystemView WhereProjects(Predicate<int> condition) =>
        new(Source, And(_projects, Source.Projects.Count, condition), _actors, _period, _window, _keepsUndated);

    /// <summary>The actors for which a condition holds.</summary>
    public EcosystemView WhereActors(Predicate<int> condition) =>
        new(Source, _projects, And(_actors, Source.Actors.Count, condition), _period, _window, _keepsUndated);

    /// <summary>The view as an ecosystem of its own, densely indexed; the source itself where nothing was narrowed.</summary>
    /// <remarks>An actor stays if it takes part in a project of the view or holds a tie in it, or if only actors were narrowed.</remarks>
    public Ecosystem Compact() => _projects is null && _actors is null ? Source : _compact.Value;

    private bool TieBelongs(int startDay, int endDay) =>
        _period is not { } period || startDay == Day.Unknown || period.Contains(startDay, endDay, _window);

    private static BitArray And(BitArray? old, int count, Predicate<int> condition)
    {
        BitArray mask = new(count);
        for (int i = 0; i < count; i++)
            mask[i] = (old is null || old[i]) && condition(i);
        return mask;
    }
}
