namespace Triskele.Workbench.Importing;

/// <summary>What to import and how.</summary>
/// <param name="Format">Format of the importer.</param>
/// <param name="Paths">Files, folders, archives.</param>
public sealed record ImportRequest(string Format, IReadOnlyList<string> Paths)
{
    /// <summary>Mapping file, or null.</summary>
    public string? MappingFile { get; init; }

    /// <summary>For counts that do not tell: <c>exclusive</c> or <c>inclusive</c>; null to let the table tell.</summary>
    public string? Cells { get; init; }

    /// <summary>Whether a row that does not fit refuses the whole import.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether names of natural persons are replaced.</summary>
    public bool Redact { get; init; }
}
