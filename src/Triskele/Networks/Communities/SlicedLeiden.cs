using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>Finds communities that last through slices of time, each of which has a graph on the same nodes.</summary>
/// <remarks>
/// Q = 1/(2μ) Σ [(A_ijs - γ k_is k_js/(2m_s)) δ(s,r) + δ(i,j) C_jsr] δ(g_is, g_jr), with slices s and r, strengths k_is within a slice, 2m_s their sum, C_jsr = ω
/// between the copies of a node in consecutive slices, and 2μ the sum of all strengths and couplings. Algorithm and options are those of <see cref="Leiden"/>, on the
/// copies of nodes, with a term of the null model for each slice. ω = 0 makes slices independent; a large ω gives a node one community for all time.
/// Copies without a tie in their slice are coupled like all others. Memory O(nodes · slices² + edges).
/// Source: P. J. Mucha, T. Richardson, K. Macon, M. A. Porter and J.-P. Onnela, "Community structure in time-dependent, multiscale, and multiplex
/// networks", Science 328 (2010), doi:10.1126/science.1184819. Caveat: ω has the unit of weights; nothing in the data tells how large it should be.
/// </remarks>
public static class SlicedLeiden
{
    /// <summary>Finds the best partition of several searches.</summary>
    /// <param name="slices">At least one graph, in the order of time, all on the same nodes.</param>
    /// <param name="coupling">The coupling ω, finite and ≥ 0, in the unit of weights.</param>
    /// <param name="options">How to search; the quality has to be modularity.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <param name="parallel">Threads and cancellation; searches run side by side.</param>
    /// <exception cref="ArgumentException">There is no slice, slices have different nodes, or the quality is not modularity.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The coupling or an option is out of its range.</exception>
    /// <example>The same two triangles in two slices, ω = 1: two communities, each of three nodes in both slices.</example>
    public static SlicedPartition Find(
        IReadOnlyList<WeightedGraph> slices,
        double coupling,
        LeidenOptions options,
        ulong seed,
        ParallelOptions parallel
    )
    {
        Check(slices, coupling);
        if (options.Quality != CommunityQuality.Modularity)
            throw new ArgumentException("Slices are partitioned by modularity alone.", nameof(options));
        LeidenGraph ground = Ground(slices, coupling, options.Resolution, out double[] rates, out Graph support);
        double unit = support.Neighbours.IsEmpty ? 1 : Modularity.Sum(ground.Weights) / ground.Weights.Length;
        CommunitySearch search = Leiden.Search(
            ground,
            new LayeredNull(rates),
            options,
            unit,
            p => p.Connected(support),
            p => Quality(slices, coupling, p, options.Resolution),
            seed,
            parallel
        );
        return new SlicedPartition(search.Best, slices[0].NodeCount, search.Quality);
    }

    /// <summary>Multislice modularity of a partition of all copies.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="coupling">The coupling ω.</param>
    /// <param name="copies">A partition in which the copy of node i in slice s has number s · nodes + i.</param>
    /// <param name="resolution">Resolution γ.</param>
    /// <returns>Dimensionless, at most 1; NaN where there is neither a tie nor a coupling.</returns>
    /// <exception cref="ArgumentException">The partition does not fit, there is no slice, or slices have different nodes.</exception>
    public static double Quality(IReadOnlyList<WeightedGraph> slices, double coupling, Partition copies, double resolution = 1)
    {
        Check(slices, coupling);
        int n = slices[0].NodeCount;
        if (copies.NodeCount != n * slices.Count)
            throw new ArgumentException(
                $"A partition of {copies.NodeCount} copies does not fit {slices.Count} slices of {n}.",
                nameof(copies)
            );
        NeumaierSum inside = new(),
            all = new();
        for (int s = 0; s < slices.Count; s++)
        {
            Partition slice = Partition.Of(copies.Communities.AsSpan().Slice(s * n, n));
            double total = Modularity.Sum(slices[s].Strengths());
            all.Add(total);
            if (total > 0)
                inside.Add(total * Modularity.Of(slices[s], slice, resolution));
            for (int i = 0; s > 0 && i < n; i++)
            {
                all.Add(2 * coupling);
                if (copies.Communities[s * n + i] == copies.Communities[(s - 1) * n + i])
                    inside.Add(2 * coupling);
            }
        }
        return all.Value == 0 ? double.NaN : inside.Value / all.Value;
    }

    private static void Check(IReadOnlyList<WeightedGraph> slices, double coupling)
    {
        if (slices.Count == 0 || slices.Any(slice => slice.NodeCount != slices[0].NodeCount))
            throw new ArgumentException("There has to be at least one slice, and all have to be on the same nodes.", nameof(slices));
        if (!(coupling >= 0 && double.IsFinite(coupling)))
            throw new ArgumentOutOfRangeException(nameof(coupling), coupling, "The coupling has to be finite and at least 0.");
    }

    private static LeidenGraph Ground(
        IReadOnlyList<WeightedGraph> slices,
        double coupling,
        double resolution,
        out double[] rates,
        out Graph support
    )
    {
        int n = slices[0].NodeCount,
            count = slices.Count;
        List<int> neighbours = [];
        List<double> weights = [];
        int[] offsets = new int[checked(n * count) + 1];
        double[] masses = new double[checked(n * count * count)];
        rates = new double[count];
        for (int s = 0; s < count; s++)
        {
            double[] strengths = slices[s].Strengths();
            double total = Modularity.Sum(strengths);
            rates[s] = total == 0 ? 0 : resolution / total;
            for (int i = 0; i < n; i++)
            {
                int copy = s * n + i;
                masses[copy * count + s] = strengths[i];
                if (s > 0)
                    Couple(copy - n);
                foreach (int j in slices[s].Graph.Row(i))
                    neighbours.Add(s * n + j);
                weights.AddRange(slices[s].WeightsOf(i));
                if (s + 1 < count)
                    Couple(copy + n);
                offsets[copy + 1] = neighbours.Count;
            }
        }
        support = new Graph([.. offsets], [.. neighbours]);
        return Leiden.Ground(support, [.. weights], masses);

        void Couple(int other)
        {
            if (coupling == 0)
                return;
            neighbours.Add(other);
            weights.Add(coupling);
        }
    }
}
