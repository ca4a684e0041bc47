using Triskele.Measures;
using Triskele.Networks.Centrality;

namespace Triskele.Networks.Robustness;

/// <summary>The measure <c>network.robustness_curve</c>: how the largest component shrinks while organisations leave one after another.</summary>
/// <remarks>Curves are those of <see cref="RemovalCurve"/>.</remarks>
public static class NetworkRobustnessCurve
{
    private static readonly OptionDefinition Steps = OptionDefinition.Integer("steps", 20, 1, 1_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.robustness_curve",
            Texts = RobustnessTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            Options = NetworkRecords.GraphOptions(Steps, RobustnessOptions.Draws, RobustnessOptions.Rewiring, RobustnessOptions.Pivots),
            Columns =
            [
                ColumnDefinition.Text("scenario"),
                ColumnDefinition.Share("share_removed"),
                ColumnDefinition.Count("removed_actors", "organisations"),
                ColumnDefinition.Share("giant"),
                ColumnDefinition.Share("giant_low"),
                ColumnDefinition.Share("giant_high"),
                ColumnDefinition.Share("giant_rewired"),
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        double rewiring = scene.Options.Number(RobustnessOptions.Rewiring.Name);
        int pivots = scene.Options.Integer(RobustnessOptions.Pivots.Name),
            steps = scene.Options.Integer(Steps.Name);
        return NetworkRecords.Table(scene, Measure.Descriptor, (group, network, _) => network.NodeCount == 0 ? [] : Rows(group, network));

        IEnumerable<Cell[]> Rows(Group group, ActorNetwork network)
        {
            Graph graph = network.Graph;
            ParallelOptions parallel = scene.InParallel();
            int draws = scene.Options.Integer(RobustnessOptions.Draws.Name);
            RandomRemovals random = RandomRemovals.Draw(graph, draws, rewiring, scene.Seed, group.StreamUnit, parallel);
            foreach (Cell[] row in Follow("random", random.Curves, random.Rewired))
                yield return row;
            foreach ((string name, int[] order) in AttackOrders.Of(graph, Betweenness))
            {
                List<(int, int)> ties = TriadicReplacement.Of(graph, order, rewiring, false, scene.Seed, group.StreamUnit);
                foreach (Cell[] row in Follow(name, [RemovalCurve.Of(graph, order)], [RemovalCurve.Of(graph, order, ties)]))
                    yield return row;
            }

            double[] Betweenness(Graph left) =>
                [.. EstimatedBetweenness.FromPivots(left, pivots, scene.Seed, group.StreamUnit, parallel).Values];
        }

        IEnumerable<Cell[]> Follow(string name, RemovalCurve[] curves, RemovalCurve[] rewired)
        {
            for (int step = 0; step <= steps; step++)
            {
                int removed = (int)Math.Round((double)step * curves[0].NodeCount / steps, MidpointRounding.AwayFromZero);
                bool isMean = name == "random";
                yield return
                [
                    name,
                    (double)removed / curves[0].NodeCount,
                    removed,
                    RandomRemovals.Mean(curves, c => c.Share(removed)),
                    isMean ? RandomRemovals.Quantile(curves, c => c.Share(removed), .025) : double.NaN,
                    isMean ? RandomRemovals.Quantile(curves, c => c.Share(removed), .975) : double.NaN,
                    rewiring == 0 ? double.NaN : RandomRemovals.Mean(rewired, c => c.Share(removed)),
                ];
            }
        }
    }
}
