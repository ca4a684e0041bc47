using Triskele.Measures;
using Triskele.Networks;

namespace Triskele.Helices;

/// <summary>The measure <c>helix.ei</c>: do ties lead out of the helices or stay within them?</summary>
public static class HelixEi
{
    internal static OptionDefinition Draws { get; } = OptionDefinition.Integer("draws", 199, 1, 99_999);

    /// <summary>Descriptor and function.</summary>
    public static Measure Measure { get; } =
        new(
            new MeasureDescriptor
            {
                Id = "helix.ei",
                Texts = HelicesTexts.All,
                Inputs = MeasureInput.Records,
                Columns =
                [
                    ColumnDefinition.Count("ties", "ties"),
                    ColumnDefinition.Number("ei"),
                    ColumnDefinition.Number("ei_null_mean"),
                    ColumnDefinition.Number("ei_null_sd"),
                    ColumnDefinition.Number("z"),
                    ColumnDefinition.Number("p"),
                    ColumnDefinition.Number("ei_newman"),
                    ColumnDefinition.Number("ei_newman_null_mean"),
                    ColumnDefinition.Number("ei_newman_null_sd"),
                    ColumnDefinition.Number("z_newman"),
                    ColumnDefinition.Number("p_newman"),
                    ColumnDefinition.Count("draws", "draws"),
                    ColumnDefinition.Number("random_mixing"),
                    ColumnDefinition.Number("random_mixing_newman"),
                ],
                Options = [CommonOptions.MultiRecords, Draws],
                DependsOnHelixMapping = true,
                Figure = FigureKind.Bars,
            },
            scene => NetworkScene.Compute(scene, Measure!.Descriptor, (group, ties) => Row(scene, group, ties))
        );

    private static Cell[][] Row(Scene scene, Group group, LabelledTies ties)
    {
        double total = ties.TotalWeight,
            mean = ExternalInternalExpectation.ExpectedUnderPermutation(ties.Members);
        (double Count, double Newman) observed = Indices(ties, ties.Labels, total);
        (double Count, double Newman)[] draws = ties.Draw(scene, group, labels => Indices(ties, labels, total));
        PermutationTest count = PermutationTest.Of(observed.Count, mean, [.. draws.Select(d => d.Count)]),
            newman = PermutationTest.Of(observed.Newman, mean, [.. draws.Select(d => d.Newman)]);
        (double[] degrees, double[] strengths) = Ends(ties);
        return
        [
            [
                ties.From.Length,
                observed.Count,
                mean,
                count.Deviation,
                count.Z,
                count.P,
                observed.Newman,
                mean,
                newman.Deviation,
                newman.Z,
                newman.P,
                draws.Length,
                ExternalInternalExpectation.RandomMixing(degrees),
                ExternalInternalExpectation.RandomMixing(strengths),
            ],
        ];
    }

    private static (double Count, double Newman) Indices(LabelledTies ties, byte[] labels, double total)
    {
        (int within, double weightWithin) = ties.Within(labels);
        return (
            ExternalInternalIndex.Index(ties.From.Length - within, within),
            ExternalInternalIndex.Index(total - weightWithin, weightWithin)
        );
    }

    private static (double[] Degrees, double[] Strengths) Ends(LabelledTies ties)
    {
        double[] degrees = new double[ties.Helices.Length],
            strengths = new double[ties.Helices.Length];
        for (int e = 0; e < ties.From.Length; e++)
            foreach (byte label in (ReadOnlySpan<byte>)[ties.Labels[ties.From[e]], ties.Labels[ties.To[e]]])
            {
                degrees[label]++;
                strengths[label] += ties.Weights[e];
            }
        return (degrees, strengths);
    }
}
