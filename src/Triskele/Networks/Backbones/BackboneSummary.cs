using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks.Backbones;

/// <summary>The measure <c>network.backbone_summary</c>: how much of the network is left at each level of significance.</summary>
public static class BackboneSummary
{
    private static readonly ImmutableArray<double> Levels = [.01, .05, .1, .2, .3, .4, .5];

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.backbone_summary",
            Texts = BackbonesTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Lines,
            Options = NetworkRecords.GraphOptions(TieTests.Options),
            Columns =
            [
                ColumnDefinition.Number("alpha", "probability"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Share("actor_share"),
                ColumnDefinition.Count("ties", "ties"),
                ColumnDefinition.Share("tie_share"),
                ColumnDefinition.Number("weight"),
                ColumnDefinition.Share("weight_share"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(
            scene,
            Measure.Descriptor,
            (group, network, notes) =>
            {
                TieTests tests = TieTests.Of(scene, group, network, notes);
                return Levels.Select(alpha => Row(tests, alpha));
            }
        );

    private static Cell[] Row(TieTests tests, double alpha)
    {
        bool[] kept = new bool[tests.Network.NodeCount];
        NeumaierSum weight = new(),
            total = new();
        int ties = 0;
        for (int e = 0; e < tests.Ties.Count; e++)
        {
            total.Add(tests.Weights[e]);
            if (!tests.Keeps(e, alpha))
                continue;
            kept[tests.Ties.From[e]] = kept[tests.Ties.To[e]] = true;
            weight.Add(tests.Weights[e]);
            ties++;
        }
        int actors = kept.Count(k => k);
        return
        [
            alpha,
            actors,
            (double)actors / kept.Length,
            ties,
            (double)ties / tests.Ties.Count,
            weight.Value,
            weight.Value / total.Value,
        ];
    }
}
