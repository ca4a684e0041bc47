namespace Triskele.Networks.Time;

/// <summary>A step in the history of a community: what it was in one window and what of it is in the next.</summary>
/// <param name="Window">Number of the later window, from 1.</param>
/// <param name="Event">What happened.</param>
/// <param name="Before">Number of the community in the earlier window; -1 at a birth.</param>
/// <param name="After">Number of the community in the later window; -1 at a death.</param>
/// <param name="LineBefore">The line that the earlier one belongs to; lines are numbered from 1 as they appear, and go on in the most similar community. -1 at a birth.</param>
/// <param name="LineAfter">The line that the later one belongs to; -1 at a death.</param>
/// <param name="SizeBefore">Actors of the earlier one; 0 at a birth.</param>
/// <param name="SizeAfter">Actors of the later one; 0 at a death.</param>
/// <param name="Stayed">Actors of both.</param>
public readonly record struct CommunityStep(
    int Window,
    CommunityEvent Event,
    int Before,
    int After,
    int LineBefore,
    int LineAfter,
    int SizeBefore,
    int SizeAfter,
    int Stayed
)
{
    /// <summary>Actors of both over actors of either; NaN at a birth or a death.</summary>
    public double Jaccard => Before < 0 || After < 0 ? double.NaN : Stayed / ((double)SizeBefore + SizeAfter - Stayed);
}
