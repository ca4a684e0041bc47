namespace Triskele.Presentation.Drawing;

/// <summary>A rectangle that a label or a mark takes.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool LiesIn(Box other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;

    /// <summary>The square around a circle.</summary>
    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, 2 * radius, 2 * radius);
}
