namespace Triskele.Networks.Backbones;

/// <summary>The bipartite configuration model: how likely each organisation is in each project if only the margins are known, and only on average.</summary>
/// <remarks>
/// p(i,k) = x_i y_k/(1 + x_i y_k), with Σ_k p(i,k) the projects of i and Σ_i p(i,k) the members of k: of all distributions of two-mode networks with
/// these expected margins the one of largest entropy. Organisations with as many projects share x, projects of one size share y, so that only
/// classes are solved for: Newton steps for each class of one side and then of the other (Gauss-Seidel on a concave likelihood) until all margins are
/// met to 1e-10. Whoever is in all or in no projects is set apart first. Time O(classes² · sweeps).
/// Source: F. Saracco et al., "Randomizing bipartite networks: the case of the World Trade Web", Scientific Reports 5 (2015), doi:10.1038/srep10595,
/// eqs. (8)-(10); as R's backbone::bicm.
/// Caveat: margins that a single network can have (nested ones) are met only in the limit; <see cref="Residual"/> says how closely.
/// </remarks>
/// <threadsafety>Not changed after it is fitted.</threadsafety>
/// <example>Members {2}, {1}, {0,2}: the sole project of organisation 0 is project 2 with probability .568.</example>
public sealed class BipartiteConfiguration
{
    private const double Precision = 1e-10;
    private const int MostSweeps = 20_000;

    private readonly int[] _actorClasses;
    private readonly int[] _projectClasses;
    private readonly double[] _probabilities;

    private BipartiteConfiguration(int[] actorClasses, int[] projectClasses, MarginClasses rows, MarginClasses columns)
    {
        (_actorClasses, _projectClasses) = (actorClasses, projectClasses);
        (Rows, Columns) = (rows, columns);
        _probabilities = new double[rows.Count * columns.Count];
        Array.Fill(_probabilities, double.NaN);
    }

    /// <summary>Largest difference between an expected and an observed margin; 1e-10 or less where the fit converged.</summary>
    public double Residual { get; private set; }

    /// <summary>Sweeps that the fit took.</summary>
    public int Sweeps { get; private set; }

    internal MarginClasses Rows { get; }

    internal MarginClasses Columns { get; }

    /// <summary>Probability that an organisation is in a project, 0..1.</summary>
    public double Probability(int actor, int project) => RowOf(_actorClasses[actor])[_projectClasses[project]];

    internal int ClassOf(int actor) => _actorClasses[actor];

    internal ReadOnlySpan<double> RowOf(int actorClass) => _probabilities.AsSpan(actorClass * Columns.Count, Columns.Count);

    /// <summary>Fits the model to the margins of a two-mode network.</summary>
    /// <param name="observed">The network; organisations without a project and projects without a member are allowed.</param>
    public static BipartiteConfiguration Fit(Incidence observed)
    {
        int[] projects = new int[observed.ActorCount],
            sizes = new int[observed.ProjectCount];
        foreach (int actor in observed.Members)
            projects[actor]++;
        for (int p = 0; p < sizes.Length; p++)
            sizes[p] = observed.Row(p).Length;
        MarginClasses rows = MarginClasses.Of(projects, out int[] actorClasses),
            columns = MarginClasses.Of(sizes, out int[] projectClasses);
        BipartiteConfiguration model = new(actorClasses, projectClasses, rows, columns);
        while (model.SetApart(rows, columns, true) | model.SetApart(columns, rows, false)) { }
        model.Solve();
        return model;
    }

    // Classes that are in all that is left, or in none of it, are certain; what is left shrinks by them.
    private bool SetApart(MarginClasses own, MarginClasses other, bool ownAreRows)
    {
        bool any = false;
        for (int c = 0; c < own.Count; c++)
        {
            int left = other.ActiveMembers();
            if (!own.Active[c] || (own.Left[c] != 0 && own.Left[c] != left))
                continue;
            bool full = own.Left[c] != 0;
            for (int o = 0; o < other.Count; o++)
                if (other.Active[o])
                {
                    this[ownAreRows ? c : o, ownAreRows ? o : c] = full ? 1 : 0;
                    other.Left[o] -= full ? own.Members[c] : 0;
                }
            own.Left[c] = 0;
            any = !(own.Active[c] = false);
        }
        return any;
    }

    private double this[int row, int column]
    {
        set => _probabilities[row * Columns.Count + column] = value;
    }

    private void Solve()
    {
        (int[] rows, int[] columns) = (Rows.ActiveClasses(), Columns.ActiveClasses());
        double total = rows.Sum(r => (double)Rows.Left[r] * Rows.Members[r]);
        double[] x = [.. rows.Select(r => Rows.Left[r] / Math.Sqrt(total))],
            y = [.. columns.Select(c => Columns.Left[c] / Math.Sqrt(total))];
        do
        {
            double first = Step(x, rows, Rows, y, columns, Columns);
            Residual = Math.Max(first, Step(y, columns, Columns, x, rows, Rows));
        } while (rows.Length > 0 && ++Sweeps < MostSweeps && Residual > Precision);
        for (int r = 0; r < rows.Length; r++)
        for (int c = 0; c < columns.Length; c++)
            this[rows[r], columns[c]] = x[r] * y[c] / (1 + x[r] * y[c]);
    }

    // A Newton step in ln x for each class; returns the largest difference between expected and observed margins before it.
    private static double Step(double[] x, int[] own, MarginClasses owns, double[] y, int[] other, MarginClasses others)
    {
        double worst = 0;
        int[] members = Array.ConvertAll(other, o => others.Members[o]);
        for (int i = 0; i < x.Length; i++)
        {
            double expected = 0,
                variance = 0,
                at = x[i];
            for (int k = 0; k < y.Length; k++)
            {
                double odds = at * y[k],
                    free = 1 / (1 + odds);
                expected += members[k] * odds * free;
                variance += members[k] * odds * free * free;
            }
            double missing = owns.Left[own[i]] - expected;
            worst = Math.Max(worst, Math.Abs(missing));
            x[i] = at * Math.Exp(Math.Clamp(missing / variance, -2, 2));
        }
        return worst;
    }
}
