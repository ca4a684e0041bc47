using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>The sheet that one figure is drawn on.</summary>
internal sealed class Canvas(SvgWriter svg, Figure figure, string id)
{
    public SvgWriter Svg => svg;

    /// <summary>Begins the picture at the common width.</summary>
    public SvgWriter Begin(double height) => svg.Begin(SvgWriter.PageWidth, height, id, figure.Title, figure.AltText);

    /// <summary>A text of this project, with its places filled in.</summary>
    public static string Say(string key, params ReadOnlySpan<object?> values) => PresentationTexts.All.Format(key, values);

    /// <summary>A number with its unit, three significant digits.</summary>
    public static string Number(double value, string unit = "") =>
        NumberText.Write(value, NumberSigns.Typographic) + (unit.Length > 0 ? " " + unit : "");

    /// <summary>Ticks of an axis, all with the same decimals.</summary>
    public static string[] TickLabels(Axis axis)
    {
        NumberText text = NumberText.ForTicks(axis.Ticks, NumberSigns.Typographic);
        return [.. axis.Ticks.Select(text.Write)];
    }

    /// <summary>Draws vertical grid lines with their values below.</summary>
    public void GridBelow(Axis axis, double top, double bottom, string unit)
    {
        string[] labels = TickLabels(axis);
        for (int i = 0; i < labels.Length; i++)
            svg.Line(axis[axis.Ticks[i]], top, axis[axis.Ticks[i]], bottom, "grid")
                .Label(axis[axis.Ticks[i]], bottom + 16, labels[i], "s", "middle");
        if (unit.Length > 0)
            svg.Label(SvgWriter.PageWidth, bottom + 34, unit, "s", "end");
    }

    /// <summary>Draws a vertical line to compare with, and what it is above it.</summary>
    public void ReferenceAbove(Axis axis, double? reference, string label, double top, double bottom)
    {
        if (reference is not { } value)
            return;
        double half = TextMeasure.Width(label, SvgWriter.SmallSize) / 2;
        double x = Math.Clamp(axis[value], half, SvgWriter.PageWidth - half);
        svg.Line(axis[value], top - 4, axis[value], bottom, "reference").Label(x, top - 9, label, "s", "middle");
    }
}
