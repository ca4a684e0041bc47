namespace Triskele.Workbench.Exporting;

/// <summary>What to export and how.</summary>
/// <param name="Format">One of <see cref="ExportRun.Formats"/>.</param>
/// <param name="Workspace">The workspace.</param>
/// <param name="Target">File or folder.</param>
public sealed record ExportRequest(string Format, string Workspace, string Target)
{
    /// <summary>Which network: <c>projects</c>, <c>ties</c> or <c>two-mode</c>; null for records in the formats that hold them, else for what there is.</summary>
    public string? Content { get; init; }

    /// <summary>What stands for an organisation in a format with one name for it: <c>name</c> or <c>key</c>; null for the habit of the format.</summary>
    public string? Labels { get; init; }

    /// <summary>Whether text files begin with a byte order mark.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Whether Pajek files carry years.</summary>
    public bool Times { get; init; }

    /// <summary>Version of GEXF: <c>1.3</c> or <c>1.2</c>.</summary>
    public string Gexf { get; init; } = "1.3";

    /// <summary>Date at which to look; null for the latest start.</summary>
    public DateOnly? AsOf { get; init; }
}
