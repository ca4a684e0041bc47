using System.Collections.Immutable;

namespace Triskele.Data.Storage;

/// <summary>What an ecosystem was loaded from and what was decided on the way, for the manifest of a run.</summary>
public sealed record LoadReport
{
    /// <summary>The files whose rows count, in the order of their import.</summary>
    public required ImmutableArray<StoredSource> Sources { get; init; }

    /// <summary>How activity types became helices.</summary>
    public required string HelixMapping { get; init; }

    /// <summary>Participations that count.</summary>
    public required long ActiveParticipations { get; init; }

    /// <summary>Participations that newer rows of the same data set supersede.</summary>
    public required long SupersededParticipations { get; init; }

    /// <summary>Participations that a more recently updated data set states as well.</summary>
    public required long SetAsideParticipations { get; init; }

    /// <summary>What a person should know, in a fixed order.</summary>
    public required ImmutableArray<LoadNote> Notes { get; init; }
}
