using System.Collections.Immutable;

namespace Triskele.Presentation.Figures;

/// <summary>A matrix of shaded cells.</summary>
public sealed record MatrixFigure : Figure
{
    /// <summary>Names of the rows.</summary>
    public required ImmutableArray<string> Rows { get; init; }

    /// <summary>Names of the columns.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>A value for each row and column; NaN where undefined.</summary>
    public required ImmutableArray<ImmutableArray<double>> Values { get; init; }

    /// <summary>How the shade follows the value.</summary>
    public MatrixScale Scale { get; init; }

    /// <summary>Unit of the values, such as <c>observed / expected</c>.</summary>
    public string Unit { get; init; } = "";
}
