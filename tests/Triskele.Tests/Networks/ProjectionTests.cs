using Triskele.Networks;
using Xunit;

namespace Triskele.Tests.Networks;

public class ProjectionTests
{
    [Fact]
    public void Two_projects_of_three_and_two_partners_have_the_weights_of_the_formula()
    {
        EcosystemBuilder builder = new();
        foreach (string key in new[] { "a", "b", "c" })
            builder.AddActor(new Actor(key, Helix.Science));
        builder.AddProject(new Project("p"));
        builder.AddProject(new Project("q"));
        foreach ((string project, string actor) in new[] { ("p", "a"), ("p", "b"), ("p", "c"), ("q", "a"), ("q", "b") })
            builder.Add(new Participation(project, actor));
        Projection projection = Projection.Of(builder.Build());
        Assert.Equal(3, projection.Graph.EdgeCount);
        Assert.Equal([1, 2], projection.Graph.Row(0).ToArray());
        Assert.Equal([1.5, 0.5], projection.NewmanWeights.AsSpan()[..2].ToArray());
        Assert.Equal([2, 1], projection.JointProjects.AsSpan()[..2].ToArray());
    }
}
