using Triskele.Data.Findings;
using Triskele.Data.Importers;

namespace Triskele.Data.Reading;

/// <summary>Opens a file as a table, whatever it is: delimited text or JSON, packed by gzip or not.</summary>
internal static class TableOpener
{
    /// <summary>Opens a table and its header.</summary>
    /// <param name="separator">Separator of delimited text, or null to sniff it.</param>
    /// <param name="read">Told, at every read, the number of bytes of the file that are read.</param>
    public static ITable Open(
        SourceEntry entry,
        FileFindings findings,
        ArchiveLimits limits,
        char? separator = null,
        Action<long>? read = null
    )
    {
        Stream Plain() => OpenPlain(entry, limits, read);
        return IsJson(entry, Plain) ? new JsonTable(Plain, findings) : OpenDelimited(Plain(), findings, separator);
    }

    /// <summary>A stream whose beginning cannot be read is closed before the fault goes on.</summary>
    private static DelimitedReader OpenDelimited(Stream plain, FileFindings findings, char? separator)
    {
        try
        {
            return new DelimitedReader(plain, findings, separator);
        }
        catch
        {
            plain.Dispose();
            throw;
        }
    }

    /// <summary>Opens the bytes of a file, unpacked if it is packed by gzip.</summary>
    public static Stream OpenPlain(SourceEntry entry, ArchiveLimits limits, Action<long>? read)
    {
        Stream raw = new PeekedStream(entry.Open(), 2, read);
        ReadOnlySpan<byte> magic = ((PeekedStream)raw).Peeked;
        return magic.SequenceEqual((ReadOnlySpan<byte>)[0x1f, 0x8b])
            ? new LimitedStream(new GunzipStream(raw), GzipLimit(entry, limits))
            : raw;
    }

    private static long GzipLimit(SourceEntry entry, ArchiveLimits limits) =>
        Math.Min(limits.Bytes, Math.Max(10 << 20, (long)(entry.Bytes * limits.Ratio)));

    /// <summary>By the ending, or else by the first character that is no blank.</summary>
    private static bool IsJson(SourceEntry entry, Func<Stream> open)
    {
        if (entry.HasEnding(".json") || entry.HasEnding(".jsonl"))
            return true;
        if (entry.HasEnding(".csv") || entry.HasEnding(".tsv") || entry.HasEnding(".txt"))
            return false;
        Span<byte> start = stackalloc byte[64];
        using Stream stream = open();
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> text = ((ReadOnlySpan<byte>)start[..read]).TrimStart(
            (ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']
        );
        return text.StartsWith("["u8) || text.StartsWith("{"u8);
    }
}
