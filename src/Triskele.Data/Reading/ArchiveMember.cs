using System.Globalization;
using System.IO.Compression;
using Triskele.Data.Findings;
using Triskele.Data.Importers;

namespace Triskele.Data.Reading;

/// <summary>Which members of an archive may be read.</summary>
internal static class ArchiveMember
{
    private const long SmallBytes = 10 << 20;

    /// <summary>Whether a member may be read; if not, a finding says why.</summary>
    /// <param name="left">Bytes that the archive may still unpack to.</param>
    public static bool IsSafe(ZipArchiveEntry member, FileFindings findings, ArchiveLimits limits, long left)
    {
        string name = member.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
            return Refuse(findings, "path-traversal", member.FullName);
        if (member.IsEncrypted)
            return Refuse(findings, "encrypted", name);
        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return Refuse(findings, "nested-zip", name);
        if (member.Length > left)
            return Refuse(findings, "archive-too-large", Bytes(member.Length), limits.Bytes);
        if (member.Length > SmallBytes && member.Length > limits.Ratio * member.CompressedLength)
            return Refuse(findings, "ratio", $"{Bytes(member.CompressedLength)} that unpack to {Bytes(member.Length)}", limits.Ratio);
        return true;
    }

    private static bool Refuse(FileFindings findings, string key, string found, params ReadOnlySpan<object?> values)
    {
        findings.Error(key, 0, "", found, values);
        return false;
    }

    private static string Bytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
}
