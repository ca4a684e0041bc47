using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Triskele.Networks;

/// <summary>The one-mode projection of an ecosystem: two organisations are tied if they share a project.</summary>
/// <remarks>
/// Newman weight w(i,j) = Σ over joint projects k of 1/(n_k - 1), with n_k the distinct partners of the whole project, so that in a whole ecosystem
/// the strength of an organisation is the number of its multi-partner projects and all weights add up to ½ Σ n_k.
/// A view keeps n_k, so its projection is a subgraph of the whole with the same weights. Time O(Σ n_k²), memory O(edges).
/// Caveat: a consortium of n becomes a clique of n(n-1)/2 ties; compare with a two-mode null before reading anything into clustering.
/// Source: M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64, 016132 (2001), doi:10.1103/PhysRevE.64.016132, eq. (2).
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>Three organisations in one project and two of them in another: weights 1/2, 1/2 and 1/2 + 1.</example>
public sealed class Projection
{
    private Projection(Graph graph, ImmutableArray<int> jointProjects, ImmutableArray<double> newmanWeights) =>
        (Graph, JointProjects, NewmanWeights) = (graph, jointProjects, newmanWeights);

    /// <summary>Who is tied to whom; node i is actor i.</summary>
    public Graph Graph { get; }

    /// <summary>Number of joint projects, aligned with <see cref="Graph.Neighbours"/>.</summary>
    public ImmutableArray<int> JointProjects { get; }

    /// <summary>Newman weights, aligned with <see cref="Graph.Neighbours"/>; the same bits in both directions.</summary>
    public ImmutableArray<double> NewmanWeights { get; }

    /// <summary>Projects an ecosystem.</summary>
    public static Projection Of(Ecosystem ecosystem)
    {
        int n = ecosystem.Actors.Count;
        int[] offsets = new int[n + 1];
        List<int> neighbours = [],
            counts = [];
        List<double> weights = [];
        int[] count = new int[n];
        double[] weight = new double[n];
        List<int> touched = [];
        for (int i = 0; i < n; i++)
        {
            Gather(ecosystem, i, count, weight, touched);
            touched.Sort();
            foreach (int j in touched)
            {
                neighbours.Add(j);
                counts.Add(count[j]);
                weights.Add(weight[j]);
                (count[j], weight[j]) = (0, 0);
            }
            touched.Clear();
            offsets[i + 1] = neighbours.Count;
        }
        return new Projection(new Graph(ImmutableCollectionsMarshal.AsImmutableArray(offsets), [.. neighbours]), [.. counts], [.. weights]);
    }

    // Projects are met in ascending order from either end, so that both directions of a tie add the same terms in the same order.
    private static void Gather(Ecosystem ecosystem, int actor, int[] count, double[] weight, List<int> touched)
    {
        Participations rows = ecosystem.Participations;
        int previousProject = -1;
        for (int k = rows.ActorOffsets[actor]; k < rows.ActorOffsets[actor + 1]; k++)
        {
            int project = rows.Projects[rows.RowsByActor[k]];
            if (project == previousProject)
                continue;
            previousProject = project;
            double term = 1.0 / (ecosystem.Projects.Partners[project] - 1);
            int previousActor = -1;
            for (int r = rows.ProjectOffsets[project]; r < rows.ProjectOffsets[project + 1]; r++)
            {
                int other = rows.Actors[r];
                if (other == previousActor || other == actor)
                    continue;
                previousActor = other;
                if (count[other]++ == 0)
                    touched.Add(other);
                weight[other] += term;
            }
        }
    }
}
