using Triskele.Networks.Time;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Time;

public class BurstinessTests
{
    [Fact]
    public void Equal_intervals_are_wholly_regular()
    {
        Burstiness found = Burstiness.Of([3, 5, 7, 9, 11]);
        Assert.Equal((4, 2.0, 0.0, -1.0, -1.0), (found.Intervals, found.Mean, found.StandardDeviation, found.Value, found.Corrected));
        Assert.True(double.IsNaN(found.Memory));
    }

    // Kim and Jo (2016): r = √(n-1) is the largest that n intervals can have.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(1000)]
    public void The_most_extreme_burst_has_a_corrected_value_of_1(int intervals)
    {
        int[] times = [.. Enumerable.Repeat(0, intervals), 365];
        Burstiness found = Burstiness.Of(times);
        Assert.Equal(1, found.Corrected, 1e-12);
        double r = Math.Sqrt(intervals - 1);
        Assert.Equal((r - 1) / (r + 1), found.Value, 1e-12);
    }

    [Fact]
    public void Random_times_have_a_corrected_value_of_0_however_few_while_B_is_below()
    {
        RandomStream chance = RandomStream.Of(1, "tests.burstiness");
        const int Sequences = 4000;
        double squares = 0,
            value = 0;
        for (int s = 0; s < Sequences; s++)
        {
            int[] times = [0, .. Enumerable.Range(0, 5).Select(_ => chance.NextInt(1_000_000)), 1_000_000];
            Array.Sort(times);
            Burstiness found = Burstiness.Of(times);
            squares += Math.Pow(found.StandardDeviation / found.Mean, 2) / Sequences;
            value += found.Value / Sequences;
        }
        // Six intervals of a uniform split have E r² = (n-1)/(n+1) = 5/7, which is where the correction puts 0; standard error about .006.
        Assert.Equal(5 / 7.0, squares, 0.025);
        Assert.True(value < -0.08);
    }

    [Fact]
    public void Scale_and_shift_of_time_change_nothing()
    {
        int[] times = [0, 1, 1, 4, 9, 30, 31];
        Burstiness one = Burstiness.Of(times),
            other = Burstiness.Of([.. times.Select(t => 7 * t - 100)]);
        Assert.Equal(one.Value, other.Value, 1e-12);
        Assert.Equal(one.Corrected, other.Corrected, 1e-12);
        Assert.Equal(one.Memory, other.Memory, 1e-12);
    }

    [Fact]
    public void Memory_is_the_correlation_of_consecutive_intervals()
    {
        Assert.Equal(-1, Burstiness.Of([0, 1, 3, 4, 6, 7, 9]).Memory, 1e-12);
        Assert.Equal(1, Burstiness.Of([0, 1, 3, 6, 10]).Memory, 1e-12);
    }

    [Fact]
    public void Too_few_events_and_events_on_one_day_are_undefined()
    {
        foreach (int[] times in new int[][] { [], [1], [1, 5], [4, 4, 4, 4] })
        {
            Burstiness found = Burstiness.Of(times);
            Assert.True(double.IsNaN(found.Value) && double.IsNaN(found.Corrected) && double.IsNaN(found.Memory));
        }
        Assert.True(double.IsNaN(Burstiness.Of([1]).Mean));
        Assert.Throws<ArgumentException>(() => Burstiness.Of([2, 1]));
    }
}
