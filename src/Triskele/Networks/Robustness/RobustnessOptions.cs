using Triskele.Measures;

namespace Triskele.Networks.Robustness;

/// <summary>The options that both measures of robustness share.</summary>
internal static class RobustnessOptions
{
    public static OptionDefinition Draws { get; } = OptionDefinition.Integer("draws", 20, 1, 10_000);

    public static OptionDefinition Rewiring { get; } = OptionDefinition.Number("rewiring", .1, 0, 1);

    /// <summary>Sources of the estimate of betweenness; networks with no more nodes have all.</summary>
    public static OptionDefinition Pivots { get; } = OptionDefinition.Integer("pivots", 512, 2, 1_000_000);
}
