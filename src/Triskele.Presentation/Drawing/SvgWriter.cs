namespace Triskele.Presentation.Drawing;

/// <summary>Writes shapes and labels of one picture. Colours are classes, so that the page's theme decides.</summary>
internal sealed class SvgWriter(MarkupWriter markup)
{
    /// <summary>Width that every picture is drawn for, in pixels.</summary>
    public const double PageWidth = 960;

    /// <summary>Type size of labels.</summary>
    public const double TextSize = 13;

    /// <summary>Type size of ticks and remarks.</summary>
    public const double SmallSize = 11.5;

    public SvgWriter Begin(double width, double height, string id, string title, string description)
    {
        markup.Open(
            "svg",
            ("viewBox", $"0 0 {AttributeValue.Number(width)} {AttributeValue.Number(height)}"),
            ("width", width),
            ("height", height),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc")
        );
        markup.Element("title", title, ("id", id + "-title")).Element("desc", description, ("id", id + "-desc"));
        return this;
    }

    public void End() => markup.Close().NewLine();

    public SvgWriter Rectangle(Box box, string paint, string? hover = null, double? opacity = null) =>
        Shape(
            "rect",
            hover,
            ("x", box.Left),
            ("y", box.Top),
            ("width", Math.Max(0, box.Width)),
            ("height", Math.Max(0, box.Height)),
            ("class", paint),
            ("fill-opacity", Optional(opacity))
        );

    public SvgWriter Circle(double x, double y, double radius, string paint, string? hover = null) =>
        Shape("circle", hover, ("cx", x), ("cy", y), ("r", radius), ("class", paint));

    public SvgWriter Line(double x1, double y1, double x2, double y2, string paint, double? width = null, double? opacity = null) =>
        Shape(
            "line",
            null,
            ("x1", x1),
            ("y1", y1),
            ("x2", x2),
            ("y2", y2),
            ("class", paint),
            ("stroke-width", Optional(width)),
            ("stroke-opacity", Optional(opacity))
        );

    public SvgWriter Path(string d, string paint, string? hover = null) => Shape("path", hover, ("d", d), ("class", paint));

    /// <summary>A label on its baseline.</summary>
    /// <param name="x">Where its anchor is.</param>
    /// <param name="y">Baseline.</param>
    /// <param name="text">The text.</param>
    /// <param name="paint">Classes: <c>t</c> label, <c>s</c> small, <c>b</c> bold, <c>halo</c>.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="rotate">Degrees clockwise about the anchor.</param>
    public SvgWriter Label(double x, double y, string text, string paint = "t", string anchor = "start", double rotate = 0)
    {
        string? turn =
            rotate == 0 ? null : $"rotate({AttributeValue.Number(rotate)} {AttributeValue.Number(x)} {AttributeValue.Number(y)})";
        markup.Element(
            "text",
            text,
            ("x", x),
            ("y", y),
            ("class", paint),
            ("text-anchor", anchor == "start" ? null : anchor),
            ("transform", turn)
        );
        return this;
    }

    private SvgWriter Shape(string name, string? hover, params ReadOnlySpan<(string, AttributeValue)> attributes)
    {
        if (hover is null)
            markup.Empty(name, attributes);
        else
            markup.Open(name, attributes).Element("title", hover).Close();
        return this;
    }

    private static string? Optional(double? number) => number is { } value ? AttributeValue.Number(value) : null;
}
