namespace Triskele.Data.Storage;

/// <summary>The sources of a workspace as the loader needs them: which count, and which data set each is an edition of.</summary>
internal sealed class SourceTable
{
    private readonly int[] _datasets;
    private readonly List<string> _names = [];

    public SourceTable(IReadOnlyList<StoredSource> sources)
    {
        Active = [.. sources.Where(s => !sources.Any(newer => Retires(newer, s)))];
        Retired = sources.Count - Active.Count;
        _datasets = new int[sources.Select(s => s.Id).DefaultIfEmpty(-1).Max() + 1];
        Array.Fill(_datasets, -1);
        foreach (StoredSource source in Active)
            _datasets[source.Id] = Number(source.File.Dataset);
    }

    /// <summary>Sources that count.</summary>
    public IReadOnlyList<StoredSource> Active { get; }

    /// <summary>Sources whose bytes a newer version of the importer has read again.</summary>
    public int Retired { get; }

    /// <summary>Number of data sets.</summary>
    public int DatasetCount => _names.Count;

    /// <summary>Data set of a source, or -1 where its rows do not count.</summary>
    public int DatasetOf(int source) => source < _datasets.Length ? _datasets[source] : -1;

    private int Number(string dataset)
    {
        if (!_names.Contains(dataset))
            _names.Add(dataset);
        return _names.IndexOf(dataset);
    }

    private static bool Retires(StoredSource newer, StoredSource older) =>
        newer.File.Sha256 == older.File.Sha256
        && newer.File.Importer == older.File.Importer
        && newer.File.Table == older.File.Table
        && newer.File.ImporterVersion > older.File.ImporterVersion;
}
