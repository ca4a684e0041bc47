using Triskele.Networks.Links;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Links;

public class RankingQualityTests
{
    [Fact]
    public void The_worked_example_has_an_area_of_seven_eighths() => Assert.Equal(.875, RankingQuality.Of([3, 2], [1, 2]).Auc, 1e-15);

    [Fact]
    public void Area_error_and_precision_are_those_of_their_definitions()
    {
        RandomStream chance = RandomStream.Of(1, "tests.ranking");
        double[] positive = [.. Enumerable.Range(0, 80).Select(_ => (double)chance.NextInt(12) + 1)],
            negative = [.. Enumerable.Range(0, 60).Select(_ => (double)chance.NextInt(12))];
        double Wins(double x, double y) =>
            x > y ? 1
            : x == y ? .5
            : 0;
        double[] rows = [.. positive.Select(x => negative.Average(y => Wins(x, y)))],
            columns = [.. negative.Select(y => positive.Average(x => Wins(x, y)))];
        double auc = rows.Average();
        double Variance(double[] v) => v.Sum(x => (x - auc) * (x - auc)) / (v.Length - 1);
        double error = Math.Sqrt(Variance(rows) / 80 + Variance(columns) / 60);
        RankingQuality found = RankingQuality.Of(positive, negative);
        Assert.Equal(auc, found.Auc, 1e-14);
        Assert.Equal(auc - 1.959963984540054 * error, found.AucLow, 1e-14);
        Assert.Equal(auc + 1.959963984540054 * error, found.AucHigh, 1e-14);
        // Average precision by thresholds, from the definition.
        double expected = 0;
        foreach (double t in positive.Distinct())
        {
            double hits = positive.Count(x => x >= t);
            expected += positive.Count(x => x == t) / 80.0 * hits / (hits + negative.Count(y => y >= t));
        }
        Assert.Equal(expected, found.AveragePrecision, 1e-14);
    }

    [Fact]
    public void Average_precision_is_that_of_the_example_of_scikit_learn() =>
        // y_true 0 0 1 1, scores .1 .4 .35 .8: 0.83…, documentation of average_precision_score.
        Assert.Equal(.8333333333333333, RankingQuality.Of([.35, .8], [.1, .4]).AveragePrecision, 1e-15);

    [Fact]
    public void Precision_expects_equal_scores_in_any_order()
    {
        // 60 sure hits, then 50 hits and 150 misses of one score: 60 + 40 · 50/200.
        double[] positive = [.. Enumerable.Repeat(1.0, 50), .. Enumerable.Repeat(2.0, 60)],
            negative = [.. Enumerable.Repeat(1.0, 150)];
        Assert.Equal(.7, RankingQuality.Of(positive, negative).PrecisionAt100, 1e-15);
    }

    [Fact]
    public void The_order_of_pairs_and_a_rising_function_of_scores_change_nothing()
    {
        double[] positive = [5, 1, 4, 4],
            negative = [2, 4, 0];
        RankingQuality found = RankingQuality.Of(positive, negative);
        Assert.Equal(found, RankingQuality.Of([4, 4, 5, 1], [0, 2, 4]));
        Assert.Equal(found, RankingQuality.Of([.. positive.Select(Math.Exp)], [.. negative.Select(Math.Exp)]));
        Assert.Equal(1 - found.Auc, RankingQuality.Of(negative, positive).Auc, 1e-15);
    }

    [Fact]
    public void Undefined_scores_are_left_out_and_nothing_to_compare_is_undefined()
    {
        RankingQuality found = RankingQuality.Of([1, double.NaN], [0, double.NaN, double.NaN]);
        Assert.Equal((1.0, 1, 1), (found.Auc, found.Positives, found.Negatives));
        RankingQuality none = RankingQuality.Of([], [1]);
        Assert.All([none.Auc, none.AucLow, none.AucHigh, none.AveragePrecision, none.PrecisionAt100], v => Assert.True(double.IsNaN(v)));
    }
}
