namespace Triskele.Data.Importers;

/// <summary>How a table of presence counts counts.</summary>
public enum PresenceCells
{
    /// <summary>Nobody said; the names of the columns and the numbers decide, or the table is refused.</summary>
    Unstated,

    /// <summary>A record with science and business and no government counts in <c>ui</c> only.</summary>
    Exclusive,

    /// <summary>A record with science and business counts in <c>u</c>, in <c>i</c> and in <c>ui</c>.</summary>
    Inclusive,
}
