namespace Triskele.Networks.Backbones;

/// <summary>Pairs of organisations with the number of their joint projects, and the tests of that number against random two-mode networks.</summary>
/// <remarks>Pairs are in the order of rows of the projection: by the smaller organisation, then by the larger.</remarks>
/// <threadsafety>Not changed after it is made.</threadsafety>
public sealed class JointProjects
{
    private readonly Incidence _incidence;
    private readonly int[] _offsets;
    private readonly int[] _others;
    private readonly int[] _counts;

    private JointProjects(Incidence incidence, int[] offsets, int[] others, int[] counts) =>
        (_incidence, _offsets, _others, _counts) = (incidence, offsets, others, counts);

    /// <summary>Number of pairs.</summary>
    public int Count => _others.Length;

    /// <summary>Joint projects of each pair, ≥ 1.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>The pairs of a two-mode network that share a project. Time O(Σ n_k²).</summary>
    public static JointProjects Of(Incidence incidence)
    {
        int[] projects = incidence.ProjectsByActor(out int[] projectOffsets),
            joint = new int[incidence.ActorCount],
            offsets = new int[incidence.ActorCount + 1];
        List<int> others = [],
            counts = [],
            met = [];
        for (int i = 0; i < incidence.ActorCount; i++)
        {
            foreach (int project in projects.AsSpan(projectOffsets[i]..projectOffsets[i + 1]))
            foreach (int j in Later(incidence.Row(project), i))
                if (joint[j]++ == 0)
                    met.Add(j);
            met.Sort();
            foreach (int j in met)
            {
                others.Add(j);
                counts.Add(joint[j]);
                joint[j] = 0;
            }
            met.Clear();
            offsets[i + 1] = others.Count;
        }
        return new JointProjects(incidence, offsets, [.. others], [.. counts]);
    }

    /// <summary>The place of a pair in this list, or -1 where the two share no project.</summary>
    /// <param name="first">The smaller organisation.</param>
    /// <param name="second">The larger one.</param>
    public int Find(int first, int second)
    {
        int at = _others.AsSpan(_offsets[first].._offsets[first + 1]).BinarySearch(second);
        return at < 0 ? -1 : _offsets[first] + at;
    }

    /// <summary>Tests each pair against organisations that draw their projects freely: <see cref="Hypergeometric"/>.</summary>
    /// <returns>P(X ≥ joint projects) for each pair.</returns>
    public double[] Hypergeometrics(ParallelOptions? parallel = null)
    {
        int[] projects = Projects();
        return Distinct(
            a => projects[a],
            () => (first, second, joint) => Hypergeometric.UpperTail(_incidence.ProjectCount, first, second, joint),
            parallel
        );
    }

    /// <summary>Tests each pair against the stochastic degree sequence model: both margins kept on average.</summary>
    /// <param name="model">The model fitted to the same two-mode network.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <returns>P(X ≥ joint projects) for each pair, exact given the fitted probabilities.</returns>
    /// <remarks>
    /// X is the sum of independent trials with p(i,k) p(j,k), a Poisson-binomial; projects of one size share their probability. Only distinct
    /// combinations of two classes of organisations and a count are computed. Source: Z. P. Neal, "The backbone of bipartite projections",
    /// Social Networks 39 (2014), doi:10.1016/j.socnet.2014.06.001; with this model of probabilities: Z. P. Neal, R. Domagalski and B. Sagan,
    /// "Comparing alternatives to the fixed degree sequence model", Scientific Reports 11 (2021), doi:10.1038/s41598-021-03238-3.
    /// Deviation: R's backbone approximates the tail (refined normal); here it is exact.
    /// </remarks>
    public double[] Stochastic(BipartiteConfiguration model, ParallelOptions? parallel = null) =>
        Distinct(
            model.ClassOf,
            () =>
            {
                GroupedBinomials tail = new();
                double[] both = new double[model.Columns.Count];
                return (first, second, joint) =>
                {
                    ReadOnlySpan<double> one = model.RowOf(first),
                        other = model.RowOf(second);
                    for (int c = 0; c < both.Length; c++)
                        both[c] = one[c] * other[c];
                    return tail.UpperTail(model.Columns.Members, both, joint);
                };
            },
            parallel
        );

