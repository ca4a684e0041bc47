using Triskele.Measures;
using Triskele.Networks;
using Triskele.Networks.Layers;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Layers;

public class LayersGoldenTests
{
    private const string Origin = "AUCS and Florentine families of multinet: sets in Python, scipy 1.10 pearsonr and spearmanr";

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.layers", Origin)]
    public void Layers_of_AUCS_have_the_counts_of_the_reference()
    {
        MeasureTable table = Run("aucs", NetworkLayers.Measure);
        Assert.Equal(["coauthor", "facebook", "leisure", "lunch", "work"], Rows(table).Select(r => table[r, "layer"].Text));
        Assert.Equal([25, 32, 47, 60, 60], Rows(table).Select(r => table[r, "actors"].Integer));
        Assert.Equal([21, 124, 88, 193, 194], Rows(table).Select(r => table[r, "ties"].Integer));
        Assert.All(Rows(table), r => Assert.Equal(table[r, "ties"].Integer / 353.0, table[r, "tie_share"].Number, 1e-12));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Flattened_layers_have_the_ties_of_the_reference()
    {
        Assert.Equal((61, 353), Flat("aucs"));
        Assert.Equal((15, 27), Flat("florentine"));
        Assert.Equal((18, 134), Flat("monastery"));
        LayeredNetwork monastery = MultilayerGraphs.Read("monastery").Network;
        Assert.Equal(10, monastery.LayerCount);
        Assert.Equal(407, monastery.Layers.Sum(l => l.EdgeCount));
        Assert.Equal(175, Enumerable.Range(0, 10).Sum(monastery.ActiveCount));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.layer_similarity", Origin)]
    public void Similarities_of_AUCS_are_those_of_the_reference()
    {
        MeasureTable table = Run("aucs", NetworkLayerSimilarity.Measure, ("draws", "20"));
        Assert.Equal(10, table.Count);
        Holds("lunch", "work", "edge_jaccard", 0.3391003460207612);
        Holds("coauthor", "facebook", "edge_jaccard", 0.058394160583941604);
        Holds("coauthor", "work", "edge_overlap", 0.8571428571428571);
        Holds("lunch", "work", "node_jaccard", 0.9672131147540983);
        Holds("coauthor", "facebook", "degree_pearson", 0.547277363123303);
        Holds("facebook", "work", "degree_spearman", 0.642733480884099);
        Holds("coauthor", "leisure", "degree_spearman", 0.303380850162029);

        void Holds(string a, string b, string column, double expected) =>
            Assert.Equal(
                expected,
                table[Rows(table).Single(r => table[r, "layer_a"].Text == a && table[r, "layer_b"].Text == b), column].Number,
                1e-9 * expected
            );
    }

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("aucs", "coauthor", "facebook", DegreeActors.Either, 0.0266015102145707, -0.168203996420497)]
    [InlineData("aucs", "coauthor", "facebook", DegreeActors.All, 0.236595335018024, 0.1052182497385)]
    [InlineData("aucs", "leisure", "work", DegreeActors.Both, 0.0680504065314031, 0.281284264902002)]
    [InlineData("florentine", "business", "marriage", DegreeActors.Both, 0.417660830820727, 0.293997242554247)]
    [InlineData("florentine", "business", "marriage", DegreeActors.All, 0.236112534440382, 0.077898356362021)]
    public void Degrees_correlate_as_in_scipy(string file, string a, string b, DegreeActors actors, double pearson, double spearman)
    {
        MultilayerGraphs.Labelled graph = MultilayerGraphs.Read(file);
        LayerSimilarity similarity = LayerSimilarity.Of(graph.Graph(a), graph.Graph(b), actors);
        Assert.Equal(pearson, similarity.DegreePearson, 1e-9 * Math.Abs(pearson));
        Assert.Equal(spearman, similarity.DegreeSpearman, 1e-9 * Math.Abs(spearman));
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("network.multilayer_actors", Origin)]
    public void Actors_of_AUCS_are_those_of_the_reference()
    {
        MeasureTable table = Run("aucs", NetworkMultilayerActors.Measure, ("top", "100"));
        Assert.Equal(61, table.Count);
        Assert.Equal(0.7783478767093814, Rows(table).Average(r => table[r, "participation"].Number), 1e-12);
        Assert.Equal((49, 26, 9, "work"), Actor("U4"));
        Assert.Equal((44, 29, 17, "work"), Actor("U123"));
        Assert.Equal((2, 2, 2, "lunch"), Actor("U102"));
        Assert.Equal(0.6611255286320222, Mean(Run("florentine", NetworkMultilayerActors.Measure)), 1e-12);

        (long, long, long, string?) Actor(string key)
        {
            int r = Rows(table).Single(r => table[r, "actor"].Text == key);
            return (
                table[r, "overlap"].Integer,
                table[r, "neighbourhood"].Integer,
                table[r, "exclusive"].Integer,
                table[r, "main_layer"].Text
            );
        }

        static double Mean(MeasureTable table) => Rows(table).Average(r => table[r, "participation"].Number);
    }

    private static (int, int) Flat(string file)
    {
        WeightedGraph flat = Flattening.ByLayers(MultilayerGraphs.Read(file).Network);
        return (flat.NodeCount, flat.EdgeCount);
    }

    private static MeasureTable Run(string file, Measure measure, params (string, string)[] options) =>
        measure.Compute(SmallWorlds.Scene(MultilayerGraphs.Read(file).AsRecords(), measure, options: options));

    private static IEnumerable<int> Rows(MeasureTable table) => Enumerable.Range(0, table.Count);
}
