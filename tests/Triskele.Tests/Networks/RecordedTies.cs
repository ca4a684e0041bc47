using Triskele.Networks;

namespace Triskele.Tests.Networks;

/// <summary>Graphs as ecosystems of recorded ties, so that measures can be asked about them.</summary>
internal static class RecordedTies
{
    /// <summary>An actor for each node, with its label as key, and a tie for each edge.</summary>
    public static Ecosystem Of(WeightedGraph graph, string[] labels)
    {
        EcosystemBuilder builder = new();
        foreach (string label in labels)
            builder.AddActor(new Actor(label, []));
        TieList ties = TieList.Of(graph.Graph);
        double[] weights = ties.Weights(graph);
        for (int e = 0; e < ties.Count; e++)
            builder.Add(new Tie(labels[ties.From[e]], labels[ties.To[e]], TieKind.JointGoal, weights[e], Directed: false));
        return builder.Build();
    }
}
