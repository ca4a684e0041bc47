using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.VosViewer;

/// <summary>Reads the network file of VOSviewer: lines of two ids and, optionally, a strength, without a header.</summary>
internal static class VosViewerNetworkReader
{
    private static readonly char[] Separators = ['\t', ',', ';'];

    public static ExchangeNetwork Read(Stream stream, FileFindings findings)
    {
        ExchangeBuilder builder = new(findings);
        using TextLines lines = new(stream);
        while (lines.Next())
        {
            string[] cells = lines.Line.TrimStart('\ufeff').Split(Separators, StringSplitOptions.TrimEntries);
            double weight = 1;
            if (cells is [""])
                continue;
            if (cells.Length is < 2 or > 3 || cells.Contains("") || (cells.Length == 3 && !ExchangeValue.TryReal(cells[2], out weight)))
                findings.Error("network-line", lines.Number, "", lines.Line, "id, id, strength");
            else
                builder.Add(
                    new ExchangeEdge(builder.Named(cells[0], lines.Number), builder.Named(cells[1], lines.Number))
                    {
                        Weight = weight,
                        Row = lines.Number,
                    }
                );
        }
        TextFaults.TellStrayBytes(lines, findings);
        return builder.Build();
    }
}
