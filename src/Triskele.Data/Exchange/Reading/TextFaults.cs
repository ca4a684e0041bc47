using System.Globalization;
using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.Reading;

/// <summary>What can be wrong with any text file.</summary>
internal static class TextFaults
{
    public static void TellStrayBytes(TextLines lines, FileFindings findings)
    {
        if (lines.StrayBytes > 0)
            findings.Warn("not-utf8", 0, "", string.Create(CultureInfo.InvariantCulture, $"{lines.StrayBytes} bytes that are not UTF-8"));
    }
}
