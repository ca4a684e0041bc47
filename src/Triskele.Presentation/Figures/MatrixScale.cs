namespace Triskele.Presentation.Figures;

/// <summary>How the shade of a cell follows its value.</summary>
public enum MatrixScale
{
    /// <summary>Two colours around 1 on a logarithmic scale: lifts and quotients.</summary>
    AroundOne,

    /// <summary>One colour from 0 up: shares and counts.</summary>
    FromZero,
}
