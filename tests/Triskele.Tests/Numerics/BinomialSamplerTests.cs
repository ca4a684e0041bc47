using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Numerics;

public class BinomialSamplerTests
{
    private const int Draws = 200_000;

    [Theory]
    [InlineData(7, 0.3)]
    [InlineData(20, 0.5)]
    [InlineData(40, 0.25)]
    [InlineData(40, 0.9)]
    [InlineData(200, 0.04)]
    [InlineData(1_000, 0.5)]
    [InlineData(100_000, 0.0007)]
    public void Draws_follow_the_probability_mass(int trials, double probability)
    {
        long[] observed = Histogram(trials, probability);
        (double chiSquare, int cells) = ChiSquare(observed, trials, probability);
        // 4.5 standard deviations of a chi-square with cells - 1 degrees of freedom; the seed is fixed.
        Assert.InRange(chiSquare, 0, cells - 1 + 4.5 * Math.Sqrt(2.0 * (cells - 1)));
    }

    [Theory]
    [InlineData(50L, 0.1)]
    [InlineData(3_000L, 0.37)]
    [InlineData(3_000_000_000L, 2e-9)]
    [InlineData(3_000_000_000L, 0.81)]
    [InlineData(9_000_000_000_000L, 0.5)]
    public void Mean_and_variance_are_those_of_the_binomial(long trials, double probability)
    {
        RandomStream stream = RandomStream.Of(3, "binomial");
        double mean = trials * probability,
            variance = mean * (1 - probability),
            sum = 0,
            squares = 0;
        for (int i = 0; i < Draws; i++)
        {
            double deviation = (BinomialSampler.Next(stream, trials, probability) - mean) / Math.Sqrt(variance);
            sum += deviation;
            squares += deviation * deviation;
        }
        // Monte Carlo: 4.5 standard errors.
        Assert.Equal(0, sum / Draws, 4.5 / Math.Sqrt(Draws));
        Assert.Equal(1, squares / Draws, 4.5 * Math.Sqrt(2.2 / Draws));
    }

    [Fact]
    public void Certain_and_impossible_events_need_no_chance()
    {
        RandomStream stream = RandomStream.Of(1, "binomial");
        Assert.Equal(12, BinomialSampler.Next(stream, 12, 1));
        Assert.Equal(0, BinomialSampler.Next(stream, 12, 0));
        Assert.Equal(0, BinomialSampler.Next(stream, 0, 0.4));
    }

    [Fact]
    public void A_resample_keeps_the_sum_and_leaves_empty_cells_empty()
    {
        RandomStream stream = RandomStream.Of(1, "binomial");
        long[] drawn = new long[5];
        for (int i = 0; i < 1_000; i++)
        {
            BinomialSampler.Resample(stream, [30, 0, 5, 900, 0], drawn);
            Assert.Equal(935, drawn.Sum());
            Assert.Equal((0, 0), (drawn[1], drawn[4]));
        }
    }

    [Theory]
    [InlineData(-1, 0.5)]
    [InlineData(1, -0.1)]
    [InlineData(1, 1.1)]
    [InlineData(1, double.NaN)]
    public void Arguments_outside_their_range_are_named(int trials, double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialSampler.Next(RandomStream.Of(1, "binomial"), trials, probability));

    private static long[] Histogram(int trials, double probability)
    {
        RandomStream stream = RandomStream.Of(2, "binomial");
        long[] histogram = new long[trials + 1];
        for (int i = 0; i < Draws; i++)
            histogram[BinomialSampler.Next(stream, trials, probability)]++;
        return histogram;
    }

    // Neighbouring outcomes are merged until each cell expects at least ten draws.
    private static (double ChiSquare, int Cells) ChiSquare(long[] observed, int n, double p)
    {
        double chiSquare = 0,
            expected = 0,
            count = 0,
            logMass = n * Math.Log(1 - p),
            left = Draws;
        int cells = 0;
        for (int k = 0; k <= n; k++)
        {
            expected += Draws * Math.Exp(logMass);
            count += observed[k];
            logMass += Math.Log((double)(n - k) / (k + 1)) + Math.Log(p / (1 - p));
            if ((expected < 10 || left - expected < 10) && k < n)
                continue;
            chiSquare += (count - expected) * (count - expected) / expected;
            left -= expected;
            cells++;
            (expected, count) = (0, 0);
        }
        return (chiSquare, cells);
    }
}
