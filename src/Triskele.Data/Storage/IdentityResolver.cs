using System.Runtime.InteropServices;

namespace Triskele.Data.Storage;

/// <summary>Finds which keys name one thing: a union-find over identities that never joins what a decision keeps apart.</summary>
/// <remarks>
/// A node is an identity: a number of some kind, within a framework programme where it has one. A link is a row that states two of them.
/// Without splits the order of links does not matter; with splits they are taken in the order of their names, so that the result is the same
/// whatever was imported first.
/// </remarks>
internal sealed class IdentityResolver(TextPool pool, IdentityEntity entity, params string[] spaces)
{
    /// <summary>An identity.</summary>
    /// <param name="Space">Kind of number.</param>
    /// <param name="Framework">Text number of the framework programme, or 0.</param>
    /// <param name="Value">Text number of the key.</param>
    private readonly record struct Identity(byte Space, int Framework, int Value);

    private readonly Dictionary<Identity, int> _nodes = [];
    private readonly List<Identity> _identities = [];
    private readonly List<byte> _ranks = [];
    private readonly List<bool> _stated = [];
    private readonly List<bool> _used = [];
    private readonly List<int> _parents = [];
    private readonly List<(int A, int B)> _links = [];
    private readonly List<(int A, int B)> _blocked = [];
    private readonly List<(int A, int B, int Shared)> _proposed = [];
    private readonly List<(int A, int B)> _decided = [];
    private readonly List<(int A, int B)> _splits = [];
    private int[] _entities = [];
    private int[] _canonical = [];

    /// <summary>Number of things, after <see cref="Resolve"/>.</summary>
    public int Count => _canonical.Length;

    /// <summary>Keys of the things; unique.</summary>
    public string[] Keys { get; private set; } = [];

    /// <summary>How many keys needed a prefix to be unique.</summary>
    public int Namespaced { get; private set; }

    /// <summary>Decisions that name a key that is not here.</summary>
    public int DecisionsWithoutEffect { get; private set; }

    /// <summary>The thing that a node belongs to, after <see cref="Resolve"/>.</summary>
    public int EntityOf(int node) => _entities[node];

    /// <summary>The node of an identity.</summary>
    /// <param name="space">Kind of number, an index into the kinds.</param>
    /// <param name="framework">Text number of the framework programme, or 0.</param>
    /// <param name="value">Text number of the key, not 0.</param>
    /// <param name="rank">Which identity a thing is named by: the lowest.</param>
    public int Node(byte space, int framework, int value, byte rank)
    {
        ref int node = ref CollectionsMarshal.GetValueRefOrAddDefault(_nodes, new Identity(space, framework, value), out bool known);
        if (!known)
        {
            node = _identities.Count;
            _identities.Add(new Identity(space, framework, value));
            _ranks.Add(rank);
            _stated.Add(false);
            _used.Add(false);
            _parents.Add(node);
        }
        else if (_ranks[node] > rank)
            _ranks[node] = rank;
        return node;
    }

    /// <summary>A row goes by this identity; one that is only ever mentioned beside another makes no thing of its own.</summary>
    public int Use(int node)
    {
        _used[node] = true;
        return node;
    }

    /// <summary>A row of facts goes by this identity.</summary>
    public void State(int node) => _stated[node] = true;

    /// <summary>A row states both.</summary>
    public void Link(int a, int b) => _links.Add((a, b));

    /// <summary>Both share an identity that does not suffice to join them.</summary>
    public void Propose(int a, int b, int shared) => _proposed.Add((a, b, shared));

    /// <summary>Joins what belongs together.</summary>
    public void Resolve(IReadOnlyList<IdentityOverride> decisions)
    {
        TakeDecisions(decisions);
        if (_splits.Count > 0)
            _links.Sort((x, y) => string.CompareOrdinal(Name(x.A) + '\n' + Name(x.B), Name(y.A) + '\n' + Name(y.B)));
        foreach ((int a, int b) in _decided)
            _parents[Find(a)] = Find(b);
        foreach ((int a, int b) in _links)
            Join(a, b);
        Number();
        NameAll();
    }

    /// <summary>What was joined, what might be, and what is kept apart; sorted.</summary>
    public IEnumerable<IdentityMerge> Merges()
    {
        List<IdentityMerge> merges = [];
        foreach (IGrouping<int, int> thing in Enumerable.Range(0, _identities.Count).Where(n => _stated[n]).GroupBy(n => _entities[n]))
            if (thing.Count() > 1)
                merges.AddRange(JoinedOf(_canonical[thing.Key], [.. thing]));
        foreach ((int a, int b) in _blocked.Distinct())
            merges.Add(new IdentityMerge(entity, Name(a), Name(b), Name(b), IdentityState.KeptApart));
        foreach ((int a, int b, int shared) in _proposed)
            if (_entities[a] != _entities[b])
                merges.Add(new IdentityMerge(entity, Name(a), Name(b), Name(shared), ProposalState(a, b)));
        return merges.OrderBy(m => m.KeyA, StringComparer.Ordinal).ThenBy(m => m.KeyB, StringComparer.Ordinal).ThenBy(m => m.State);
    }

