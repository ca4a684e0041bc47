using System.Globalization;
using Triskele.Data.Exchange.EdgeTables;
using Triskele.Data.Reading;

namespace Triskele.Data.Exchange.Reading;

/// <summary>Tells what a network file is: by what it begins with, and by its ending where that could be anything.</summary>
internal static class ExchangeSniffer
{
    private const int HeadBytes = 1 << 16;

    private static readonly string[] MpxSections = ["#TYPE", "#VERSION", "#LAYERS", "#ACTOR", "#NODE", "#VERTEX", "#VERTICES", "#EDGE"];

    /// <summary>The format; <see cref="ExchangeFormat.None"/> if it is none of ours.</summary>
    /// <param name="open">Opens the file, unpacked.</param>
    /// <param name="entry">The file.</param>
    public static ExchangeFormat Of(Func<Stream> open, SourceEntry entry)
    {
        if (entry.HasEnding(".clu") || entry.HasEnding(".vec"))
            return ExchangeFormat.PajekSet;
        List<string> head = Head(open());
        string first = head.Count > 0 ? head[0].TrimStart('\ufeff').TrimStart() : "";
        return first.Length == 0 ? ExchangeFormat.None
            : first[0] == '<' ? OfXml(head)
            : first[0] == '{' ? ExchangeFormat.VosViewerJson
            : first.StartsWith("%%MatrixMarket", StringComparison.OrdinalIgnoreCase) ? ExchangeFormat.MatrixMarket
            : head.Find(l => !l.StartsWith('%') && !l.StartsWith("/*", StringComparison.Ordinal)) is ['*', ..] ? ExchangeFormat.Pajek
            : entry.HasEnding(".net") || entry.HasEnding(".paj") ? ExchangeFormat.Pajek
            : IsMpx(head) || entry.HasEnding(".mpx") ? ExchangeFormat.Mpx
            : IsDl(first, entry) ? ExchangeFormat.Dl
            : OfTable(first, head);
    }

    // A file may be one long line.
    private static List<string> Head(Stream stream)
    {
        byte[] start = new byte[HeadBytes];
        using (stream)
            Array.Resize(ref start, stream.ReadAtLeast(start, HeadBytes, throwOnEndOfStream: false));
        using TextLines lines = new(new MemoryStream(start));
        List<string> head = [];
        while (head.Count < 50 && lines.Next())
            if (lines.Line.Trim().Length > 0)
                head.Add(lines.Line);
        return head;
    }

    private static ExchangeFormat OfXml(List<string> head) =>
        head.Exists(l => l.Contains("<gexf", StringComparison.OrdinalIgnoreCase)) ? ExchangeFormat.Gexf
        : head.Exists(l => l.Contains("<graphml", StringComparison.OrdinalIgnoreCase)) ? ExchangeFormat.GraphMl
        : ExchangeFormat.None;

    private static bool IsMpx(List<string> head) =>
        head.Find(l => !l.StartsWith("--", StringComparison.Ordinal)) is { } first
        && MpxSections.Any(s => first.TrimStart('\ufeff').StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static bool IsDl(string first, SourceEntry entry) =>
        entry.HasEnding(".dl")
        || (first.StartsWith("dl", StringComparison.OrdinalIgnoreCase) && (first.Length == 2 || first[2] is ' ' or '\t' or ','));

    private static ExchangeFormat OfTable(string first, List<string> head)
    {
        char separator = "\t;,".MaxBy(s => first.Count(c => c == s));
        string[] cells = Cells.Of(first, separator) ?? [];
        if (cells.Length is 2 or 3 && cells.All(IsNumber) && head.Count > 0)
            return ExchangeFormat.VosViewerNetwork;
        Header header = new(cells);
        return TableReaders.AreEdges(header) ? ExchangeFormat.Edges
            : header.Has("label") && Array.Exists(cells, IsOfMap) ? ExchangeFormat.VosViewerMap
            : TableReaders.AreNodes(header) ? ExchangeFormat.Nodes
            : ExchangeFormat.None;
    }

    private static bool IsOfMap(string cell) =>
        cell is "x" or "y" or "cluster"
        || cell.StartsWith("weight<", StringComparison.OrdinalIgnoreCase)
        || cell.StartsWith("score<", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
