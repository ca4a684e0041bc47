using Triskele.Networks.Pictures;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Pictures;

public class NetworkPictureTests
{
    [Fact]
    public void A_small_network_is_shown_whole()
    {
        NetworkPicture picture = NetworkPictureBuilder.Build(Projects("abc", "ab", "de"));
        Assert.Equal(5, picture.Nodes.Length);
        Assert.Equal(["a", "b", "c", "d", "e"], picture.Nodes.Select(n => n.Label).Order(StringComparer.Ordinal));
        Assert.Equal(4, picture.Edges.Length);
        Assert.Equal(1.5, picture.Edges[0].Weight);
        Assert.Equal(2, picture.Edges[0].JointProjects);
        Assert.StartsWith("All 5 organisations with ties and all 4 ties are shown.", picture.Caveat, StringComparison.Ordinal);
        Assert.All(picture.Nodes, n => Assert.True(n.X is >= 0 and <= 1 && n.Y is >= 0 and <= 1));
    }

    [Fact]
    public void The_strongest_organisations_are_chosen_and_equal_ones_by_key()
    {
        NetworkPicture picture = NetworkPictureBuilder.Build(Projects("ab", "ac", "ad", "ef", "ef"), maxNodes: 3);
        Assert.Equal(["a", "e", "f"], picture.Nodes.Select(n => n.Label));
        Assert.Equal([3, 2, 2], picture.Nodes.Select(n => n.Strength));
        Assert.Equal([3, 1, 1], picture.Nodes.Select(n => n.Degree));
        Assert.Single(picture.Edges);
        Assert.Contains("3 of 6 organisations", picture.Caveat, StringComparison.Ordinal);
        Assert.Contains("tied only to organisations not shown: 1.", picture.Caveat, StringComparison.Ordinal);
    }

    [Fact]
    public void The_spanning_forest_comes_before_stronger_ties()
    {
        NetworkPictureEdge[] triangleAndTail = [new(0, 1, 9, 9), new(1, 2, 8, 8), new(0, 2, 7, 7), new(2, 3, 1, 1)];
        Assert.Equal([9, 8, 1], NetworkBackbone.Of(triangleAndTail, 4, 3).Select(e => e.Weight));
        Assert.Equal([9, 8, 7, 1], NetworkBackbone.Of(triangleAndTail, 4, 10).Select(e => e.Weight));
        Assert.Equal([9], NetworkBackbone.Of(triangleAndTail, 4, 1).Select(e => e.Weight));
        Assert.Empty(NetworkBackbone.Of([], 4, 10));
    }

    [Fact]
    public void Nobody_tied_is_an_empty_picture_with_a_reason()
    {
        NetworkPicture picture = NetworkPictureBuilder.Build(Projects("a", "b"));
        Assert.Empty(picture.Nodes);
        Assert.Empty(picture.Edges);
        Assert.StartsWith("No organisation is tied", picture.Caveat, StringComparison.Ordinal);
        Assert.Empty(NetworkPictureBuilder.Build(new EcosystemBuilder().Build()).Nodes);
    }

    [Fact]
    public void Limits_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkPictureBuilder.Build(Projects("ab"), maxNodes: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkPictureBuilder.Build(Projects("ab"), maxEdges: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkPictureBuilder.Build(Projects("ab"), helixPull: 2));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Horizon_2020_shows_its_strongest_with_ties_nearer_than_strangers()
    {
        NetworkPicture picture = NetworkPictureBuilder.Build(RecordTables.H2020);
        Assert.Equal(240, picture.Nodes.Length);
        Assert.Equal(1200, picture.Edges.Length);
        Assert.Equal(153, picture.Edges.Max(e => e.JointProjects));
        Assert.Contains(picture.Nodes, n => n.Degree == 6825);
        Assert.True(Distance(picture, picture.Edges.Select(e => (e.From, e.To))) < 0.8 * Distance(picture, Pairs(240)));
        Assert.Equal(picture.Nodes, NetworkPictureBuilder.Build(RecordTables.H2020).Nodes);
    }

    private static double Distance(NetworkPicture picture, IEnumerable<(int From, int To)> pairs) =>
        pairs.Average(p =>
        {
            double dx = picture.Nodes[p.From].X - picture.Nodes[p.To].X,
                dy = picture.Nodes[p.From].Y - picture.Nodes[p.To].Y;
            return Math.Sqrt(dx * dx + dy * dy);
        });

    private static IEnumerable<(int, int)> Pairs(int n)
    {
        for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            yield return (i, j);
    }

    private static Ecosystem Projects(params string[] members)
    {
        EcosystemBuilder builder = new();
        foreach (char key in members.SelectMany(m => m).Distinct())
            builder.AddActor(new Actor(key.ToString(), Helix.Science));
        for (int p = 0; p < members.Length; p++)
        {
            builder.AddProject(new Project($"{p:00}"));
            foreach (char key in members[p])
                builder.Add(new Participation($"{p:00}", key.ToString()));
        }
        return builder.Build();
    }
}
