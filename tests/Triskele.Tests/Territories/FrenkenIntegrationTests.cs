using CsCheck;
using Triskele.Territories;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Territories;

public class FrenkenIntegrationTests
{
    private static readonly double[,] Table1 =
    {
        { 250, 100, 150 },
        { 100, 800, 100 },
        { 150, 100, 750 },
    };

    [Fact]
    [Golden(
        "territory.integration",
        "Frenken 2002, Table 1: T, T_i=j, T_i≠j and T_i of three countries, printed to two digits; four digits from its formulas"
    )]
    public void Table_1_of_Frenken_has_its_printed_values()
    {
        FrenkenIntegration integration = FrenkenIntegration.Of(Table1);
        Assert.Equal(0.30, integration.Total, 2);
        Assert.Equal(0.70, integration.Within, 2);
        Assert.Equal(-0.72, integration.Cross, 2);
        Assert.Equal([0.23, 0.35, 0.29], integration.Regions.Select(r => Math.Round(r.Integration, 2)));
        Assert.Equal(
            [0.3011, 0.6972, -0.7174],
            new[] { integration.Total, integration.Within, integration.Cross }.Select(v => Math.Round(v, 4))
        );
        Assert.Equal([0.2332, 0.3466, 0.2897], integration.Regions.Select(r => Math.Round(r.Integration, 4)));
        Assert.Equal([0.92, 0.69, 0.63], integration.Regions.Select(r => Math.Round(r.Within, 2)));
    }

    [Fact]
    public void Random_mixing_has_no_bias_anywhere()
    {
        double[] q = [0.5, 0.3, 0.2];
        double[,] x = new double[3, 3];
        for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            x[i, j] = 1000 * q[i] * q[j];
        FrenkenIntegration integration = FrenkenIntegration.Of(x);
        Assert.Equal(0, integration.Total, 1e-12);
        Assert.All(integration.Regions, r => Assert.Equal(0, r.Integration, 1e-12));
        Assert.Equal(q, integration.Regions.Select(r => Math.Round(r.Share, 12)));
    }

    [Fact]
    public void Regions_that_keep_to_themselves_have_the_entropy_of_their_shares()
    {
        FrenkenIntegration integration = FrenkenIntegration.Of(
            new double[,]
            {
                { 2, 0 },
                { 0, 6 },
            }
        );
        Assert.Equal(-(0.25 * Math.Log(0.25) + 0.75 * Math.Log(0.75)), integration.Total, 1e-12);
        Assert.True(double.IsNaN(integration.Cross));
        Assert.All(integration.Regions, r => Assert.True(double.IsNaN(r.Cross)));
    }

    [Fact]
    public void Total_is_the_mean_of_the_regions_and_of_its_two_parts_and_never_negative() =>
        Matrices.Sample(x =>
        {
            FrenkenIntegration integration = FrenkenIntegration.Of(x);
            double inside = 0,
                all = 0;
            for (int i = 0; i < x.GetLength(0); i++)
            for (int j = 0; j < x.GetLength(0); j++)
                (inside, all) = (inside + (i == j ? x[i, j] : 0), all + x[i, j]);
            if (all == 0)
                return double.IsNaN(integration.Total) && integration.Regions.All(r => double.IsNaN(r.Integration));
            double within = inside > 0 ? inside / all * integration.Within : 0,
                cross = inside < all ? (1 - inside / all) * integration.Cross : 0,
                regions = integration.Regions.Where(r => r.Share > 0).Sum(r => r.Share * r.Integration);
            return Near(integration.Total, within + cross) && Near(integration.Total, regions) && integration.Total > -1e-12;
        });

    [Fact]
    public void Scale_and_order_of_regions_do_not_matter() =>
        Matrices.Sample(x =>
        {
            int n = x.GetLength(0);
            double[,] turned = new double[n, n];
            for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                turned[n - 1 - i, n - 1 - j] = 3.7 * x[i, j];
            FrenkenIntegration a = FrenkenIntegration.Of(x),
                b = FrenkenIntegration.Of(turned);
            return Near(a.Total, b.Total)
                && Near(a.Within, b.Within)
                && Near(a.Cross, b.Cross)
                && Enumerable.Range(0, n).All(i => Near(a.Regions[i].Integration, b.Regions[n - 1 - i].Integration));
        });

    [Fact]
    public void An_empty_matrix_is_undefined()
    {
        FrenkenIntegration integration = FrenkenIntegration.Of(new double[0, 0]);
        Assert.True(double.IsNaN(integration.Total) && double.IsNaN(integration.Within) && double.IsNaN(integration.Cross));
        Assert.Empty(integration.Regions);
    }

    [Theory]
    [InlineData(1.0, 2.0, "[0, 1]")]
    [InlineData(-1.0, -1.0, "[0, 1]")]
    [InlineData(double.NaN, double.NaN, "[0, 1]")]
    public void A_wrong_cell_is_named(double a, double b, string cell)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            FrenkenIntegration.Of(
                new[,]
                {
                    { 1, a },
                    { b, 1 },
                }
            )
        );
        Assert.Contains(cell, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_that_is_not_square_is_refused() => Assert.Throws<ArgumentException>(() => FrenkenIntegration.Of(new double[2, 3]));

    private static readonly Gen<double[,]> Matrices = Gen.Select(Gen.Int[1, 6], Gen.Int[0, 30].Array[36])
        .Select(
            (n, cells) =>
            {
                double[,] x = new double[n, n];
                for (int i = 0; i < n; i++)
                for (int j = 0; j <= i; j++)
                    x[i, j] = x[j, i] = Math.Max(0, cells[6 * i + j] - 10);
                return x;
            }
        );

    private static bool Near(double a, double b) =>
        (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= 1e-12 * Math.Max(1, Math.Abs(a));
}
