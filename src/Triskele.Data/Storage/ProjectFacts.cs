namespace Triskele.Data.Storage;

/// <summary>What the rows say about projects: first which is which, then the newest known value of each field.</summary>
internal sealed class ProjectFacts(Workspace workspace, TextPool pool, SourceTable sources)
{
    private const byte GrantSpace = 0,
        RcnSpace = 1,
        KeySpace = 2;
    private const int Several = -1;

    private readonly List<Fact> _facts = [];
    private readonly List<(int Tuple, int Source, int Code)> _programmes = [];
    private readonly List<Tuple> _tuples = [];
    private readonly List<Mention> _mentions = [];
    private readonly Dictionary<Tuple, int> _tupleIndex = [];
    private readonly Dictionary<int, int> _frameworkOfGrant = [];
    private readonly int[] _frameworkOfDataset = new int[sources.DatasetCount];
    private int[] _nodes = [];
    private int _lastTuple = -1;

    /// <summary>Which is which.</summary>
    public IdentityResolver Identities { get; } = new(pool, IdentityEntity.Project, "grant", "rcn", "key");

    /// <summary>The newest known values of each project, after <see cref="Merge"/>.</summary>
    public State[] States { get; private set; } = [];

    /// <summary>Rows that name no project.</summary>
    public int WithoutIdentity { get; private set; }

    /// <summary>Grant numbers in rows without a framework that occur in several frameworks.</summary>
    public int AmbiguousGrants { get; private set; }

    /// <summary>The identities that a row states.</summary>
    private readonly record struct Tuple(int Grant, int Rcn, int Key, int Framework);

    /// <summary>How a tuple occurs: in a row about something else, in a participation, or in a row of its own.</summary>
    private enum Mention : byte
    {
        Aside,
        Used,
        Stated,
    }

    /// <summary>One row.</summary>
    private readonly record struct Fact(
        int Tuple,
        FactRank Rank,
        int Acronym,
        int Title,
        int Framework,
        int Programmes,
        int Scheme,
        int Start,
        int PlannedEnd,
        int ActualEnd,
        double TotalCost,
        double Contribution
    );

    /// <summary>What is known of one project.</summary>
    internal struct State
    {
        public int Acronym,
            Title,
            Framework,
            Programmes,
            Scheme;
        public DateOnly? Start,
            PlannedEnd,
            ActualEnd;
        public double TotalCost,
            Contribution;
        public bool HasRow;
        public int LegalBasisSource;
        public List<string>? LegalBasis;
    }

    /// <summary>Reads the rows of projects and the parts of programmes that pay for them.</summary>
    public void Read()
    {
        using (
            ColumnScan scan = new(
                workspace.Connection,
                """
                SELECT source, source_row, updated, grant_id, rcn, key, acronym, CASE WHEN acronym IS NULL THEN title END, framework,
                       programmes, scheme, start_date, planned_end, actual_end, total_cost_eur, contribution_eur
                FROM project
                """
            )
        )
            while (scan.Next())
                ReadChunk(scan);
    }

    /// <summary>Reads which part of a programme the sources mark as the one that pays; after <see cref="Read"/>, which tells the frameworks.</summary>
    public void ReadProgrammes()
    {
        using ColumnScan scan = new(
            workspace.Connection,
            """
            SELECT source, grant_id, rcn, project_key, code FROM project_activity
            WHERE is_primary AND scheme ILIKE 'legalBasis' AND code IS NOT NULL ORDER BY source, source_row
            """
        );
        while (scan.Next())
        {
            int[] source = scan.Values(0, 0),
                grant = scan.Texts(1, pool),
                rcn = scan.Texts(2, pool),
                key = scan.Texts(3, pool),
                code = scan.Texts(4, pool);
            for (int i = 0; i < scan.Count; i++)
                if (
                    sources.DatasetOf(source[i]) is >= 0 and int dataset
                    && TupleOf(grant[i], rcn[i], key[i], 0, dataset) is >= 0 and int tuple
                )
                    _programmes.Add((tuple, source[i], code[i]));
        }
    }

    /// <summary>Number of the identities that a row states, or -1 where it states none.</summary>
    public int TupleOf(int grant, int rcn, int key, int framework, int dataset) =>
        TupleOf(grant, rcn, key, framework == 0 ? Math.Max(_frameworkOfDataset[dataset], 0) : framework);

    private int TupleOf(int grant, int rcn, int key, int framework)
    {
        if ((grant | rcn | key) == 0)
        {
            WithoutIdentity++;
            return -1;
        }
        Tuple tuple = new(grant, rcn, key, framework);
        if (_lastTuple >= 0 && _tuples[_lastTuple] == tuple)
            return _lastTuple;
        if (!_tupleIndex.TryGetValue(tuple, out _lastTuple))
        {
            _tupleIndex[tuple] = _lastTuple = _tuples.Count;
            _tuples.Add(tuple);
            _mentions.Add(Mention.Aside);
        }
        return _lastTuple;
    }

    /// <summary>Somebody takes part in it, so that it is a project even without a row of its own.</summary>
    public void Use(int tuple)
    {
        if (_mentions[tuple] == Mention.Aside)
            _mentions[tuple] = Mention.Used;
    }

    /// <summary>Joins what belongs together; after all rows are read.</summary>
    public void Resolve(IReadOnlyList<IdentityOverride> decisions)
    {
        foreach (Tuple tuple in _tuples)
            Note(_frameworkOfGrant, tuple.Grant, tuple.Framework);
        AmbiguousGrants = _tuples
            .Where(t => t.Grant != 0 && t.Framework == 0 && FrameworkOf(t) == 0 && _frameworkOfGrant.ContainsKey(t.Grant))
            .Select(t => t.Grant)
            .Distinct()
            .Count();
        _nodes = [.. _tuples.Select((t, i) => NodeOf(t, _mentions[i]))];
        Identities.Resolve(decisions);
    }

