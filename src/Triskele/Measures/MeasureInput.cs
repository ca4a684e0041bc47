namespace Triskele.Measures;

/// <summary>A noun that a measure can read from a scene.</summary>
[Flags]
public enum MeasureInput
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Actors, projects and participations.</summary>
    Records = 1,

    /// <summary>Presence counts that came counted.</summary>
    PresenceCounts = 2,

    /// <summary>Recorded ties.</summary>
    Ties = 4,

    /// <summary>Dated messages.</summary>
    Messages = 8,
}
