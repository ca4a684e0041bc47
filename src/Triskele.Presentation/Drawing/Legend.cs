namespace Triskele.Presentation.Drawing;

/// <summary>A row of swatches with names, continued below where it is too long.</summary>
internal static class Legend
{
    private const double Row = 22,
        Swatch = 11,
        Gap = 22;

    /// <summary>Height that the legend takes.</summary>
    public static double Height(IEnumerable<(string Name, string Paint)> entries, double width) => Place(entries, width).Last().Y + Row;

    /// <summary>Draws it from a corner on.</summary>
    public static void Draw(SvgWriter svg, double x, double y, IEnumerable<(string Name, string Paint)> entries, double width)
    {
        foreach ((string name, string paint, double dx, double dy) in Place(entries, width).Where(e => e.Name.Length > 0))
            svg.Rectangle(new Box(x + dx, y + dy, Swatch, Swatch), "f " + paint).Label(x + dx + Swatch + 6, y + dy + 10, name);
    }

    private static IEnumerable<(string Name, string Paint, double X, double Y)> Place(
        IEnumerable<(string Name, string Paint)> entries,
        double width
    )
    {
        double x = 0,
            y = 0;
        foreach ((string name, string paint) in entries)
        {
            double taken = Swatch + 6 + TextMeasure.Width(name, SvgWriter.TextSize) + Gap;
            if (x > 0 && x + taken > width)
                (x, y) = (0, y + Row);
            yield return (name, paint, x, y);
            x += taken;
        }
        yield return ("", "", 0, y);
    }
}