    /// <summary>The project that a row is about, after <see cref="Resolve"/>; -1 where only its activities are told.</summary>
    public int EntityOf(int tuple) => Identities.EntityOf(_nodes[tuple]);

    /// <summary>Takes the newest known value of each field.</summary>
    public void Merge()
    {
        States = new State[Identities.Count];
        for (int p = 0; p < States.Length; p++)
            (States[p].TotalCost, States[p].Contribution) = (double.NaN, double.NaN);
        _facts.Sort((a, b) => a.Rank.CompareTo(b.Rank));
        foreach (Fact fact in _facts)
            Apply(fact, ref States[EntityOf(fact.Tuple)]);
        foreach ((int tuple, int source, int code) in _programmes)
            if (EntityOf(tuple) is >= 0 and int project)
                AddProgramme(ref States[project], source, pool[code]);
    }

    private void ReadChunk(ColumnScan scan)
    {
        int[] source = scan.Values(0, 0);
        long[] row = scan.Values(1, 0L),
            updated = scan.Values(2, long.MinValue);
        int[] grant = scan.Texts(3, pool),
            rcn = scan.Texts(4, pool),
            key = scan.Texts(5, pool),
            acronym = scan.Texts(6, pool),
            title = scan.Texts(7, pool),
            framework = scan.Texts(8, pool),
            programmes = scan.Texts(9, pool),
            scheme = scan.Texts(10, pool);
        int[] start = scan.Values(11, int.MinValue),
            planned = scan.Values(12, int.MinValue),
            actual = scan.Values(13, int.MinValue);
        double[] cost = scan.Values(14, double.NaN),
            contribution = scan.Values(15, double.NaN);
        for (int i = 0; i < scan.Count; i++)
        {
            int dataset = sources.DatasetOf(source[i]);
            if (dataset < 0)
                continue;
            int tuple = TupleOf(grant[i], rcn[i], key[i], framework[i]);
            if (tuple < 0)
                continue;
            _mentions[tuple] = Mention.Stated;
            NoteDataset(dataset, framework[i]);
            _facts.Add(
                new Fact(
                    tuple,
                    new FactRank(updated[i], source[i], row[i]),
                    acronym[i],
                    title[i],
                    framework[i],
                    programmes[i],
                    scheme[i],
                    start[i],
                    planned[i],
                    actual[i],
                    cost[i],
                    contribution[i]
                )
            );
        }
    }

    private int NodeOf(Tuple tuple, Mention mention)
    {
        int grant = tuple.Grant == 0 ? -1 : Identities.Node(GrantSpace, FrameworkOf(tuple), tuple.Grant, GrantSpace);
        int rcn = tuple.Rcn == 0 ? -1 : Identities.Node(RcnSpace, 0, tuple.Rcn, RcnSpace);
        int key = tuple.Key == 0 ? -1 : Identities.Node(KeySpace, 0, tuple.Key, KeySpace);
        int first =
            grant >= 0 ? grant
            : rcn >= 0 ? rcn
            : key;
        foreach (int other in (ReadOnlySpan<int>)[rcn, key])
            if (other >= 0 && other != first)
                Identities.Link(first, other);
        if (mention == Mention.Stated)
            Identities.State(first);
        return mention == Mention.Aside ? first : Identities.Use(first);
    }

    // Grant numbers are given within a programme. A row that names none means the only programme that has the number.
    private int FrameworkOf(Tuple tuple) =>
        tuple.Framework != 0 ? tuple.Framework : Math.Max(_frameworkOfGrant.GetValueOrDefault(tuple.Grant), 0);

    private static void Note(Dictionary<int, int> frameworks, int grant, int framework)
    {
        if (grant == 0 || framework == 0)
            return;
        if (!frameworks.TryAdd(grant, framework) && frameworks[grant] != framework)
            frameworks[grant] = Several;
    }

    private void NoteDataset(int dataset, int framework)
    {
        if (framework == 0)
            return;
        ref int known = ref _frameworkOfDataset[dataset];
        known = known == 0 || known == framework ? framework : Several;
    }

    private static void Apply(in Fact fact, ref State state)
    {
        state.HasRow = true;
        Take(fact.Acronym, ref state.Acronym);
        Take(fact.Title, ref state.Title);
        Take(fact.Framework, ref state.Framework);
        Take(fact.Programmes, ref state.Programmes);
        Take(fact.Scheme, ref state.Scheme);
        state.Start = Dates.Of(fact.Start) ?? state.Start;
        state.PlannedEnd = Dates.Of(fact.PlannedEnd) ?? state.PlannedEnd;
        state.ActualEnd = Dates.Of(fact.ActualEnd) ?? state.ActualEnd;
        state.TotalCost = double.IsNaN(fact.TotalCost) ? state.TotalCost : fact.TotalCost;
        state.Contribution = double.IsNaN(fact.Contribution) ? state.Contribution : fact.Contribution;
    }

    private static void Take(int value, ref int known)
    {
        if (value != 0)
            known = value;
    }

    // Rows come by source: a later file replaces what an earlier one said.
    private static void AddProgramme(ref State state, int source, string code)
    {
        if (state.LegalBasis is null || state.LegalBasisSource != source)
            (state.LegalBasis, state.LegalBasisSource) = ([], source);
        if (!state.LegalBasis.Contains(code))
            state.LegalBasis.Add(code);
    }
}
