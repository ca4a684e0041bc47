using Triskele.Measures;
using Triskele.Presentation;

namespace Triskele.Workbench.Measuring;

/// <summary>A measure's table with all that is needed to obtain it again.</summary>
/// <param name="Descriptor">The measure.</param>
/// <param name="Table">The numbers.</param>
/// <param name="Options">The values of its options.</param>
/// <param name="Manifest">Inputs, request, seed, versions, caveats.</param>
public sealed record MeasureResult(MeasureDescriptor Descriptor, MeasureTable Table, MeasureOptions Options, Manifest Manifest)
{
    /// <summary>What stands beside the numbers: the mapping of codes to helices where it matters.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The result as a table of a report.</summary>
    /// <param name="caption">Heading, or null for the measure's title.</param>
    /// <param name="maxRows">Rows that are shown.</param>
    /// <param name="largestFirst">Column to sort by, largest first; null keeps the order.</param>
    public ReportTable ForReport(string? caption = null, int maxRows = 40, string? largestFirst = null) =>
        new()
        {
            Descriptor = Descriptor,
            Table = largestFirst is null ? Table : TableOrder.LargestFirst(Table, largestFirst),
            Caption = caption,
            Options = Options,
            MaxRows = maxRows,
        };
}
