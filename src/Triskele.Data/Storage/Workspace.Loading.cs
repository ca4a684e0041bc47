namespace Triskele.Data.Storage;

public sealed partial class Workspace
{
    /// <summary>Builds the ecosystem that the rows that count describe.</summary>
    /// <exception cref="WorkspaceException">The store failed, or the workspace names more helices than an ecosystem holds.</exception>
    public Ecosystem LoadEcosystem(LoadOptions? options = null) => LoadEcosystem(options, out _);

    /// <summary>Builds the ecosystem that the rows that count describe, and says what was decided on the way.</summary>
    /// <param name="options">As of which date, and by which mapping of activity types.</param>
    /// <param name="report">Sources, counts and notes for the manifest.</param>
    public Ecosystem LoadEcosystem(LoadOptions? options, out LoadReport report)
    {
        EcosystemLoader loader = new(this, options ?? new LoadOptions());
        Ecosystem ecosystem = Loading(loader.Load);
        report = loader.Report();
        return ecosystem;
    }

    /// <summary>The presence counts that came counted. Of one data set and population the latest import counts.</summary>
    /// <remarks>A population that several data sets count is written with the data set in front.</remarks>
    public PresenceTable LoadPresence()
    {
        List<(string Dataset, string Group, PresenceCounts Counts)> rows = Query(
            """
            SELECT s.dataset, coalesce(p.population, ''), p.u, p.i, p.g, p.ui, p.ug, p.ig, p.uig, p.none
            FROM presence p JOIN source s ON s.id = p.source ORDER BY s.dataset, p.source, p.source_row
            """,
            r =>
                (
                    r.GetString(0),
                    r.GetString(1),
                    new PresenceCounts(
                        r.GetInt64(2),
                        r.GetInt64(3),
                        r.GetInt64(4),
                        r.GetInt64(5),
                        r.GetInt64(6),
                        r.GetInt64(7),
                        r.GetInt64(8),
                        r.GetInt64(9)
                    )
                )
        );
        OrderedDictionary<(string Dataset, string Group), PresenceCounts> latest = [];
        foreach (var (dataset, group, counts) in rows)
            latest[(dataset, group)] = counts;
        ILookup<string, string> datasets = latest.Keys.ToLookup(k => k.Group, k => k.Dataset);
        return new PresenceTable(
            [.. latest.Keys.Select(k => datasets[k.Group].Count() > 1 ? $"{k.Dataset}: {k.Group}" : k.Group)],
            [.. latest.Values]
        );
    }

    // What a reading loop throws is explained like the rest.
    private T Loading<T>(Func<T> load) => StorageFailure.Guard(Path, load);
}
