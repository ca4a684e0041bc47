namespace Triskele;

/// <summary>A dated tie of one kind from one actor to another.</summary>
/// <param name="FromKey">Key of the actor that it starts from.</param>
/// <param name="ToKey">Key of the actor that it leads to.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Weight">Weight, finite and &gt; 0; the unit is the source's.</param>
/// <param name="Start">First day, or null where unknown.</param>
/// <param name="End">Last day, or null where it still holds.</param>
/// <param name="Directed">Whether from and to are distinct roles.</param>
/// <param name="Layer">Name of the layer that it belongs to, such as a medium or a question of a survey; empty where the source knows no layers.</param>
public sealed record Tie(
    string FromKey,
    string ToKey,
    TieKind Kind,
    double Weight = 1,
    DateOnly? Start = null,
    DateOnly? End = null,
    bool Directed = true,
    string Layer = ""
)
{
    /// <summary>Whether the kind is vertical (control, regulation) rather than between equals.</summary>
    public static bool IsVertical(TieKind kind) => kind is TieKind.Control or TieKind.Regulation;
}
