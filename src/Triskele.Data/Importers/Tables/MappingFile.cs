using System.Text.Json;
using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Tables;

/// <summary>A mapping file: tells for tables whose headers are nobody's standard which column is what.</summary>
/// <remarks>Its form, with an example, is in <c>docs/importers/records.md</c>.</remarks>
internal sealed class MappingFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>No mapping: every header is sniffed.</summary>
    public static readonly MappingFile None = new();

    /// <summary>Name of the dataset that the tables are an edition of; empty to take it from file names.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>Framework programme of projects that name none.</summary>
    public string Framework { get; init; } = "";

    /// <summary>The tables, each by the names of its files.</summary>
    public IReadOnlyList<TableMapping> Tables { get; init; } = [];

    /// <summary>The mapping of a file: of the first table whose pattern fits its name; null if none does.</summary>
    public TableMapping? Of(SourceEntry entry) => Tables.FirstOrDefault(t => t.Fits(entry));

    /// <summary>Reads a mapping file; null if it cannot be read, and a finding says why.</summary>
    public static MappingFile? Read(string? path, FindingLog log)
    {
        if (path is null)
            return None;
        FileFindings findings = new(log, Path.GetFileName(path));
        MappingFile? mapping = null;
        FileGuard.Try(findings, () => mapping = Parse(File.ReadAllText(path), findings));
        return mapping;
    }

    private static MappingFile? Parse(string json, FileFindings findings)
    {
        try
        {
            MappingFile mapping = JsonSerializer.Deserialize<MappingFile>(json, Options) ?? None;
            foreach (TableMapping table in mapping.Tables)
                if (table.Separator.Length > 1)
                    findings.Error("mapping-separator", 0, "separator", table.Separator);
                else
                    continue;
            return mapping.Tables.Any(t => t.Separator.Length > 1) ? null : mapping;
        }
        catch (JsonException fault)
        {
            findings.Error("mapping-broken", (fault.LineNumber ?? -1) + 1, fault.Path ?? "", fault.Message);
            return null;
        }
    }
}
