using System.Collections.Immutable;

namespace Triskele.Networks.Pictures;

/// <summary>The ties of a picture as a graph to lay out.</summary>
internal static class PictureGraph
{
    public static (Graph Graph, ImmutableArray<double> Weights) Of(
        NetworkPictureEdge[] edges,
        int nodes,
        Func<NetworkPictureEdge, double> weight
    )
    {
        (int From, int To, double Weight)[] arcs =
        [
            .. edges
                .SelectMany(e => new[] { (e.From, e.To, weight(e)), (e.To, e.From, weight(e)) })
                .OrderBy(a => a.Item1)
                .ThenBy(a => a.Item2),
        ];
        int[] offsets = new int[nodes + 1];
        foreach ((int from, _, _) in arcs)
            offsets[from + 1]++;
        for (int i = 0; i < nodes; i++)
            offsets[i + 1] += offsets[i];
        return (new Graph([.. offsets], [.. arcs.Select(a => a.To)]), [.. arcs.Select(a => a.Weight)]);
    }
}
