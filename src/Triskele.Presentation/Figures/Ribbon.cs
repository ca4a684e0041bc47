namespace Triskele.Presentation.Figures;

/// <summary>A ribbon of a chord diagram between two arcs, by ranks of regions and angles.</summary>
internal sealed record Ribbon(int From, int To, double Value, string? Note)
{
    public double FromStart { get; set; }

    public double FromEnd { get; set; }

    public double ToStart { get; set; }

    public double ToEnd { get; set; }
}
