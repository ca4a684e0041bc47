using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Ties;

/// <summary>Names of tie kinds, as the ladder of collaboration names them and as people do.</summary>
internal static class TieKindNames
{
    private static readonly Dictionary<string, TieKind> ByName = Names(
        (TieKind.Information, "information|info|informing|information exchange|communication|message|mail"),
        (TieKind.Alignment, "alignment|coordination|aligning"),
        (TieKind.Resource, "resource|resources|resource sharing|cooperation|sharing"),
        (TieKind.JointGoal, "joint goal|goal|joint project|project|co-participation|collaboration"),
        (TieKind.JointResponsibility, "joint responsibility|responsibility"),
        (TieKind.CoCreation, "co-creation|creation|co-invention|co-authorship"),
        (TieKind.Trade, "trade|sale|sales|supply|purchase|customer|supplier"),
        (TieKind.Finance, "finance|financing|funding|loan|investment|equity|grant"),
        (TieKind.Control, "control|ownership|owns|appointment|subsidiary"),
        (TieKind.Regulation, "regulation|regulates|law|licensing|supervision")
    );

    /// <summary>The names of all kinds, for a finding.</summary>
    public static string All { get; } = string.Join(", ", Enum.GetNames<TieKind>());

    /// <summary>The kind of a name; null if it is none's.</summary>
    public static TieKind? Of(ReadOnlySpan<char> name) => ByName.TryGetValue(Header.Normal(name), out TieKind kind) ? kind : null;

    /// <summary>The name of a kind in words: JointGoal is spoken of as "joint goal".</summary>
    public static string Words(TieKind kind) => InWords[(int)kind];

    private static readonly string[] InWords =
    [
        .. Enum.GetNames<TieKind>()
            .Select(name =>
                string.Concat(
                    name.Select(
                        (c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"
                    )
                )
            ),
    ];

    private static Dictionary<string, TieKind> Names(params ReadOnlySpan<(TieKind Kind, string Names)> rules)
    {
        Dictionary<string, TieKind> byName = new(StringComparer.Ordinal);
        foreach ((TieKind kind, string names) in rules)
        foreach (string name in names.Split('|'))
            byName.Add(Header.Normal(name), kind);
        return byName;
    }
}
