using System.Collections.Immutable;
using Triskele.Data.Sources;

namespace Triskele.Workbench.Measuring;

/// <summary>What a workspace holds, loaded once and then immutable: measures run on this, never on the file.</summary>
public sealed record LoadedState
{
    /// <summary>The records, or null where there are none.</summary>
    public Ecosystem? Ecosystem { get; init; }

    /// <summary>Presence counts that came counted, or null where there are none.</summary>
    public PresenceTable? Presence { get; init; }

    /// <summary>The files that the rows came from.</summary>
    public ImmutableArray<SourceFile> Sources { get; init; } = [];

    /// <summary>What was noted while loading: superseded rows, merges, gaps.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>How the codes of the source became helices.</summary>
    public string HelixMapping => Ecosystem?.HelixMapping ?? "";
}
