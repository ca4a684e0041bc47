using System.Runtime.InteropServices;

namespace Triskele.Networks.Mixing;

/// <summary>The ties of a two-mode network that is no ecosystem, such as a random one.</summary>
internal static class IncidenceTies
{
    /// <summary>Projects an incidence; time O(Σ n_k²), memory O(ties).</summary>
    /// <param name="incidence">Who takes part in what.</param>
    /// <param name="weight">newman, count or binary.</param>
    public static WeightedGraph Of(Incidence incidence, string weight)
    {
        int[] projects = incidence.ProjectsByActor(out int[] projectOffsets),
            offsets = new int[incidence.ActorCount + 1];
        List<int> neighbours = [],
            touched = [];
        List<double> weights = [];
        double[] sums = new double[incidence.ActorCount];
        for (int actor = 0; actor < incidence.ActorCount; actor++)
        {
            foreach (int project in projects.AsSpan(projectOffsets[actor]..projectOffsets[actor + 1]))
            {
                double term = weight == "newman" ? 1.0 / (incidence.ConsortiumSizes[project] - 1) : 1;
                foreach (int other in incidence.Row(project))
                {
                    if (other == actor)
                        continue;
                    if (sums[other] == 0)
                        touched.Add(other);
                    sums[other] += term;
                }
            }
            touched.Sort();
            foreach (int other in touched)
            {
                neighbours.Add(other);
                weights.Add(weight == "binary" ? 1 : sums[other]);
                sums[other] = 0;
            }
            touched.Clear();
            offsets[actor + 1] = neighbours.Count;
        }
        return new WeightedGraph(new Graph(ImmutableCollectionsMarshal.AsImmutableArray(offsets), [.. neighbours]), [.. weights]);
    }
}
