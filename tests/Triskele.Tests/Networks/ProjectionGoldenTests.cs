using Triskele.Networks;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks;

public class ProjectionGoldenTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Horizon_2020_has_the_pairs_and_weights_of_the_reference()
    {
        Projection projection = Projection.Of(RecordTables.H2020.View().MultiPartner().Compact());
        Assert.Equal(31_665, projection.Graph.NodeCount);
        Assert.Equal(796_670, projection.Graph.EdgeCount);
        Assert.Equal(123_891, projection.JointProjects.Count(c => c >= 2) / 2);
        Assert.Equal(153, projection.JointProjects.Max());
        Assert.Equal(62_838, projection.NewmanWeights.Sum() / 2, 1e-6);
    }
}
