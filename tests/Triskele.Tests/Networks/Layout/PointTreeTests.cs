using Triskele.Networks.Layout;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Layout;

public class PointTreeTests
{
    private readonly RandomStream _stream = RandomStream.Of(1, "test");

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(500)]
    public void The_tree_is_exact_in_single_precision_at_angle_0(int n)
    {
        (double[] x, double[] y, double[] mass) = (Doubles(n), Doubles(n), Doubles(n));
        (double error, double size) = Compare(x, y, mass, 0, renewed: true);
        Assert.InRange(error, 0, 2e-6 * size);
    }

    [Fact]
    public void The_tree_is_close_at_the_defaults_and_also_where_its_order_is_old()
    {
        (double[] x, double[] y, double[] mass) = (Doubles(3000), Doubles(3000), Doubles(3000));
        (double error, double size) = Compare(x, y, mass, 0.9, renewed: true);
        Assert.InRange(error / size, 1e-6, 0.02);
        (error, size) = Compare(x, y, mass, 1.2, renewed: true);
        Assert.InRange(error / size, 1e-6, 0.05);
        (error, size) = Compare(x, y, mass, 0.9, renewed: false);
        Assert.InRange(error / size, 0, 0.02);
    }

    [Fact]
    public void Points_in_one_place_do_not_feel_each_other()
    {
        double[] same = [.. Enumerable.Repeat(3.0, 100)];
        PointTree tree = new(100);
        tree.Renew(same, same);
        tree.Refit(same, same, same);
        float[] fx = new float[16],
            fy = new float[16];
        tree.Repulsion(2, 0.9, fx, fy);
        Assert.All(fx, f => Assert.Equal(0, f));
    }

    // Sum over all points of the error of the force, and of the force.
    private static (double Error, double Size) Compare(double[] x, double[] y, double[] mass, double theta, bool renewed)
    {
        PointTree tree = new(x.Length);
        if (renewed)
            tree.Renew(x, y);
        tree.Refit(x, y, mass);
        float[] fx = new float[16],
            fy = new float[16];
        double error = 0,
            size = 0;
        for (int rank = 0; rank < x.Length; rank++)
        {
            tree.Repulsion(rank / 16, theta, fx, fy);
            (double dx, double dy) = Direct(x, y, mass, tree.Order[rank]);
            error += Math.Sqrt(Math.Pow(fx[rank % 16] - dx, 2) + Math.Pow(fy[rank % 16] - dy, 2));
            size += Math.Sqrt(dx * dx + dy * dy);
        }
        return (error, size);
    }

    private static (double X, double Y) Direct(double[] x, double[] y, double[] mass, int i)
    {
        (double fx, double fy) = (0, 0);
        for (int j = 0; j < x.Length; j++)
        {
            double dx = x[i] - x[j],
                dy = y[i] - y[j],
                pull = mass[j] / (dx * dx + dy * dy + 1e-6);
            (fx, fy) = (fx + pull * dx, fy + pull * dy);
        }
        return (fx, fy);
    }

    private double[] Doubles(int n) => [.. Enumerable.Range(0, n).Select(_ => 1 + _stream.NextDouble())];
}
