using System.Runtime.InteropServices;

namespace Triskele.Networks.Communities;

/// <summary>The projection of a two-mode network with weights, for networks that a null model draws.</summary>
internal static class IncidenceTies
{
    /// <summary>Ties between organisations that share a project.</summary>
    /// <param name="incidence">Who takes part in what.</param>
    /// <param name="weight">newman, count or binary, as the option <c>weight</c> has it.</param>
    /// <remarks>Time O(Σ n_k² + ties · log partners). Both directions of a tie add up the same terms in the same order.</remarks>
    public static WeightedGraph Of(Incidence incidence, string weight)
    {
        int n = incidence.ActorCount;
        int[] projects = incidence.ProjectsByActor(out int[] begins);
        double[] sums = new double[n];
        int[] touched = new int[n],
            offsets = new int[n + 1];
        List<int> neighbours = [];
        List<double> weights = [];
        for (int actor = 0; actor < n; actor++)
        {
            int count = 0;
            foreach (int project in projects.AsSpan(begins[actor]..begins[actor + 1]))
            {
                double term = weight == "newman" ? 1.0 / (incidence.ConsortiumSizes[project] - 1) : 1;
                foreach (int other in incidence.Row(project))
                {
                    if (other == actor)
                        continue;
                    if (sums[other] == 0)
                        touched[count++] = other;
                    sums[other] += term;
                }
            }
            Array.Sort(touched, 0, count);
            foreach (int other in touched.AsSpan(0, count))
            {
                neighbours.Add(other);
                weights.Add(weight == "binary" ? 1 : sums[other]);
                sums[other] = 0;
            }
            offsets[actor + 1] = neighbours.Count;
        }
        return new WeightedGraph(new Graph(ImmutableCollectionsMarshal.AsImmutableArray(offsets), [.. neighbours]), [.. weights]);
    }
}
