using Triskele.Measures;

namespace Triskele.Networks.Robustness;

/// <summary>What one scenario does to a network: a row of <c>network.robustness</c>.</summary>
internal sealed record RemovalOutcome(string Scenario, string? Target, int RemovedActors, int RemovedTies, NetworkCondition After)
{
    /// <summary>Robustness R where all are removed one after another, with the interval of random orders.</summary>
    public (double Value, double Low, double High, double Rewired) Index { get; init; } = (double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Share of who stays in the largest component; the mean over random orders.</summary>
    public double Giant { get; init; } = After.Giant;

    /// <summary>Largest component and efficiency once partners have replaced who left.</summary>
    public (double Giant, double Efficiency) Rewired { get; init; } = (double.NaN, double.NaN);

    public double AlgebraicConnectivity { get; init; } = double.NaN;

    /// <summary>The largest component beside those after as many random removals.</summary>
    public NullComparison Null { get; init; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);

    public Cell[] Row(NetworkCondition before) =>
        [
            Scenario,
            Target,
            RemovedActors,
            RemovedTies,
            Index.Value,
            Index.Low,
            Index.High,
            Index.Rewired,
            before.Giant,
            Giant,
            Rewired.Giant,
            before.Fragmentation,
            After.Fragmentation,
            before.Efficiency,
            After.Efficiency,
            Rewired.Efficiency,
            before.CrossGroupReach,
            After.CrossGroupReach,
            After.Kappa,
            PercolationThreshold.Of(After.Kappa),
            AlgebraicConnectivity,
            Null.Mean,
            Null.StandardDeviation,
            Null.Z,
            Null.P,
            Null.Draws,
        ];
}
