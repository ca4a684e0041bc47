using CsCheck;
using Triskele.Helices;
using Triskele.Numerics;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class TrilateralLiftTests
{
    [Theory]
    [InlineData(0, 1.14)]
    [InlineData(1, 1.42)]
    [InlineData(2, 2.01)]
    [InlineData(3, 1.58)]
    [InlineData(4, 1.16)]
    [InlineData(5, 1.93)]
    [Golden("helix.synergy", "lift derived from the counts of Mêgnigbêto 2024, Journal of Data and Information Science")]
    public void Korea_and_West_Africa_have_the_derived_lift(int row, double lift) =>
        Assert.Equal(lift, TrilateralLift.Of(Scenes.Mengnigbeto2024[row].Counts), 0.0051);

    [Fact]
    public void Independent_helices_of_which_the_empty_records_are_left_out_have_a_lift_of_one() =>
        Gen.Int[1, 9]
            .Array[3]
            .Sample(
                p =>
                {
                    // Presence of helix k in p[k] of 10 records, independently: exact counts of 1,000 records.
                    long Cell(bool u, bool i, bool g) => (u ? p[0] : 10 - p[0]) * (i ? p[1] : 10L - p[1]) * (g ? p[2] : 10L - p[2]);
                    PresenceCounts counts = new(
                        Cell(true, false, false),
                        Cell(false, true, false),
                        Cell(false, false, true),
                        Cell(true, true, false),
                        Cell(true, false, true),
                        Cell(false, true, true),
                        Cell(true, true, true)
                    );
                    Assert.Equal(1, TrilateralLift.Of(counts), 1e-9);
                },
                iter: 300,
                seed: "0001H2020Lif"
            );

    [Fact]
    public void The_expected_share_solves_the_equation_of_truncated_independence() =>
        TripleHelixInformationTests.Tables.Sample(
            c =>
            {
                double expected = TrilateralLift.ExpectedShare(c),
                    u = c.UInclusive / (double)c.N,
                    i = c.IInclusive / (double)c.N,
                    g = c.GInclusive / (double)c.N;
                if (!(expected > 0))
                    return;
                double z = Math.Sqrt(expected / (u * i * g));
                Assert.InRange(z, 0, 1 + 1e-12);
                Assert.Equal(z, 1 - (1 - u * z) * (1 - i * z) * (1 - g * z), 1e-9);
            },
            iter: 1_000,
            seed: "0001H2020Exp"
        );

    [Fact]
    public void Disjoint_helices_and_an_absent_one_have_no_lift()
    {
        Assert.True(double.IsNaN(TrilateralLift.Of(new PresenceCounts(3, 4, 5, 0, 0, 0, 0))));
        Assert.True(double.IsNaN(TrilateralLift.Of(new PresenceCounts(3, 4, 0, 5, 0, 0, 0))));
        Assert.True(double.IsNaN(TrilateralLift.Of(default)));
        Assert.Equal(0, TrilateralLift.Of(new PresenceCounts(0, 0, 0, 1, 1, 1, 0)));
    }

    [Fact]
    public void The_interval_holds_the_lift_and_narrows_with_the_root_of_the_records()
    {
        PresenceCounts small = new(40, 30, 20, 12, 9, 6, 8),
            large = new(4000, 3000, 2000, 1200, 900, 600, 800);
        double lift = TrilateralLift.Of(small);
        LiftInterval wide = LiftInterval.Bootstrap(small, 4_999, RandomStream.Of(1, "test")),
            narrow = LiftInterval.Bootstrap(large, 4_999, RandomStream.Of(1, "test"));
        Assert.InRange(lift, wide.Low, wide.High);
        Assert.InRange(lift, narrow.Low, narrow.High);
        Assert.InRange((wide.High - wide.Low) / (narrow.High - narrow.Low), 8, 12);
    }

    [Fact]
    public void Without_a_record_of_all_three_the_upper_end_is_the_exact_bound_and_not_zero()
    {
        PresenceCounts counts = new(4, 3, 2, 1, 0, 0, 0);
        LiftInterval interval = LiftInterval.Bootstrap(counts, 99, RandomStream.Of(1, "test"));
        Assert.Equal(0, interval.Low);
        Assert.Equal((1 - Math.Pow(0.025, 0.1)) / TrilateralLift.ExpectedShare(counts), interval.High, 1e-12);
    }

    [Fact]
    public void Too_few_records_for_an_interval_leave_it_unknown() =>
        Assert.Equal(
            LiftInterval.Unknown,
            LiftInterval.Bootstrap(new PresenceCounts(1, 1, 1, 0, 0, 0, 1), 999, RandomStream.Of(1, "test"))
        );
}
