using Triskele.Measures;

namespace Triskele.Networks.Communities;

/// <summary>The measure <c>network.community_profile</c>: what each community is made of.</summary>
public static class NetworkCommunityProfile
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.community_profile",
            Texts = CommunitiesTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Options = CommunityOptions.All,
            Columns =
            [
                ColumnDefinition.Count("community", "rank"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Share("stability"),
                ColumnDefinition.Number("internal_weight", "weight"),
                ColumnDefinition.Share("internal_share"),
                ColumnDefinition.Share("conductance"),
                .. Helix.Standard.Select(helix => ColumnDefinition.Share(helix.Id)),
                ColumnDefinition.Share("unknown_helix"),
                ColumnDefinition.Text("country"),
                ColumnDefinition.Share("country_share"),
                ColumnDefinition.Text("hub"),
                ColumnDefinition.Text("hub_name"),
                ColumnDefinition.Share("hub_share"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(scene, Measure.Descriptor, (_, network, notes) => Rows(scene, network, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, ActorNetwork network, GroupNotes notes)
    {
        if (network.NodeCount == 0)
            yield break;
        CommunitySearch search = CommunityOptions.Search(network.Ties, scene.Options, scene.Seed, scene.InParallel());
        CommunityOptions.Say(search, network, scene.Options, notes);
        PartitionStability stability = search.Stability();
        (double[] inside, double[] strengths) = Modularity.Weights(network.Ties, search.Best);
        double total = Modularity.Sum(strengths);
        int[][] members = search.Best.Members();
        for (int c = 0; c < members.Length; c++)
            yield return
            [
                c + 1,
                members[c].Length,
                stability.Communities[c],
                inside[c] / 2,
                inside[c] / strengths[c],
                Conductance(inside[c], strengths[c], total),
                .. Helix.Standard.Select(helix => HelixShare(network, members[c], helix)),
                members[c].Count(i => network.Helix(i) < 0) / (double)members[c].Length,
                .. Country(network, members[c]),
                .. Hub(network, members[c], inside[c], search.Best),
            ];
    }

    /// <summary>Conductance of a set of nodes: the weight that leaves it over the smaller of its strength and that of all others.</summary>
    /// <param name="inside">Twice the weight inside.</param>
    /// <param name="strength">Strength of its nodes.</param>
    /// <param name="total">Strength of all nodes.</param>
    /// <returns>Share 0..1, small for a set that is well apart; NaN where all strength is inside or none is.</returns>
    /// <example>One of two triangles that one edge joins: 1/7.</example>
    public static double Conductance(double inside, double strength, double total)
    {
        double smaller = Math.Min(strength, total - strength);
        return smaller > 0 ? Math.Clamp((strength - inside) / smaller, 0, 1) : double.NaN;
    }

    private static Cell HelixShare(ActorNetwork network, int[] members, Helix helix)
    {
        int known = members.Count(i => network.Helix(i) >= 0);
        return known == 0 ? double.NaN : members.Count(i => network.HelixId(i) == helix.Id) / (double)known;
    }

    private static Cell[] Country(ActorNetwork network, int[] members)
    {
        string[] known = [.. members.Select(network.Country).OfType<string>()];
        IGrouping<string, string>? largest = known
            .GroupBy(country => country)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return largest is null ? [(string?)null, double.NaN] : [largest.Key, largest.Count() / (double)known.Length];
    }

    // The member with the most weight inside; the first by key of equals.
    private static Cell[] Hub(ActorNetwork network, int[] members, double inside, Partition partition)
    {
        double[] weights = [.. members.Select(i => WeightInside(network.Ties, i, partition))];
        int hub = Array.IndexOf(weights, weights.Max());
        return [network.Key(members[hub]), network.Name(members[hub]), inside == 0 ? double.NaN : weights[hub] / (inside / 2)];
    }

    private static double WeightInside(WeightedGraph ties, int node, Partition partition)
    {
        ReadOnlySpan<int> row = ties.Graph.Row(node);
        ReadOnlySpan<double> weights = ties.WeightsOf(node);
        double sum = 0;
        for (int k = 0; k < row.Length; k++)
            if (partition.Communities[row[k]] == partition.Communities[node])
                sum += weights[k];
        return sum;
    }
}