    /// <summary>Tests each pair against random two-mode networks that keep both margins exactly: the fixed degree sequence model.</summary>
    /// <param name="draw">From the number of a draw to a random two-mode network, as from <see cref="TwoModeNull"/>; called from several threads.</param>
    /// <param name="draws">Number of draws, &gt; 0.</param>
    /// <param name="parallel">Threads and cancellation. The result does not depend on them.</param>
    /// <returns>(1 + draws with at least as many joint projects)/(1 + draws) for each pair; never below 1/(1 + draws).</returns>
    /// <remarks>
    /// Source: M. Latapy, C. Magnien and N. Del Vecchio, Social Networks 30 (2008), doi:10.1016/j.socnet.2007.04.006; K. A. Zweig and M. Kaufmann, "A
    /// systematic approach to the one-mode projection of bipartite graphs", Social Network Analysis and Mining 1 (2011), doi:10.1007/s13278-011-0021-0.
    /// </remarks>
    public double[] Fixed(Func<int, Incidence> draw, int draws, ParallelOptions? parallel = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        int[] reached = new int[Count];
        Parallel.For(
            0,
            draws,
            parallel ?? new ParallelOptions(),
            () => new int[Count],
            (d, _, own) =>
            {
                Tally(draw(d), own);
                return own;
            },
            own =>
            {
                lock (reached)
                    for (int e = 0; e < own.Length; e++)
                        reached[e] += own[e];
            }
        );
        return Array.ConvertAll(reached, r => (1.0 + r) / (1 + draws));
    }

    private void Tally(Incidence drawn, int[] reached)
    {
        int[] projects = drawn.ProjectsByActor(out int[] projectOffsets),
            joint = new int[drawn.ActorCount];
        for (int i = 0; i < drawn.ActorCount; i++)
        {
            if (_offsets[i] == _offsets[i + 1])
                continue;
            ReadOnlySpan<int> own = projects.AsSpan(projectOffsets[i]..projectOffsets[i + 1]);
            foreach (int project in own)
            foreach (int j in drawn.Row(project))
                joint[j]++;
            for (int e = _offsets[i]; e < _offsets[i + 1]; e++)
                if (joint[_others[e]] >= _counts[e])
                    reached[e]++;
            foreach (int project in own)
            foreach (int j in drawn.Row(project))
                joint[j] = 0;
        }
    }

    // Ties with the same classes of ends and the same count share their probability.
    private double[] Distinct(Func<int, int> classOf, Func<Func<int, int, int, double>> tail, ParallelOptions? parallel)
    {
        Dictionary<(int, int, int), int> numbers = [];
        List<(int First, int Second, int Joint)> distinct = [];
        int[] number = new int[Count];
        int[] classes = [.. Enumerable.Range(0, _incidence.ActorCount).Select(classOf)];
        for (int i = 0; i < classes.Length; i++)
        for (int e = _offsets[i]; e < _offsets[i + 1]; e++)
        {
            (int a, int b) = (classes[i], classes[_others[e]]);
            (int, int, int) key = (Math.Min(a, b), Math.Max(a, b), _counts[e]);
            if (!numbers.TryGetValue(key, out number[e]))
            {
                numbers[key] = number[e] = distinct.Count;
                distinct.Add(key);
            }
        }
        double[] tails = new double[distinct.Count];
        Parallel.For(
            0,
            tails.Length,
            parallel ?? new ParallelOptions(),
            tail,
            (d, _, of) =>
            {
                tails[d] = of(distinct[d].First, distinct[d].Second, distinct[d].Joint);
                return of;
            },
            _ => { }
        );
        return Array.ConvertAll(number, d => tails[d]);
    }

    private int[] Projects()
    {
        int[] projects = new int[_incidence.ActorCount];
        foreach (int actor in _incidence.Members)
            projects[actor]++;
        return projects;
    }

    private static ReadOnlySpan<int> Later(ReadOnlySpan<int> members, int actor) => members[(members.BinarySearch(actor) + 1)..];
}
