using Triskele.Numerics;

namespace Triskele.Networks.Communities;

/// <summary>Finds communities that several layers of ties on the same nodes share.</summary>
/// <remarks>
/// The quality is Σ_l ω_l Q_l, Q_l that of the one partition in layer l. A layer of negative weight keeps apart those whom it ties. Algorithm and options are
/// those of <see cref="Leiden"/>, on one graph that holds the sums of all layers and a null model with a term for each. Communities are connected by ties
/// of any layer unless a weight is negative: being apart may then be worth more than being connected.
/// Nodes move to communities that a tie leads to, so that with negative weights better partitions may exist of members whom nothing ties. Memory O(nodes · layers + edges).
/// Source: P. J. Mucha, T. Richardson, K. Macon, M. A. Porter and J.-P. Onnela, "Community structure in time-dependent, multiscale, and multiplex
/// networks", Science 328 (2010), doi:10.1126/science.1184819, in the limit of one membership for all layers; sums of qualities with weights of both signs:
/// V. A. Traag and J. Bruggeman, "Community detection in networks with positive and negative links", Physical Review E 80, 036115 (2009),
/// doi:10.1103/PhysRevE.80.036115.
/// </remarks>
public static class MultiplexLeiden
{
    /// <summary>Finds the best partition of several searches.</summary>
    /// <param name="layers">At least one graph, all on the same nodes.</param>
    /// <param name="weights">The weight ω of each layer, finite, of either sign.</param>
    /// <param name="options">How to search.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <param name="parallel">Threads and cancellation; searches run side by side.</param>
    /// <exception cref="ArgumentException">There is no layer, layers have different nodes, or weights are not as many or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <example>Two layers, in each of which other halves of two cliques are tied: the two cliques.</example>
    public static Partition Find(
        IReadOnlyList<WeightedGraph> layers,
        IReadOnlyList<double> weights,
        LeidenOptions options,
        ulong seed,
        ParallelOptions parallel
    ) => Search(layers, weights, options, seed, parallel).Best;

    /// <summary>Finds the best partition of several searches, and keeps what all of them found.</summary>
    /// <inheritdoc cref="Find"/>
    public static CommunitySearch Search(
        IReadOnlyList<WeightedGraph> layers,
        IReadOnlyList<double> weights,
        LeidenOptions options,
        ulong seed,
        ParallelOptions parallel
    )
    {
        Check(layers, weights);
        LeidenGraph ground = Ground(layers, weights, options, out double[] rates, out Graph support, out double unit);
        bool connect = weights.All(w => w >= 0);
        return Leiden.Search(
            ground,
            new LayeredNull(rates),
            options,
            unit,
            p => connect ? p.Connected(support) : p,
            p => QualityOf(layers, weights, p, options),
            seed,
            parallel
        );
    }

    /// <summary>What a partition is worth: Σ_l ω_l Q_l over the layers that have a tie.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="weights">The weight ω of each.</param>
    /// <param name="partition">A partition of their nodes.</param>
    /// <param name="options">Which quality and which resolution.</param>
    /// <returns>In the unit of the quality times that of ω; NaN if no layer has a tie.</returns>
    public static double QualityOf(
        IReadOnlyList<WeightedGraph> layers,
        IReadOnlyList<double> weights,
        Partition partition,
        LeidenOptions options
    )
    {
        Check(layers, weights);
        NeumaierSum sum = new();
        for (int l = 0; l < layers.Count; l++)
            if (layers[l].EdgeCount > 0)
                sum.Add(weights[l] * Leiden.QualityOf(layers[l], partition, options));
        return layers.All(layer => layer.EdgeCount == 0) ? double.NaN : sum.Value;
    }

    private static void Check(IReadOnlyList<WeightedGraph> layers, IReadOnlyList<double> weights)
    {
        if (layers.Count == 0 || weights.Count != layers.Count)
            throw new ArgumentException($"{layers.Count} layers (at least 1) need as many weights, not {weights.Count}.", nameof(weights));
        if (layers.Any(layer => layer.NodeCount != layers[0].NodeCount))
            throw new ArgumentException("All layers have to be on the same nodes.", nameof(layers));
        if (!weights.All(double.IsFinite))
            throw new ArgumentException("All weights of layers have to be finite.", nameof(weights));
    }

    // Modularity is divided by 2W of its layer, the constant Potts model is not.
    private static LeidenGraph Ground(
        IReadOnlyList<WeightedGraph> layers,
        IReadOnlyList<double> weights,
        LeidenOptions options,
        out double[] rates,
        out Graph support,
        out double unit
    )
    {
        int n = layers[0].NodeCount;
        double[] scales = new double[layers.Count],
            masses = new double[n * layers.Count];
        rates = new double[layers.Count];
        for (int l = 0; l < layers.Count; l++)
        {
            if (layers[l].EdgeCount == 0)
                continue;
            double[] mass = layers[l].Strengths();
            double total = Modularity.Sum(mass);
            bool cpm = options.Quality == CommunityQuality.Cpm;
            scales[l] = cpm ? weights[l] : weights[l] / total;
            rates[l] = options.Resolution * (cpm ? weights[l] : weights[l] / total / total);
            for (int i = 0; i < n; i++)
                masses[i * layers.Count + l] = cpm ? 1 : mass[i];
        }
        (support, double[] sums) = Flatten(layers, scales);
        unit = sums.Length == 0 ? 1 : Modularity.Sum(Array.ConvertAll(sums, Math.Abs)) / sums.Length;
        return Leiden.Ground(support, sums, masses);
    }

    /// <summary>The graph whose edges weigh the sum of scale times weight over the layers; sums of 0 are left out.</summary>
    private static (Graph Support, double[] Weights) Flatten(IReadOnlyList<WeightedGraph> layers, double[] scales)
    {
        int n = layers[0].NodeCount;
        double[] sum = new double[n];
        bool[] met = new bool[n];
        List<int> touched = [],
            neighbours = [];
        List<double> weights = [];
        int[] offsets = new int[n + 1];
        for (int i = 0; i < n; i++)
        {
            for (int l = 0; l < layers.Count; l++)
                AddRow(layers[l], scales[l], i);
            touched.Sort();
            foreach (int j in touched)
            {
                if (sum[j] != 0)
                {
                    neighbours.Add(j);
                    weights.Add(sum[j]);
                }
                (sum[j], met[j]) = (0, false);
            }
            touched.Clear();
            offsets[i + 1] = neighbours.Count;
        }
        return (new Graph([.. offsets], [.. neighbours]), [.. weights]);

        void AddRow(WeightedGraph layer, double scale, int node)
        {
            ReadOnlySpan<int> row = layer.Graph.Row(node);
            ReadOnlySpan<double> rowWeights = layer.WeightsOf(node);
            for (int k = 0; k < row.Length; k++)
            {
                if (!met[row[k]])
                    touched.Add(row[k]);
                met[row[k]] = true;
                sum[row[k]] += scale * rowWeights[k];
            }
        }
    }
}
