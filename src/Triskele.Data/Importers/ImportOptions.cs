namespace Triskele.Data.Importers;

/// <summary>How to import.</summary>
public sealed record ImportOptions
{
    /// <summary>Mapping file for tables whose headers are nobody's standard; null to sniff.</summary>
    public string? MappingFile { get; init; }

    /// <summary>Whether names that look like those of natural persons are replaced.</summary>
    public bool Redact { get; init; }

    /// <summary>Limits against archives that were made to harm.</summary>
    public ArchiveLimits Limits { get; init; } = new();

    /// <summary>Told how many bytes are read of how many, for a progress bar.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
