namespace Triskele.Data.Storage;

/// <summary>Recorded ties and memberships, as the rows that count say.</summary>
internal sealed class TieFacts(Workspace workspace, TextPool pool, SourceTable sources, ActorFacts actors)
{
    private readonly List<Fact> _facts = [];
    private readonly List<Membership> _memberships = [];

    /// <summary>Ties with a weight that is not finite and above 0, and memberships with a share outside 0..1.</summary>
    public (int Ties, int Memberships) Invalid { get; private set; }

    /// <summary>Rows that name no actor at one end.</summary>
    public int WithoutIdentity { get; private set; }

    private readonly record struct Fact(
        int From,
        int To,
        int Kind,
        int Start,
        int End,
        bool Directed,
        int Layer,
        double Weight,
        int Source,
        long Row
    );

    private readonly record struct Membership(int Node, int Helix, double Share, int From, int To, int Source);

    /// <summary>Reads ties and memberships.</summary>
    public void Read()
    {
        ReadTies();
        ReadMemberships();
    }

    /// <summary>The ties that count, sorted. Of one data set, the latest file that states a tie replaces what earlier ones say of it.</summary>
    public List<Tie> Ties(Func<int, string> keyOf)
    {
        Dictionary<(int, int, int, int, int, int, bool, int), int> latest = [];
        foreach (Fact f in _facts)
            latest[KeyOf(f)] = Math.Max(latest.GetValueOrDefault(KeyOf(f)), f.Source);
        return
        [
            .. _facts
                .Where(f => latest[KeyOf(f)] == f.Source)
                .Select(f => new Tie(
                    keyOf(f.From),
                    keyOf(f.To),
                    Enum.TryParse(pool[f.Kind], out TieKind kind) ? kind : TieKind.Information,
                    f.Weight,
                    Dates.Of(f.Start),
                    Dates.Of(f.End),
                    f.Directed,
                    pool[f.Layer]
                ))
                .OrderBy(t => t.FromKey, StringComparer.Ordinal)
                .ThenBy(t => t.ToKey, StringComparer.Ordinal)
                .ThenBy(t => t.Kind)
                .ThenBy(t => t.Layer, StringComparer.Ordinal)
                .ThenBy(t => t.Start)
                .ThenBy(t => t.End)
                .ThenBy(t => t.Directed)
                .ThenBy(t => t.Weight),
        ];
    }

    /// <summary>The memberships of each organisation that a source states outright; of several sources the latest.</summary>
    public Dictionary<int, List<HelixMembership>> Memberships()
    {
        Dictionary<int, int> latest = [];
        foreach (Membership m in _memberships)
            latest[Entity(m)] = Math.Max(latest.GetValueOrDefault(Entity(m)), m.Source);
        return _memberships
            .Where(m => latest[Entity(m)] == m.Source)
            .GroupBy(Entity)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.Select(m => new HelixMembership(new Helix(pool[m.Helix]), m.Share, Dates.Of(m.From), Dates.Of(m.To)))
                        .DistinctBy(m => (m.Helix, m.From, m.To))
                        .ToList()
            );
    }

    private int Entity(Membership m) => actors.Identities.EntityOf(m.Node);

    private (int, int, int, int, int, int, bool, int) KeyOf(Fact f) =>
        (
            sources.DatasetOf(f.Source),
            actors.Identities.EntityOf(f.From),
            actors.Identities.EntityOf(f.To),
            f.Kind,
            f.Start,
            f.End,
            f.Directed,
            f.Layer
        );

    private string LayerColumn => workspace.SchemaVersion >= WorkspaceSchema.Layers ? "layer" : "CAST(NULL AS VARCHAR)";

    private void ReadTies()
    {
        using ColumnScan scan = new(
            workspace.Connection,
            $"SELECT source, source_row, from_key, to_key, kind, start_date, end_date, directed, weight, {LayerColumn} FROM tie"
        );
        while (scan.Next())
        {
            int[] source = scan.Values(0, 0),
                from = scan.Texts(2, pool),
                to = scan.Texts(3, pool),
                kind = scan.Texts(4, pool),
                start = scan.Values(5, int.MinValue),
                end = scan.Values(6, int.MinValue),
                layer = scan.Texts(9, pool);
            long[] row = scan.Values(1, 0L);
            sbyte[] directed = scan.Flags(7);
            double[] weight = scan.Values(8, double.NaN);
            for (int i = 0; i < scan.Count; i++)
                if (sources.DatasetOf(source[i]) < 0)
                    continue;
                else if (from[i] == 0 || to[i] == 0)
                    WithoutIdentity++;
                else if (weight[i] is not (> 0 and < double.PositiveInfinity))
                    Invalid = (Invalid.Ties + 1, Invalid.Memberships);
                else
                    _facts.Add(
                        new Fact(
                            actors.NodeOf(0, from[i]),
                            actors.NodeOf(0, to[i]),
                            kind[i],
                            start[i],
                            end[i],
                            directed[i] == 1,
                            layer[i],
                            weight[i],
                            source[i],
                            row[i]
                        )
                    );
        }
    }

    private void ReadMemberships()
    {
        using ColumnScan scan = new(
            workspace.Connection,
            "SELECT source, actor_key, helix, share, from_date, to_date FROM membership ORDER BY source, source_row"
        );
        while (scan.Next())
        {
            int[] source = scan.Values(0, 0),
                actor = scan.Texts(1, pool),
                helix = scan.Texts(2, pool),
                from = scan.Values(4, int.MinValue),
                to = scan.Values(5, int.MinValue);
            double[] share = scan.Values(3, double.NaN);
            for (int i = 0; i < scan.Count; i++)
                if (sources.DatasetOf(source[i]) < 0)
                    continue;
                else if (actor[i] == 0 || helix[i] == 0)
                    WithoutIdentity++;
                else if (share[i] is not (> 0 and <= 1))
                    Invalid = (Invalid.Ties, Invalid.Memberships + 1);
                else
                    _memberships.Add(new Membership(actors.NodeOf(0, actor[i]), helix[i], share[i], from[i], to[i], source[i]));
        }
    }
}
