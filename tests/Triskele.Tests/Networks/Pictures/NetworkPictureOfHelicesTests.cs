using Triskele.Networks.Pictures;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Pictures;

public class NetworkPictureOfHelicesTests
{
    [Fact]
    public void A_university_with_two_firms_has_the_weights_of_the_formula()
    {
        HelixNetwork network = HelixNetwork.Of(
            Ecosystem(new Actor("u", Helix.Science), new Actor("i", Helix.Business), new Actor("j", Helix.Business))
        );
        Assert.Equal(["science", "business"], network.Nodes.Select(n => network.Helices[n.Helix].Id));
        Assert.Equal([1, 2], network.Nodes.Select(n => n.Organisations));
        Assert.Equal([0, 0.5], network.Nodes.Select(n => n.InternalWeight));
        Assert.Equal([1, 1], network.Nodes.Select(n => n.ExternalWeight));
        // Ends: science 1, business 2 of 3; by chance 1·2/3 between them and 2²/6 inside business.
        Assert.Equal(1.5, network.Edges.Single().Lift, 1e-12);
        Assert.Equal([0, 0.75], network.Nodes.Select(n => n.Lift));
        Assert.Equal("", network.Caveat);
    }

    [Fact]
    public void An_organisation_in_two_helices_shares_its_ties()
    {
        HelixNetwork network = HelixNetwork.Of(
            Ecosystem(
                new Actor("u", [new HelixMembership(Helix.Science, 0.75), new HelixMembership(Helix.Business, 0.25)]),
                new Actor("i", Helix.Business)
            )
        );
        Assert.Equal(0.75, network.Edges.Single().Weight);
        Assert.Equal(0.25, network.Nodes[1].InternalWeight);
        Assert.Equal([1, 2], network.Nodes.Select(n => n.Organisations));
    }

    [Fact]
    public void Organisations_of_no_helix_are_left_out_and_said()
    {
        HelixNetwork network = HelixNetwork.Of(Ecosystem(new Actor("u", Helix.Science), new Actor("v", Helix.Science), new Actor("x", [])));
        Assert.Equal(0.5, network.Nodes.Single().InternalWeight);
        Assert.Contains("66.7", network.Caveat, StringComparison.Ordinal);
        Assert.Empty(HelixNetwork.Of(new EcosystemBuilder().Build()).Nodes);
    }

    // Reference: mixing matrix of the Newman weights by NetworkX and SciPy, printed to four digits.
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Horizon_2020_has_the_mixing_matrix_of_the_reference()
    {
        HelixNetwork network = HelixNetwork.Of(RecordTables.H2020);
        using System.Text.Json.JsonDocument golden = System.Text.Json.JsonDocument.Parse(
            File.ReadAllText(SharedFiles.PathOf("golden/networks/h2020.json"))
        );
        string[] codes = [.. network.Nodes.Select(n => CodeOf(network.Helices[n.Helix]))];
        Dictionary<string, double> weights = [];
        for (int i = 0; i < codes.Length; i++)
            weights[$"{codes[i]}-{codes[i]}"] = network.Nodes[i].InternalWeight;
        foreach (HelixNetworkEdge e in network.Edges)
            weights[string.Join('-', new[] { codes[e.From], codes[e.To] }.Order(StringComparer.Ordinal))] = e.Weight;
        foreach (System.Text.Json.JsonProperty cell in golden.RootElement.GetProperty("mix_newman").EnumerateObject())
            Assert.Equal(cell.Value.GetDouble(), weights[cell.Name], 5.1e-5);
        Assert.Equal(15, weights.Count);
    }

    private static string CodeOf(Helix helix) =>
        helix.Id switch
        {
            "science" => "HES",
            "business" => "PRC",
            "government" => "PUB",
            "research" => "REC",
            _ => "OTH",
        };

    private static Ecosystem Ecosystem(params Actor[] members)
    {
        EcosystemBuilder builder = new();
        builder.AddProject(new Project("p"));
        foreach (Actor actor in members)
        {
            builder.AddActor(actor);
            builder.Add(new Participation("p", actor.Key));
        }
        return builder.Build();
    }
}
