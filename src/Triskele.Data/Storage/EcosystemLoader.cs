using System.Collections.Immutable;

namespace Triskele.Data.Storage;

/// <summary>Loads an ecosystem: reads the rows, finds which keys name one thing, takes the newest facts, and builds.</summary>
/// <remarks>Everything is added in the order of keys, so that the result does not depend on the order of imports where dates decide.</remarks>
internal sealed partial class EcosystemLoader
{
    private readonly Workspace _workspace;
    private readonly LoadOptions _options;
    private readonly TextPool _pool = new();
    private readonly SourceTable _sources;
    private readonly ParticipationFacts _participations;
    private readonly TieFacts _ties;
    private readonly MessageFacts _messages;

    public EcosystemLoader(Workspace workspace, LoadOptions options)
    {
        (_workspace, _options) = (workspace, options);
        _sources = new SourceTable(workspace.Sources());
        Actors = new ActorFacts(workspace, _pool, _sources);
        Projects = new ProjectFacts(workspace, _pool, _sources);
        _participations = new ParticipationFacts(workspace, _pool, _sources, Actors, Projects);
        _ties = new TieFacts(workspace, _pool, _sources, Actors);
        _messages = new MessageFacts(workspace, _pool, _sources, Actors);
    }

    public ActorFacts Actors { get; }

    public ProjectFacts Projects { get; }

    /// <summary>Reads everything and finds which keys name one thing.</summary>
    public void Identify()
    {
        IReadOnlyList<IdentityOverride> decisions = _workspace.Decisions();
        Actors.Read();
        Projects.Read();
        Projects.ReadProgrammes();
        _participations.Read();
        _ties.Read();
        _messages.Read();
        Actors.Identities.Resolve([.. decisions.Where(d => d.Entity == IdentityEntity.Actor)]);
        Projects.Resolve([.. decisions.Where(d => d.Entity == IdentityEntity.Project)]);
    }

    /// <summary>Builds the ecosystem.</summary>
    public Ecosystem Load()
    {
        Identify();
        Actors.Merge();
        Projects.Merge();
        _participations.Select();
        EcosystemBuilder builder = new() { HelixMapping = _options.HelixMapping.Describe() };
        int[] actors = AddActors(builder);
        int[] projects = AddProjects(builder);
        foreach (ParticipationFacts.Active row in _participations.Rows)
            builder.AddParticipation(projects[row.Project], actors[row.Actor], row.Role, row.ContributionEur);
        foreach (Tie tie in _ties.Ties(node => Actors.Identities.Keys[Actors.Identities.EntityOf(node)]))
            builder.Add(tie);
        foreach (Message message in _messages.Messages(node => Actors.Identities.Keys[Actors.Identities.EntityOf(node)]))
            builder.Add(message);
        return builder.Build(_options.AsOf);
    }

    private int[] AddActors(EcosystemBuilder builder)
    {
        Dictionary<int, List<HelixMembership>> memberships = _ties.Memberships();
        RequireFewHelices(memberships);
        HashSet<int> ambiguous = CodesOfSeveralCountries();
        int[] numbers = new int[Actors.Identities.Count];
        foreach (int actor in SortedByKey(Actors.Identities.Keys))
        {
            ref ActorFacts.State state = ref Actors.States[actor];
            numbers[actor] = builder.AddActor(
                new Actor(Actors.Identities.Keys[actor], memberships.GetValueOrDefault(actor) ?? HelicesOf(state.Type))
                {
                    Name = _pool[state.Name],
                    Place = PlaceOf(state, ambiguous),
                    IsSme = state.Sme,
                },
                _pool[state.Country]
            );
            NoteActor(actor, memberships.ContainsKey(actor));
        }
        return numbers;
    }

    private int[] AddProjects(EcosystemBuilder builder)
    {
        int[] numbers = new int[Projects.Identities.Count];
        foreach (int project in SortedByKey(Projects.Identities.Keys))
        {
            ref ProjectFacts.State state = ref Projects.States[project];
            numbers[project] = builder.AddProject(
                new Project(Projects.Identities.Keys[project])
                {
                    Label = _pool[state.Acronym != 0 ? state.Acronym : state.Title],
                    Framework = _pool[state.Framework],
                    Programmes = state.LegalBasis ?? (IReadOnlyList<string>)ProgrammesOf(state.Programmes),
                    Scheme = _pool[state.Scheme],
                    Start = state.Start,
                    PlannedEnd = state.PlannedEnd,
                    ActualEnd = state.ActualEnd,
                    TotalCostEur = state.TotalCost,
                    ContributionEur = state.Contribution,
                }
            );
        }
        return numbers;
    }

    private readonly Dictionary<int, string[]> _programmesByText = [];

    private string[] ProgrammesOf(int text)
    {
        if (!_programmesByText.TryGetValue(text, out string[]? programmes))
            _programmesByText[text] = programmes = _pool[text]
                .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return programmes;
    }

    private readonly Dictionary<int, IReadOnlyList<HelixMembership>?> _helicesByType = [];

    private IReadOnlyList<HelixMembership> HelicesOf(int type)
    {
        if (type == 0)
            return [];
        if (!_helicesByType.TryGetValue(type, out IReadOnlyList<HelixMembership>? helices))
            _helicesByType[type] = helices = _options.HelixMapping.Find(_pool[type]);
        return helices ?? [];
    }

    // An older code of another country than the newest row names is no longer where the organisation is.
    private Place? PlaceOf(in ActorFacts.State state, HashSet<int> ambiguous)
    {
        bool moved = state.PlaceCountry != 0 && state.Country != 0 && state.PlaceCountry != state.Country;
        if (state.Place == 0 || moved)
            return state.Country == 0 ? null : new Place(_pool[state.Country]);
        Place place = new(_pool[state.Place], _pool[state.Edition]);
        return state.Country != 0 && ambiguous.Contains(state.Place) ? place with { Code = $"{_pool[state.Country]}/{place.Code}" } : place;
    }

    // "North" may be a region of two countries; a NUTS code tells its own.
    private HashSet<int> CodesOfSeveralCountries()
    {
        Dictionary<int, int> countries = [];
        HashSet<int> several = [];
        foreach (ActorFacts.State state in Actors.States)
            if (state.Place != 0 && state.Country != 0 && !countries.TryAdd(state.Place, state.Country))
                if (countries[state.Place] != state.Country && !new Place(_pool[state.Place]).IsNuts)
                    several.Add(state.Place);
        NotePlaces(several);
        return several;
    }

    private void RequireFewHelices(Dictionary<int, List<HelixMembership>> memberships)
    {
        const int most = 31;
        int count = Actors
            .States.Select(s => s.Type)
            .Distinct()
            .SelectMany(HelicesOf)
            .Concat(memberships.Values.SelectMany(m => m))
            .Select(m => m.Helix)
            .Concat(Helix.Standard)
            .Distinct()
            .Count();
        if (count > most)
            throw StorageFailure.Of(WorkspaceFault.Content, "fault.helices", count, most);
    }

    private static int[] SortedByKey(string[] keys)
    {
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort([.. keys], order, StringComparer.Ordinal);
        return order;
    }
}
