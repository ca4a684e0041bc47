using Triskele.Presentation.Drawing;

namespace Triskele.Presentation.Figures;

/// <summary>Finds places for names beside their nodes where they cover neither one another nor a large node.</summary>
internal static class NetworkLabels
{
    private const double Widest = 190,
        Tall = 13;

    /// <summary>The names that found a place, the largest nodes first served.</summary>
    public static IEnumerable<(string Text, double X, double Y, string Anchor)> Place(
        IReadOnlyCollection<NetworkDot> dots,
        Box frame,
        int most
    )
    {
        NetworkDot[] bySize = [.. dots.OrderByDescending(d => d.Radius)];
        List<Box> taken = [.. bySize.Take(most + 20).Select(d => Box.Around(d.X, d.Y, d.Radius))];
        int placed = 0;
        foreach (NetworkDot dot in bySize.Take(most + most / 2))
        {
            if (placed == most)
                yield break;
            string text = TextMeasure.Cut(dot.Node.Label, SvgWriter.SmallSize, Widest);
            Box own = Box.Around(dot.X, dot.Y, dot.Radius);
            foreach ((Box box, double x, string anchor) in Candidates(dot, TextMeasure.Width(text, SvgWriter.SmallSize)))
                if (text.Length > 0 && box.LiesIn(frame) && !taken.Any(t => t != own && t.Meets(box)))
                {
                    taken.Add(box);
                    placed++;
                    yield return (text, x, box.Bottom - 3, anchor);
                    break;
                }
        }
    }

    private static IEnumerable<(Box Box, double X, string Anchor)> Candidates(NetworkDot d, double width)
    {
        double gap = d.Radius + 3;
        yield return (new Box(d.X + gap, d.Y - Tall / 2, width, Tall), d.X + gap, "start");
        yield return (new Box(d.X - gap - width, d.Y - Tall / 2, width, Tall), d.X - gap, "end");
        yield return (new Box(d.X - width / 2, d.Y - gap - Tall, width, Tall), d.X, "middle");
        yield return (new Box(d.X - width / 2, d.Y + gap, width, Tall), d.X, "middle");
    }
}
