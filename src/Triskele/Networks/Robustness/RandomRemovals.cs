using Triskele.Numerics;

namespace Triskele.Networks.Robustness;

/// <summary>Removals in random orders, as they come and with the partners of who leaves replacing it.</summary>
internal sealed class RandomRemovals
{
    private RandomRemovals(int[][] orders, RemovalCurve[] curves, RemovalCurve[] rewired) =>
        (Orders, Curves, Rewired) = (orders, curves, rewired);

    public int[][] Orders { get; }

    public RemovalCurve[] Curves { get; }

    public RemovalCurve[] Rewired { get; }

    /// <summary>Draws orders; draw d depends on seed, unit and d alone.</summary>
    public static RandomRemovals Draw(Graph graph, int draws, double rewiring, ulong seed, long unit, ParallelOptions parallel)
    {
        int[][] orders = new int[draws][];
        RemovalCurve[] curves = new RemovalCurve[draws],
            rewired = new RemovalCurve[draws];
        Parallel.For(
            0,
            draws,
            parallel,
            d =>
            {
                orders[d] = RemovalOrders.Random(graph.NodeCount, RandomStream.Of(seed, "network.robustness.random", unit ^ d));
                curves[d] = RemovalCurve.Of(graph, orders[d]);
                rewired[d] =
                    rewiring == 0
                        ? curves[d]
                        : RemovalCurve.Of(
                            graph,
                            orders[d],
                            TriadicReplacement.Of(graph, orders[d], rewiring, false, seed, unit ^ ((long)d << 32))
                        );
            }
        );
        return new RandomRemovals(orders, curves, rewired);
    }

    /// <summary>Mean over the draws.</summary>
    public static double Mean(RemovalCurve[] curves, Func<RemovalCurve, double> of)
    {
        NeumaierSum sum = new();
        foreach (RemovalCurve curve in curves)
            sum.Add(of(curve));
        return sum.Value / curves.Length;
    }

    /// <summary>Quantile over the draws, between the neighbouring values where it falls between two (the seventh definition of Hyndman and Fan).</summary>
    public static double Quantile(RemovalCurve[] curves, Func<RemovalCurve, double> of, double probability)
    {
        double[] values = Array.ConvertAll(curves, c => of(c));
        Array.Sort(values);
        double place = probability * (values.Length - 1);
        int below = (int)place;
        return below + 1 == values.Length ? values[below] : values[below] + (place - below) * (values[below + 1] - values[below]);
    }
}
