using Triskele.Networks;
using Triskele.Networks.Time;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Time;

public class TemporalCorrelationTests
{
    [Fact]
    public void Half_of_two_partners_kept_is_a_half()
    {
        Graph before = Of(5, (0, 1), (0, 2)),
            after = Of(5, (0, 2), (0, 3));
        double[] found = TemporalCorrelation.OfActors(before, after);
        Assert.Equal([0.5, double.NaN, 1, double.NaN, double.NaN], found);
        Assert.Equal(0.75, TemporalCorrelation.Mean(before, after, CorrelationMean.Both));
        Assert.Equal(0.5, TemporalCorrelation.Mean(before, after, CorrelationMean.Larger));
        Assert.Equal(0.375, TemporalCorrelation.Mean(before, after, CorrelationMean.Either));
        Assert.Equal(1, TemporalCorrelation.CommonTies(before, after));
    }

    [Fact]
    public void Mean_of_random_graphs_is_that_of_the_dense_definition()
    {
        RandomStream chance = RandomStream.Of(5, "tests.temporal");
        for (int trial = 0; trial < 20; trial++)
        {
            bool[,] a = Random(chance),
                b = Random(chance);
            double sum = 0;
            int both = 0;
            for (int i = 0; i < 12; i++)
            {
                int ka = Enumerable.Range(0, 12).Count(j => a[i, j]),
                    kb = Enumerable.Range(0, 12).Count(j => b[i, j]);
                if (ka * kb == 0)
                    continue;
                sum += Enumerable.Range(0, 12).Count(j => a[i, j] && b[i, j]) / Math.Sqrt(ka * kb);
                both++;
            }
            Assert.Equal(sum / both, TemporalCorrelation.Mean(Of(a), Of(b), CorrelationMean.Both), 1e-12);
        }
    }

    [Fact]
    public void A_network_beside_itself_is_1_and_beside_nothing_undefined()
    {
        Graph some = Of(4, (0, 1), (1, 2)),
            none = Of(4);
        foreach (CorrelationMean over in Enum.GetValues<CorrelationMean>())
        {
            Assert.Equal(1, TemporalCorrelation.Mean(some, some, over));
            Assert.True(double.IsNaN(TemporalCorrelation.Mean(none, none, over)));
        }
        Assert.True(double.IsNaN(TemporalCorrelation.Mean(some, none, CorrelationMean.Both)));
        Assert.Equal(0, TemporalCorrelation.Mean(some, none, CorrelationMean.Either));
        Assert.Throws<ArgumentException>(() => TemporalCorrelation.OfActors(some, Of(3)));
    }

    private static bool[,] Random(RandomStream chance)
    {
        bool[,] dense = new bool[12, 12];
        for (int i = 0; i < 12; i++)
        for (int j = 0; j < i; j++)
            dense[i, j] = dense[j, i] = chance.NextInt(4) == 0;
        return dense;
    }

    private static Graph Of(bool[,] dense) =>
        Of(12, [.. from i in Enumerable.Range(0, 12) from j in Enumerable.Range(0, i) where dense[i, j] select (i, j)]);

    private static Graph Of(int nodes, params (int A, int B)[] edges) =>
        GraphBuilder.Undirected(nodes, [.. edges.Select(e => e.A)], [.. edges.Select(e => e.B)]).Graph;
}
