namespace Triskele.Networks.Layers;

/// <summary>How alike two layers are: who is in them, who is tied in them, who has many ties.</summary>
/// <remarks>
/// With V_l the actors with a tie in layer l and E_l its ties: node Jaccard |V_a ∩ V_b| / |V_a ∪ V_b|, edge Jaccard |E_a ∩ E_b| / |E_a ∪ E_b|,
/// edge overlap |E_a ∩ E_b| / min(|E_a|, |E_b|); correlation of degrees by Pearson, and by Spearman with mean ranks of ties within the actors compared.
/// Time O(ties of both + actors).
/// Source: P. Bródka, A. Chmiel, M. Magnani and G. Ragozini, "Quantifying layer similarity in multiplex networks: a systematic study",
/// Royal Society Open Science 5, 171747 (2018), doi:10.1098/rsos.171747; edge overlap: D. Szymkiewicz (1934). multinet correlates the actors in both
/// layers, as <see cref="DegreeActors.Both"/> does; for Spearman it ranks within each layer before, which differs where layers have other actors too.
/// </remarks>
/// <param name="CommonActors">Actors with a tie in both layers.</param>
/// <param name="NodeJaccard">0..1; NaN where both layers are empty.</param>
/// <param name="CommonEdges">Ties in both layers.</param>
/// <param name="EdgeJaccard">0..1; NaN where both layers are empty.</param>
/// <param name="EdgeOverlap">0..1; NaN where a layer is empty.</param>
/// <param name="DegreePearson">-1..1; NaN where fewer than two actors are compared or all have the same degree.</param>
/// <param name="DegreeSpearman">-1..1; NaN where fewer than two actors are compared or all have the same degree.</param>
/// <example>Ties {01, 12} and {12, 23} of four nodes: edge Jaccard 1/3, edge overlap 1/2, node Jaccard 2/4.</example>
public readonly record struct LayerSimilarity(
    int CommonActors,
    double NodeJaccard,
    int CommonEdges,
    double EdgeJaccard,
    double EdgeOverlap,
    double DegreePearson,
    double DegreeSpearman
)
{
    /// <summary>Compares two layers.</summary>
    /// <param name="first">A layer.</param>
    /// <param name="second">Another, with the same nodes.</param>
    /// <param name="actors">Over which actors degrees are correlated.</param>
    /// <exception cref="ArgumentException">The layers differ in their number of nodes.</exception>
    public static LayerSimilarity Of(Graph first, Graph second, DegreeActors actors = DegreeActors.Both)
    {
        if (first.NodeCount != second.NodeCount)
            throw new ArgumentException(
                $"Layers have {first.NodeCount} and {second.NodeCount} nodes; they need the same ones.",
                nameof(second)
            );
        return Of(first, second, actors, null);
    }

    /// <summary>Compares a layer with another whose node i stands for node labels[i]; null for i itself.</summary>
    internal static LayerSimilarity Of(Graph first, Graph second, DegreeActors actors, int[]? labels)
    {
        (int both, int either) = Actors(first, second, labels);
        int common = Common(first, second, labels),
            union = first.EdgeCount + second.EdgeCount - common,
            smaller = Math.Min(first.EdgeCount, second.EdgeCount);
        (int[] x, int[] y) = Degrees(first, second, actors, labels);
        return new LayerSimilarity(
            both,
            either == 0 ? double.NaN : (double)both / either,
            common,
            union == 0 ? double.NaN : (double)common / union,
            smaller == 0 ? double.NaN : (double)common / smaller,
            DegreeCorrelation.Pearson(x, y),
            DegreeCorrelation.Spearman(x, y)
        );
    }

    private static (int Both, int Either) Actors(Graph first, Graph second, int[]? labels)
    {
        int both = 0,
            either = 0;
        for (int i = 0; i < second.NodeCount; i++)
        {
            bool inFirst = first.Degree(labels is null ? i : labels[i]) > 0,
                inSecond = second.Degree(i) > 0;
            both += inFirst && inSecond ? 1 : 0;
            either += inFirst || inSecond ? 1 : 0;
        }
        return (both, either);
    }

    private static int Common(Graph first, Graph second, int[]? labels)
    {
        byte[] marked = new byte[first.NodeCount];
        int twice = 0;
        for (int i = 0; i < second.NodeCount; i++)
        {
            ReadOnlySpan<int> row = first.Row(labels is null ? i : labels[i]),
                others = second.Row(i);
            if (row.IsEmpty || others.IsEmpty)
                continue;
            foreach (int j in row)
                marked[j] = 1;
            if (labels is null)
                foreach (int j in others)
                    twice += marked[j];
            else
                foreach (int j in others)
                    twice += marked[labels[j]];
            foreach (int j in row)
                marked[j] = 0;
        }
        return twice / 2;
    }

    private static (int[] X, int[] Y) Degrees(Graph first, Graph second, DegreeActors actors, int[]? labels)
    {
        List<int> x = new(first.NodeCount),
            y = new(first.NodeCount);
        for (int i = 0; i < second.NodeCount; i++)
        {
            int degreeX = first.Degree(labels is null ? i : labels[i]),
                degreeY = second.Degree(i);
            bool counts = actors switch
            {
                DegreeActors.Both => degreeX > 0 && degreeY > 0,
                DegreeActors.Either => degreeX > 0 || degreeY > 0,
                _ => true,
            };
            if (counts)
            {
                x.Add(degreeX);
                y.Add(degreeY);
            }
        }
        return ([.. x], [.. y]);
    }
}
