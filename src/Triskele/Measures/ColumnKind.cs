namespace Triskele.Measures;

/// <summary>What the cells of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Text: a name, a key, a verdict of a closed list.</summary>
    Text,

    /// <summary>Whole number: a count.</summary>
    Integer,

    /// <summary>Real number with a unit; NaN where undefined.</summary>
    Number,
}
