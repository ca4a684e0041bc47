namespace Triskele.Measures;

/// <summary>A column of a measure's table, as it is announced before anything is computed.</summary>
/// <param name="Name">Name in snake_case; scripts rely on it.</param>
/// <param name="Kind">What the cells are.</param>
/// <param name="Unit">Unit in words fit to stand behind a value: <c>projects</c>, <c>mbit</c>, <c>share 0..1</c>; empty for texts and pure numbers.</param>
public sealed record ColumnDefinition(string Name, ColumnKind Kind, string Unit = "")
{
    /// <summary>A column of texts.</summary>
    public static ColumnDefinition Text(string name) => new(name, ColumnKind.Text);

    /// <summary>A column of counts.</summary>
    public static ColumnDefinition Count(string name, string unit) => new(name, ColumnKind.Integer, unit);

    /// <summary>A column of real numbers.</summary>
    public static ColumnDefinition Number(string name, string unit = "") => new(name, ColumnKind.Number, unit);

    /// <summary>A column of shares between 0 and 1.</summary>
    public static ColumnDefinition Share(string name) => new(name, ColumnKind.Number, "share 0..1");
}
