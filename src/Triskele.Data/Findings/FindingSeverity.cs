namespace Triskele.Data.Findings;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Note,

    /// <summary>A value was left out or read by a rule; the rest of the row is in.</summary>
    Warning,

    /// <summary>A row or a file is left out.</summary>
    Error,
}
