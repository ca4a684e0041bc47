using Triskele.Measures;

namespace Triskele.Networks.Coin;

/// <summary>The conventions by which messages are read.</summary>
/// <param name="WindowDays">Length of a window.</param>
/// <param name="CapDays">The longest time in which a message is an answer.</param>
/// <param name="OnceForAll">Whether a message to several counts once as sent.</param>
internal readonly record struct CoinRules(int WindowDays, double CapDays, bool OnceForAll)
{
    private static readonly OptionDefinition Window = OptionDefinition.Integer("window_days", 7, 1, 3660);
    private static readonly OptionDefinition Cap = OptionDefinition.Number("response_cap_days", 7, 0.001, 3660);
    private static readonly OptionDefinition Count = OptionDefinition.Choice("count", "messages", "receivers");

    public static OptionDefinition[] Options { get; } = [Window, Cap, Count];

    public static CoinRules Of(MeasureOptions options) =>
        new(options.Integer(Window.Name), options.Number(Cap.Name), options.Choice(Count.Name) == "messages");
}
