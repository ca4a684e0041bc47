using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Triskele;

/// <summary>Collects facts and builds an <see cref="Ecosystem"/> from them.</summary>
/// <remarks>
/// The order in which facts arrive does not matter: actors and projects are sorted by key. A fact about a key that is already known is an
/// error, because which of the two holds is for the importer to decide.
/// </remarks>
/// <threadsafety>Not safe for several threads.</threadsafety>
public sealed class EcosystemBuilder
{
    private readonly List<Actor> _actors = [];
    private readonly List<Project> _projects = [];
    private readonly Dictionary<string, int> _actorIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _projectIndex = new(StringComparer.Ordinal);
    private readonly List<int> _participationProjects = [];
    private readonly List<int> _participationActors = [];
    private readonly List<Role> _roles = [];
    private readonly List<double> _contributions = [];
    private readonly List<(int From, int To, Tie Tie)> _ties = [];
    private readonly List<(int From, int To, Message Message)> _messages = [];
    private readonly Dictionary<Place, string> _countries = [];
    private readonly List<Helix> _helices = [.. Helix.Standard];

    /// <summary>How the codes of the source became helices, in words fit to stand beside a result.</summary>
    public string HelixMapping { get; set; } = "";

    /// <summary>Adds an actor and returns its number for <see cref="AddParticipation(int, int, Role, double)"/>.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="country">Country of a place whose code does not tell it.</param>
    /// <exception cref="ArgumentException">The key is empty or known, or a share lies outside 0..1.</exception>
    public int AddActor(Actor actor, string country = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor.Key);
        foreach (HelixMembership membership in actor.Memberships)
        {
            if (membership.Share is not (> 0 and <= 1))
                throw new ArgumentException(
                    $"Actor {actor.Key}: the share {membership.Share} in {membership.Helix} lies outside 0 < share ≤ 1.",
                    nameof(actor)
                );
            if (!_helices.Contains(membership.Helix))
                _helices.Add(membership.Helix);
        }
        if (!_actorIndex.TryAdd(actor.Key, _actors.Count))
            throw new ArgumentException($"Actor {actor.Key} is added twice; merge the two facts first.", nameof(actor));
        if (actor.Place is { } place && country.Length > 0)
            _countries[place] = country;
        _actors.Add(actor);
        return _actors.Count - 1;
    }

    /// <summary>Adds a project and returns its number for <see cref="AddParticipation(int, int, Role, double)"/>.</summary>
    /// <exception cref="ArgumentException">The key is empty or known.</exception>
    public int AddProject(Project project)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(project.Key);
        if (!_projectIndex.TryAdd(project.Key, _projects.Count))
            throw new ArgumentException($"Project {project.Key} is added twice; merge the two facts first.", nameof(project));
        _projects.Add(project);
        return _projects.Count - 1;
    }

    /// <summary>Adds a participation by the numbers that <see cref="AddProject"/> and <see cref="AddActor"/> returned.</summary>
    public void AddParticipation(int project, int actor, Role role, double contributionEur)
    {
        _participationProjects.Add(project);
        _participationActors.Add(actor);
        _roles.Add(role);
        _contributions.Add(contributionEur);
    }

    /// <summary>Adds a participation by keys.</summary>
    /// <exception cref="ArgumentException">The project or the actor is not known.</exception>
    public void Add(Participation participation) =>
        AddParticipation(
            Number(_projectIndex, participation.ProjectKey, "project"),
            Number(_actorIndex, participation.ActorKey, "actor"),
            participation.Role,
            participation.ContributionEur
        );

    /// <summary>Adds a tie by keys.</summary>
    /// <exception cref="ArgumentException">An actor is not known, or the weight is not finite and positive.</exception>
    public void Add(Tie tie)
    {
        if (tie.Weight is not (> 0 and < double.PositiveInfinity))
            throw new ArgumentException($"Tie {tie.FromKey} to {tie.ToKey}: the weight {tie.Weight} is not finite and > 0.", nameof(tie));
        _ties.Add((Number(_actorIndex, tie.FromKey, "actor"), Number(_actorIndex, tie.ToKey, "actor"), tie));
    }

    /// <summary>Adds a message by keys.</summary>
    /// <exception cref="ArgumentException">An actor is not known.</exception>
    public void Add(Message message) =>
        _messages.Add((Number(_actorIndex, message.FromKey, "actor"), Number(_actorIndex, message.ToKey, "actor"), message));

    /// <summary>Whether an actor of this key has been added.</summary>
    public bool HasActor(string key) => _actorIndex.ContainsKey(key);

    /// <summary>Whether a project of this key has been added.</summary>
    public bool HasProject(string key) => _projectIndex.ContainsKey(key);

    /// <summary>Builds the ecosystem.</summary>
    /// <param name="asOf">
    /// The date at which to look: memberships hold on it, and what starts later is left out. Null is the latest start in the data, which leaves nothing out.
    /// </param>
    public Ecosystem Build(DateOnly? asOf = null)
    {
        DateOnly? date = asOf ?? LatestStart();
        Ecosystem all = BuildAll(date);
        return asOf is { } limit ? all.View().AsOf(limit).Compact() : all;
    }

    private Ecosystem BuildAll(DateOnly? asOf)
    {
        int[] actorOrder = SortedOrder(_actors, a => a.Key);
        int[] projectOrder = SortedOrder(_projects, p => p.Key);
        int[] newActor = Inverse(actorOrder),
            newProject = Inverse(projectOrder);
        PlaceTree.Builder places = new();
        Actors actors = ActorColumns(actorOrder, places, asOf);
        Participations participations = ParticipationIndex.Build(
            projectOrder.Length,
            actorOrder.Length,
            [.. _participationProjects.Select(p => newProject[p])],
            [.. _participationActors.Select(a => newActor[a])],
            [.. _roles],
            [.. _contributions]
        );
        ImmutableArray<string> layers = LayerNames();
        ProjectColumnsBuilder projects = new([.. projectOrder.Select(i => _projects[i])], participations, actors);
        return new Ecosystem
        {
            Actors = actors,
            Projects = projects.Build(),
            Participations = participations,
            Ties = TieColumns(newActor, layers),
            Messages = MessageColumns(newActor),
            Places = places.Build(),
            Helices = [.. _helices],
            Frameworks = projects.Frameworks,
            Programmes = projects.Programmes,
            Schemes = projects.Schemes,
            Layers = layers,
            HelixMapping = HelixMapping,
            AsOf = asOf,
        };
    }

    private Actors ActorColumns(int[] order, PlaceTree.Builder places, DateOnly? asOf)
    {
        int n = order.Length;
        int[] offsets = new int[n + 1],
            place = new int[n],
            sets = new int[n];
        sbyte[] main = new sbyte[n],
            sme = new sbyte[n];
        List<byte> helices = [];
        List<double> shares = [];
        for (int i = 0; i < n; i++)
        {
            Actor actor = _actors[order[i]];
            place[i] = actor.Place is { } p ? places.Add(p, _countries.GetValueOrDefault(p, "")) : PlaceTree.Unknown;
            sme[i] = actor.IsSme switch
            {
                true => 1,
                false => 0,
                null => -1,
            };
            main[i] = -1;
            double largest = 0;
            foreach (HelixMembership membership in actor.Memberships.Where(m => Holds(m, asOf)))
            {
                int helix = _helices.IndexOf(membership.Helix);
                helices.Add((byte)helix);
                shares.Add(membership.Share);
                sets[i] |= 1 << helix;
                if (membership.Share > largest)
                    (largest, main[i]) = (membership.Share, (sbyte)helix);
            }
            offsets[i + 1] = helices.Count;
        }
        return new Actors
        {
            Keys = [.. order.Select(i => _actors[i].Key)],
            Names = [.. order.Select(i => _actors[i].Name)],
            Places = Wrap(place),
            Sme = Wrap(sme),
            MembershipOffsets = Wrap(offsets),
            MembershipHelices = [.. helices],
            MembershipShares = [.. shares],
            MainHelices = Wrap(main),
            HelixSets = Wrap(sets),
        };
    }

    private ImmutableArray<string> LayerNames() =>
        [.. _ties.Select(t => t.Tie.Layer).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private Ties TieColumns(int[] newActor, ImmutableArray<string> layers) =>
        _ties.Count == 0
            ? Ties.None
            : new Ties
            {
                From = [.. _ties.Select(t => newActor[t.From])],
                To = [.. _ties.Select(t => newActor[t.To])],
                Kinds = [.. _ties.Select(t => t.Tie.Kind)],
                Weights = [.. _ties.Select(t => t.Tie.Weight)],
                StartDays = [.. _ties.Select(t => Day.Of(t.Tie.Start))],
                EndDays = [.. _ties.Select(t => Day.Of(t.Tie.End))],
                Directed = [.. _ties.Select(t => t.Tie.Directed)],
                Layers = [.. _ties.Select(t => t.Tie.Layer.Length == 0 ? -1 : layers.BinarySearch(t.Tie.Layer, StringComparer.Ordinal))],
            };

    private Messages MessageColumns(int[] newActor)
    {
        var ordered = _messages
            .Select(m => (From: newActor[m.From], To: newActor[m.To], Seconds: SecondsOf(m.Message.Time), m.Message.Sentiment))
            .OrderBy(m => m.Seconds)
            .ThenBy(m => m.From)
            .ThenBy(m => m.To)
            .ThenBy(m => m.Sentiment)
            .ToArray();
        return ordered.Length == 0
            ? Messages.None
            : new Messages
            {
                From = [.. ordered.Select(m => m.From)],
                To = [.. ordered.Select(m => m.To)],
                Seconds = [.. ordered.Select(m => m.Seconds)],
                Sentiments = [.. ordered.Select(m => m.Sentiment)],
            };
    }

    private static long SecondsOf(DateTime? time) => time is { } t ? t.Ticks / TimeSpan.TicksPerSecond : Messages.UnknownTime;

    private DateOnly? LatestStart()
    {
        DateOnly? latest = null;
        IEnumerable<DateOnly?> sent = _messages.Select(m => m.Message.Time is { } time ? DateOnly.FromDateTime(time) : (DateOnly?)null);
        foreach (DateOnly? start in _projects.Select(p => p.Start).Concat(_ties.Select(t => t.Tie.Start)).Concat(sent))
            if (start is not null && (latest is null || start > latest))
                latest = start;
        return latest;
    }

    private static bool Holds(HelixMembership membership, DateOnly? asOf) =>
        asOf is not { } date || ((membership.From is null || membership.From <= date) && (membership.To is null || membership.To >= date));

    private static int Number(Dictionary<string, int> index, string key, string what) =>
        index.TryGetValue(key, out int number)
            ? number
            : throw new ArgumentException($"There is no {what} {key}; add it before what refers to it.", nameof(key));

    private static int[] SortedOrder<T>(List<T> items, Func<T, string> key)
    {
        string[] keys = [.. items.Select(key)];
        int[] order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(keys, order, StringComparer.Ordinal);
        return order;
    }

    private static int[] Inverse(int[] order)
    {
        int[] inverse = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            inverse[order[i]] = i;
        return inverse;
    }

    private static ImmutableArray<T> Wrap<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);
}
