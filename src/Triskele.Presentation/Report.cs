using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Presentation;

/// <summary>A finished report: what was found, how sure it is, the pictures and tables behind it, and how to obtain it again.</summary>
/// <remarks>Holds texts and numbers that others computed; nothing here computes. Texts are plain: every writer escapes them itself.</remarks>
public sealed record Report
{
    /// <summary>What the report is about, as a heading.</summary>
    public required string Title { get; init; }

    /// <summary>Scope in one line: data, period, unit of record.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The answer in one paragraph, for a reader who reads nothing else.</summary>
    public string Lede { get; init; } = "";

    /// <summary>What was found, the most important first; about five.</summary>
    public ImmutableArray<ReportFinding> Findings { get; init; } = [];

    /// <summary>What the data cannot tell, a sentence or two each.</summary>
    public ImmutableArray<string> Uncertainties { get; init; } = [];

    /// <summary>The pictures and tables, in the order of reading.</summary>
    public ImmutableArray<ReportSection> Sections { get; init; } = [];

    /// <summary>Measures that findings or figures name and no table shows, so that their numbers open as well.</summary>
    public ImmutableArray<MeasureDescriptor> Measures { get; init; } = [];

    /// <summary>Inputs, options, seed, versions: all that is needed to obtain the same report again.</summary>
    public ImmutableArray<ManifestGroup> Manifest { get; init; } = [];

    /// <summary>Remarks on the data and on the method that concern the whole report.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
