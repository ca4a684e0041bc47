namespace Triskele.Networks.Pictures;

/// <summary>Says in words how much of a network its picture shows.</summary>
internal static class NetworkPictureCaveat
{
    public static string Of(
        Projection projection,
        double[] strengths,
        NetworkPictureNode[] nodes,
        NetworkPictureEdge[] ties,
        NetworkPictureEdge[] edges
    )
    {
        if (nodes.Length == 0)
            return PicturesTexts.All["picture.empty"];
        Graph graph = projection.Graph;
        int tied = Enumerable.Range(0, graph.NodeCount).Count(i => graph.Degree(i) > 0);
        List<string> sentences =
        [
            nodes.Length == tied && edges.Length == ties.Length
                ? PicturesTexts.All.Format("picture.whole", tied, ties.Length)
                : PicturesTexts.All.Format(
                    "picture.part",
                    nodes.Length,
                    tied,
                    nodes.Sum(n => n.Strength) / strengths.Sum(),
                    edges.Length,
                    ties.Length,
                    ties.Length > 0 ? edges.Sum(e => e.Weight) / ties.Sum(e => e.Weight) : 1
                ),
        ];
        int untied = nodes.Length - ties.SelectMany(e => new[] { e.From, e.To }).Distinct().Count();
        Add(sentences, "picture.untied", untied);
        Add(sentences, "picture.no_helix", nodes.Count(n => n.Helix < 0));
        return string.Join(" ", sentences);
    }

    private static void Add(List<string> sentences, string key, int count)
    {
        if (count > 0)
            sentences.Add(PicturesTexts.All.Format(key, count));
    }
}
