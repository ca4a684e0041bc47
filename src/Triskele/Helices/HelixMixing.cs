using Triskele.Measures;

namespace Triskele.Helices;

/// <summary>The measure <c>helix.mixing</c>: which helices tie to which more than chance would have it?</summary>
public static class HelixMixing
{
    /// <summary>Descriptor and function.</summary>
    public static Measure Measure { get; } =
        new(
            new MeasureDescriptor
            {
                Id = "helix.mixing",
                Texts = HelicesTexts.All,
                Inputs = MeasureInput.Records,
                Columns =
                [
                    ColumnDefinition.Text("helix_a"),
                    ColumnDefinition.Text("helix_b"),
                    ColumnDefinition.Count("ties", "ties"),
                    ColumnDefinition.Number("expected_ties", "ties"),
                    ColumnDefinition.Number("lift"),
                    ColumnDefinition.Number("z"),
                    ColumnDefinition.Number("p"),
                    ColumnDefinition.Number("newman_weight"),
                    ColumnDefinition.Number("newman_lift"),
                    ColumnDefinition.Count("draws", "draws"),
                ],
                Options = [CommonOptions.MultiRecords, HelixEi.Draws],
                DependsOnHelixMapping = true,
                Figure = FigureKind.Matrix,
            },
            scene => NetworkScene.Compute(scene, Measure!.Descriptor, (group, ties) => Rows(scene, group, ties))
        );

    private static Cell[][] Rows(Scene scene, Group group, LabelledTies ties)
    {
        int helices = ties.Helices.Length;
        long[] members = ties.Members,
            observed = Count(ties, ties.Labels);
        long[][] draws = ties.Draw(scene, group, labels => Count(ties, labels));
        double total = ties.TotalWeight;
        double[] weights = Weigh(ties);
        double[] strengths = [.. Enumerable.Range(0, helices).Select(h => Strength(weights, helices, h))];
        List<Cell[]> rows = [];
        for (int a = 0; a < helices; a++)
        for (int b = a; b < helices; b++)
        {
            if (members[a] == 0 || members[b] == 0)
                continue;
            int pair = a * helices + b;
            double expected = Expected(ties.From.Length, members, a, b);
            PermutationTest test = PermutationTest.Of(observed[pair], expected, [.. draws.Select(d => (double)d[pair])]);
            rows.Add([
                ties.Helices[a].Id,
                ties.Helices[b].Id,
                observed[pair],
                expected,
                observed[pair] / expected,
                test.Z,
                test.P,
                weights[pair],
                MixingLift.Of(weights[pair], strengths[a], strengths[b], total, a == b),
                draws.Length,
            ]);
        }
        return [.. rows];
    }

    // Each tie is as likely as any other to fall on a pair of the two helices.
    private static double Expected(int ties, long[] members, int a, int b)
    {
        double all = members.Sum(),
            pairs = a == b ? members[a] * (members[a] - 1.0) / 2 : (double)members[a] * members[b];
        return ties * pairs / (all * (all - 1) / 2);
    }

    private static long[] Count(LabelledTies ties, byte[] labels)
    {
        int helices = ties.Helices.Length;
        long[] counts = new long[helices * helices];
        for (int e = 0; e < ties.From.Length; e++)
            counts[labels[ties.From[e]] * helices + labels[ties.To[e]]]++;
        return Folded(counts, helices, (x, y) => x + y);
    }

    private static double[] Weigh(LabelledTies ties)
    {
        int helices = ties.Helices.Length;
        double[] weights = new double[helices * helices];
        for (int e = 0; e < ties.From.Length; e++)
            weights[ties.Labels[ties.From[e]] * helices + ties.Labels[ties.To[e]]] += ties.Weights[e];
        return Folded(weights, helices, (x, y) => x + y);
    }

    // Ties have no direction: what stands below the diagonal belongs to the cell above it.
    private static T[] Folded<T>(T[] matrix, int helices, Func<T, T, T> add)
        where T : struct
    {
        for (int a = 0; a < helices; a++)
        for (int b = a + 1; b < helices; b++)
            (matrix[a * helices + b], matrix[b * helices + a]) = (add(matrix[a * helices + b], matrix[b * helices + a]), default);
        return matrix;
    }

    private static double Strength(double[] weights, int helices, int helix)
    {
        double strength = 2 * weights[helix * helices + helix];
        for (int other = 0; other < helices; other++)
            if (other != helix)
                strength += weights[Math.Min(helix, other) * helices + Math.Max(helix, other)];
        return strength;
    }
}
