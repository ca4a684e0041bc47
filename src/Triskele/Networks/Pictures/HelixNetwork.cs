using System.Collections.Immutable;

namespace Triskele.Networks.Pictures;

/// <summary>The network of an ecosystem drawn together to its helices.</summary>
/// <remarks>
/// A tie of weight w between organisations with shares s_x and t_y adds w·s_x·t_y to the pair of helices x and y. With S_x the weight at the ends of
/// helix x and 2W that of all ends, random mixing gives S_x S_y/(2W) between two helices and S_x²/(4W) inside one. Time O(ties).
/// Caveat: organisations whose helix is unknown, and their ties, are left out. Lift says nothing of causes: programmes ask for mixed consortia.
/// Source: M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67, 026126 (2003), doi:10.1103/PhysRevE.67.026126, sec. II.
/// </remarks>
/// <param name="Nodes">The helices of the ecosystem that have organisations with ties, in its order.</param>
/// <param name="Edges">The pairs of them that are tied.</param>
/// <param name="Helices">The helices that the nodes point to.</param>
/// <param name="Caveat">What was left out; empty if nothing.</param>
/// <example>One project of a university and two firms: science-business has weight 1, business .5 inside.</example>
public sealed record HelixNetwork(
    ImmutableArray<HelixNetworkNode> Nodes,
    ImmutableArray<HelixNetworkEdge> Edges,
    ImmutableArray<Helix> Helices,
    string Caveat
)
{
    /// <summary>Draws an ecosystem together to its helices.</summary>
    public static HelixNetwork Of(Ecosystem ecosystem)
    {
        Projection projection = Projection.Of(ecosystem);
        double[,] x = Mixing(ecosystem.Actors, projection, ecosystem.Helices.Length);
        double[] sums =
        [
            .. Enumerable.Range(0, ecosystem.Helices.Length).Select(h => Enumerable.Range(0, x.GetLength(0)).Sum(g => x[h, g])),
        ];
        double total = sums.Sum();
        int[] organisations = Organisations(ecosystem, projection.Graph);
        int[] present = [.. Enumerable.Range(0, sums.Length).Where(h => organisations[h] > 0)];
        double all = projection.NewmanWeights.Sum();
        return new HelixNetwork(
            [
                .. present.Select(h => new HelixNetworkNode(
                    h,
                    organisations[h],
                    x[h, h] / 2,
                    sums[h] - x[h, h],
                    sums[h] > 0 ? x[h, h] * total / (sums[h] * sums[h]) : double.NaN
                )),
            ],
            [.. Pairs(present, x, sums, total)],
            ecosystem.Helices,
            all > total * (1 + 1e-9) ? PicturesTexts.All.Format("helices.no_helix", 1 - total / all) : ""
        );
    }

    private static IEnumerable<HelixNetworkEdge> Pairs(int[] present, double[,] x, double[] sums, double total)
    {
        for (int a = 0; a < present.Length; a++)
        for (int b = a + 1; b < present.Length; b++)
        {
            (int h, int g) = (present[a], present[b]);
            if (x[h, g] > 0)
                yield return new HelixNetworkEdge(a, b, x[h, g], x[h, g] * total / (sums[h] * sums[g]));
        }
    }

    // Both directions of each tie, so that a cell on the diagonal holds twice the weight inside.
    private static double[,] Mixing(Actors actors, Projection projection, int helices)
    {
        double[,] x = new double[helices, helices];
        Graph graph = projection.Graph;
        for (int i = 0; i < graph.NodeCount; i++)
        for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1]; k++)
            AddTie(actors, i, graph.Neighbours[k], projection.NewmanWeights[k], x);
        return x;
    }

    private static void AddTie(Actors actors, int i, int j, double weight, double[,] x)
    {
        for (int a = actors.MembershipOffsets[i]; a < actors.MembershipOffsets[i + 1]; a++)
        for (int b = actors.MembershipOffsets[j]; b < actors.MembershipOffsets[j + 1]; b++)
            x[actors.MembershipHelices[a], actors.MembershipHelices[b]] += weight * actors.MembershipShares[a] * actors.MembershipShares[b];
    }

    private static int[] Organisations(Ecosystem ecosystem, Graph graph)
    {
        int[] counts = new int[ecosystem.Helices.Length];
        for (int i = 0; i < graph.NodeCount; i++)
        for (int h = 0; h < counts.Length && graph.Degree(i) > 0; h++)
            counts[h] += ecosystem.Actors.HelixSets[i] >> h & 1;
        return counts;
    }
}
