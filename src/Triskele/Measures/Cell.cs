namespace Triskele.Measures;

/// <summary>One value of a table: a text, a whole number or a real number; undefined is NaN or null.</summary>
public readonly struct Cell : IEquatable<Cell>
{
    private readonly string? _text;
    private readonly long _integer;
    private readonly double _number;

    private Cell(ColumnKind kind, string? text, long integer, double number) =>
        (Kind, _text, _integer, _number) = (kind, text, integer, number);

    /// <summary>What the value is.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The text; null for numbers and for an undefined text.</summary>
    public string? Text => _text;

    /// <summary>The whole number; 0 for other kinds.</summary>
    public long Integer => _integer;

    /// <summary>The value as a real number: NaN where it is undefined or a text.</summary>
    public double Number =>
        Kind switch
        {
            ColumnKind.Integer => _integer,
            ColumnKind.Number => _number,
            _ => double.NaN,
        };

    /// <summary>Whether there is no value: a NaN, or a text that is null.</summary>
    public bool IsUndefined => Kind == ColumnKind.Text ? _text is null : Kind == ColumnKind.Number && double.IsNaN(_number);

    /// <summary>A text.</summary>
    public static implicit operator Cell(string? text) => new(ColumnKind.Text, text, 0, double.NaN);

    /// <summary>A whole number.</summary>
    public static implicit operator Cell(long integer) => new(ColumnKind.Integer, null, integer, double.NaN);

    /// <summary>A whole number.</summary>
    public static implicit operator Cell(int integer) => new(ColumnKind.Integer, null, integer, double.NaN);

    /// <summary>A real number.</summary>
    public static implicit operator Cell(double number) => new(ColumnKind.Number, null, 0, number);

    /// <inheritdoc/>
    public bool Equals(Cell other) =>
        Kind == other.Kind && _text == other._text && _integer == other._integer && _number.Equals(other._number);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _text, _integer, _number);

    /// <summary>Equality of kind and value; two NaN are equal.</summary>
    public static bool operator ==(Cell left, Cell right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(Cell left, Cell right) => !left.Equals(right);
}