    /// <summary>How many stated identities were joined to another.</summary>
    public int JoinedCount()
    {
        HashSet<int> things = [];
        int joined = 0;
        for (int node = 0; node < _identities.Count; node++)
            if (_stated[node] && !things.Add(_entities[node]))
                joined++;
        return joined;
    }

    /// <summary>Proposals that nobody has decided.</summary>
    public int ProposedCount() =>
        _proposed.Count(p => _entities[p.A] != _entities[p.B] && ProposalState(p.A, p.B) == IdentityState.Proposed);

    private IdentityState ProposalState(int a, int b) =>
        _splits.Contains((a, b)) || _splits.Contains((b, a)) ? IdentityState.KeptApart : IdentityState.Proposed;

    private IEnumerable<IdentityMerge> JoinedOf(int canonical, int[] stated)
    {
        int first = stated.Contains(canonical) ? canonical : stated.MinBy(Name, StringComparer.Ordinal);
        return stated
            .Where(n => n != first)
            .Select(n => new IdentityMerge(entity, Name(first), Name(n), SharedBy(first, n), IdentityState.Joined));
    }

    private string SharedBy(int first, int other)
    {
        if (_decided.Exists(d => d.A == other || d.B == other))
            return "decision";
        foreach ((int a, int b) in _links)
            if (a == other)
                return Name(b);
            else if (b == other)
                return Name(a == first ? other : b);
        return "decision";
    }

    private void TakeDecisions(IReadOnlyList<IdentityOverride> decisions)
    {
        if (decisions.Count == 0)
            return;
        Dictionary<string, int> byName = new(StringComparer.Ordinal);
        for (int node = 0; node < _identities.Count; node++)
            byName[Name(node)] = node;
        foreach (IdentityOverride decision in decisions)
            if (byName.TryGetValue(decision.KeyA, out int a) && byName.TryGetValue(decision.KeyB, out int b))
                (decision.Decision == IdentityDecision.Merge ? _decided : _splits).Add((a, b));
            else
                DecisionsWithoutEffect++;
    }

    private void Join(int a, int b)
    {
        int rootA = Find(a),
            rootB = Find(b);
        if (rootA == rootB)
            return;
        foreach ((int x, int y) in _splits)
            if ((Find(x) == rootA && Find(y) == rootB) || (Find(x) == rootB && Find(y) == rootA))
            {
                _blocked.Add((a, b));
                return;
            }
        _parents[rootA] = rootB;
    }

    private int Find(int node)
    {
        while (_parents[node] != node)
            node = _parents[node] = _parents[_parents[node]];
        return node;
    }

    private void Number()
    {
        _entities = new int[_identities.Count];
        int[] byRoot = new int[_identities.Count];
        List<int> canonical = [];
        for (int node = 0; node < _entities.Length; node++)
            if (_used[node] && byRoot[Find(node)] == 0)
            {
                canonical.Add(node);
                byRoot[Find(node)] = canonical.Count;
            }
        for (int node = 0; node < _entities.Length; node++)
        {
            int thing = _entities[node] = byRoot[Find(node)] - 1;
            if (thing >= 0 && IsBetterName(node, canonical[thing]))
                canonical[thing] = node;
        }
        _canonical = [.. canonical];
    }

    private bool IsBetterName(int node, int than)
    {
        if (_ranks[node] != _ranks[than] || node == than)
            return _ranks[node] < _ranks[than];
        int order = pool.Utf8(_identities[node].Value).SequenceCompareTo(pool.Utf8(_identities[than].Value));
        return order < 0 || (order == 0 && string.CompareOrdinal(Name(node), Name(than)) < 0);
    }

    private void NameAll()
    {
        Keys = Array.ConvertAll(_canonical, n => pool[_identities[n].Value]);
        Qualify(n => _identities[n].Framework != 0 ? $"{pool[_identities[n].Framework]}/{pool[_identities[n].Value]}" : Name(n));
        Qualify(Name);
    }

    // Keys that two things share are written at greater length; the full name of an identity is unique.
    private void Qualify(Func<int, string> longer)
    {
        HashSet<string> seen = new(Keys.Length, StringComparer.Ordinal);
        HashSet<string> shared = new(StringComparer.Ordinal);
        foreach (string key in Keys)
            if (!seen.Add(key))
                shared.Add(key);
        for (int i = 0; shared.Count > 0 && i < Keys.Length; i++)
            if (shared.Contains(Keys[i]))
            {
                Keys[i] = longer(_canonical[i]);
                Namespaced++;
            }
    }

    private string Name(int node)
    {
        Identity identity = _identities[node];
        string framework = identity.Framework == 0 ? "" : pool[identity.Framework] + "/";
        string space = spaces[identity.Space];
        return (space.Length == 0 ? "" : space + ":") + framework + pool[identity.Value];
    }
}
