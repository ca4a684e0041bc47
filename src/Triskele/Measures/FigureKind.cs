namespace Triskele.Measures;

/// <summary>The picture that shows a measure best.</summary>
public enum FigureKind
{
    /// <summary>The table itself.</summary>
    Table,

    /// <summary>Bars, one a row.</summary>
    Bars,

    /// <summary>Lines over years.</summary>
    Lines,

    /// <summary>Three circles that overlap by their Salton cosine.</summary>
    HelixGlyph,

    /// <summary>A matrix of shaded cells.</summary>
    Matrix,

    /// <summary>Flows between places.</summary>
    Flows,

    /// <summary>Values with their intervals.</summary>
    Intervals,
}
