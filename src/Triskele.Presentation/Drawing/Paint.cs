namespace Triskele.Presentation.Drawing;

/// <summary>Names of the colour classes: one for each helix, some for anything else, a ramp for classes in order.</summary>
internal static class Paint
{
    private const int Others = 7;
    private const int Steps = 6;

    /// <summary>The class of a helix, or the one of the series' number.</summary>
    public static string Of(Helix? helix, int number) => helix is { } h ? OfHelix(h) : Other(number);

    /// <summary>The class of a helix; one that is none of the five has the colour of the rest.</summary>
    public static string OfHelix(Helix helix) => "h-" + (Helix.Standard.Contains(helix) ? helix : Helix.Other).Id;

    /// <summary>A colour that stands for no helix.</summary>
    public static string Other(int number) => string.Create(null, $"c{number % Others}");

    /// <summary>A step of the ramp; the last class has the last step.</summary>
    public static string Step(int number, int count) =>
        string.Create(null, $"k{(count <= 1 ? Steps - 1 : (int)Math.Round((double)number * (Steps - 1) / (count - 1)))}");
}
