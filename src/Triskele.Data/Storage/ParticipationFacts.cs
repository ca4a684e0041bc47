namespace Triskele.Data.Storage;

/// <summary>Who took part in what, as all rows say, and which of the rows count.</summary>
internal sealed class ParticipationFacts(Workspace workspace, TextPool pool, SourceTable sources, ActorFacts actors, ProjectFacts projects)
{
    private readonly List<Fact> _facts = [];
    private readonly FactRank[] _datasetRanks = NewRanks(sources.DatasetCount);

    /// <summary>Rows that count, ordered by project, organisation, role and position, after <see cref="Select"/>.</summary>
    public List<Active> Rows { get; } = [];

    /// <summary>Rows that newer ones of the same data set supersede.</summary>
    public long Superseded { get; private set; }

    /// <summary>Rows that a more recently updated data set states as well.</summary>
    public long SetAside { get; private set; }

    /// <summary>Rows that name no organisation.</summary>
    public int WithoutIdentity { get; private set; }

    /// <summary>A row that counts, by the numbers of resolved things.</summary>
    public readonly record struct Active(int Project, int Actor, Role Role, double ContributionEur);

    /// <summary>One row; project and actor become numbers of resolved things in <see cref="Select"/>.</summary>
    private record struct Fact(int Project, int Actor, int Dataset, Role Role, int Position, double ContributionEur, FactRank Rank);

    /// <summary>Reads the rows.</summary>
    public void Read()
    {
        Dictionary<int, Role> roles = Enum.GetValues<Role>().ToDictionary(r => r == Role.Unknown ? 0 : pool.Add(r.ToString()));
        using ColumnScan scan = new(
            workspace.Connection,
            """
            SELECT source, source_row, updated, grant_id, rcn, project_key, framework, pic, actor_key, role, position, contribution_eur
            FROM participation
            """
        );
        while (scan.Next())
            ReadChunk(scan, roles);
    }

    /// <summary>Decides which rows count; after identities are resolved.</summary>
    public void Select()
    {
        Fact[] sorted = ByProject(out int[] offsets);
        for (int p = 0; p + 1 < offsets.Length; p++)
        {
            Span<Fact> rows = sorted.AsSpan()[offsets[p]..offsets[p + 1]];
            rows.Sort(Compare);
            SelectOf(rows);
        }
        _facts.Clear();
    }

    private void ReadChunk(ColumnScan scan, Dictionary<int, Role> roles)
    {
        int[] source = scan.Values(0, 0);
        long[] row = scan.Values(1, 0L),
            updated = scan.Values(2, long.MinValue);
        int[] grant = scan.Texts(3, pool),
            rcn = scan.Texts(4, pool),
            key = scan.Texts(5, pool),
            framework = scan.Texts(6, pool),
            pic = scan.Texts(7, pool),
            actorKey = scan.Texts(8, pool),
            role = scan.Texts(9, pool),
            position = scan.Values(10, 0);
        double[] contribution = scan.Values(11, double.NaN);
        for (int i = 0; i < scan.Count; i++)
        {
            int dataset = sources.DatasetOf(source[i]);
            if (dataset < 0)
                continue;
            int project = projects.TupleOf(grant[i], rcn[i], key[i], framework[i], dataset);
            int actor = actors.NodeOf(pic[i], actorKey[i]);
            if (actor < 0)
                WithoutIdentity++;
            if (project < 0 || actor < 0)
                continue;
            projects.Use(project);
            FactRank rank = new(updated[i], source[i], row[i]);
            ref FactRank newest = ref _datasetRanks[dataset];
            newest = new FactRank(Math.Max(newest.Updated, rank.Updated), Math.Max(newest.Source, rank.Source), 0);
            _facts.Add(new Fact(project, actor, dataset, roles.GetValueOrDefault(role[i]), position[i], contribution[i], rank));
        }
    }

    private Fact[] ByProject(out int[] offsets)
    {
        offsets = new int[projects.Identities.Count + 1];
        for (int i = 0; i < _facts.Count; i++)
        {
            Fact fact = _facts[i];
            _facts[i] = fact = fact with { Project = projects.EntityOf(fact.Project), Actor = actors.Identities.EntityOf(fact.Actor) };
            offsets[fact.Project + 1]++;
        }
        for (int p = 1; p < offsets.Length; p++)
            offsets[p] += offsets[p - 1];
        int[] next = offsets[..^1];
        Fact[] sorted = new Fact[_facts.Count];
        foreach (Fact fact in _facts)
            sorted[next[fact.Project]++] = fact;
        return sorted;
    }

    private static int Compare(Fact a, Fact b)
    {
        int order = a.Actor.CompareTo(b.Actor);
        if (order == 0)
            order = a.Dataset.CompareTo(b.Dataset);
        if (order == 0)
            order = a.Role.CompareTo(b.Role);
        if (order == 0)
            order = a.Position.CompareTo(b.Position);
        return order == 0 ? a.Rank.CompareTo(b.Rank) : order;
    }

    private void SelectOf(ReadOnlySpan<Fact> rows)
    {
        for (int begin = 0, end; begin < rows.Length; begin = end)
        {
            end = begin + 1;
            while (end < rows.Length && rows[end].Actor == rows[begin].Actor)
                end++;
            SelectOfActor(rows[begin..end]);
        }
    }

    // All rows of one organisation in one project.
    private void SelectOfActor(ReadOnlySpan<Fact> rows)
    {
        int dataset = rows[0].Dataset;
        foreach (Fact row in rows)
            if (_datasetRanks[row.Dataset].CompareTo(_datasetRanks[dataset]) > 0)
                dataset = row.Dataset;
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Dataset != dataset)
                SetAside++;
            else if (i + 1 < rows.Length && IsSameKey(rows[i], rows[i + 1]))
                Superseded++;
            else
                Rows.Add(new Active(rows[i].Project, rows[i].Actor, rows[i].Role, rows[i].ContributionEur));
    }

    private static bool IsSameKey(in Fact a, in Fact b) => a.Dataset == b.Dataset && a.Role == b.Role && a.Position == b.Position;

    private static FactRank[] NewRanks(int count)
    {
        FactRank[] ranks = new FactRank[count];
        Array.Fill(ranks, new FactRank(long.MinValue, 0, 0));
        return ranks;
    }
}
