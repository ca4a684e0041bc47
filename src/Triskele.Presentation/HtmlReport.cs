using Triskele.Presentation.Drawing;
using Triskele.Presentation.Html;

namespace Triskele.Presentation;

/// <summary>Writes a report as one self-contained HTML file.</summary>
/// <remarks>
/// Everything is inside: style, pictures, a little script that the page can do without. A content security policy forbids the page to load
/// anything, and names style and script by their hashes, so that nothing that came with the data can run. Every text is escaped; the page is
/// well-formed XML at the same time.
/// </remarks>
public static class HtmlReport
{
    /// <summary>Writes the file.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to, in UTF-8; stays open.</param>
    public static void Write(Report report, TextWriter writer) => new ReportPage(report, new MarkupWriter(writer)).Write();
}
