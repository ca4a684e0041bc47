using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Triskele.Data.Exchange;
using Triskele.Data.Exporters;
using Triskele.Data.Findings;
using Triskele.Data.Tests.Exchange;
using Triskele.Data.Tests.Storage;
using Triskele.Testing;

namespace Triskele.Data.Tests.Exporters;

/// <summary>Programs of others read what we write, and we what they write.</summary>
public class OtherProgramsTests
{
    private const string NoNetworkX = "python3 with networkx is not installed";
    private const string NoIgraph = "python3 with igraph is not installed";
    private const string NoScipy = "python3 with scipy is not installed";

    // NetworkX knows GEXF up to 1.2; its reader is told the namespace of 1.3, which is all that keeps it out.
    private const string Gexf13 =
        "from networkx.readwrite.gexf import GEXF; GEXF.versions['1.3'] = dict(GEXF.versions['1.2draft'], NS_GEXF='http://gexf.net/1.3', "
        + "NS_VIZ='http://gexf.net/1.3/viz', VERSION='1.3'); ";

    public static bool NetworkXIsThere { get; } = Python("import networkx") is not null;

    public static bool IgraphIsThere { get; } = Python("import igraph") is not null;

    public static bool ScipyIsThere { get; } = Python("import scipy.io") is not null;

    public static bool NetworkXAndSharedFilesAreThere => NetworkXIsThere && SharedFiles.Exist;

    [Fact(Skip = NoNetworkX, SkipUnless = nameof(NetworkXIsThere))]
    public void NetworkX_reads_nodes_ties_and_types() =>
        Assert.Equal(
            "3 3 2:int 1.5:float science b 2015-01-01",
            ReadBy(
                SmallEcosystem.Build(),
                "import networkx as nx; g=nx.read_graphml(P); e=g.edges['n0','n1']; "
                    + "print(len(g), g.size(), str(e['joint_projects'])+':'+type(e['joint_projects']).__name__, "
                    + "str(e['newman_weight'])+':'+type(e['newman_weight']).__name__, g.nodes['n0']['helix'], g.nodes['n1']['key'], e['start'])"
            )
        );

    [Fact(Skip = NoIgraph, SkipUnless = nameof(IgraphIsThere))]
    public void Igraph_reads_nodes_ties_and_types() =>
        Assert.Equal(
            "3 3 2.0 1.5 science",
            ReadBy(
                SmallEcosystem.Build(),
                "import igraph; g=igraph.Graph.Read_GraphML(P); e=g.es[0]; "
                    + "print(g.vcount(), g.ecount(), float(e['joint_projects']), e['newman_weight'], g.vs[0]['helix'])"
            )
        );

    [Fact(Skip = NoNetworkX + ", or " + SharedFiles.Reason, SkipUnless = nameof(NetworkXAndSharedFilesAreThere))]
    public void NetworkX_finds_the_reference_network_of_the_projects_of_2014() =>
        Assert.Equal("10206", ReadBy(RecordTables.Fixture2014, "import networkx as nx; g=nx.read_graphml(P); print(g.size())"));

    [Theory(Skip = NoNetworkX, SkipUnless = nameof(NetworkXIsThere))]
    [InlineData("gexf", true, "g=nx.read_gexf(P)")]
    [InlineData("gexf", false, Gexf13 + "g=nx.read_gexf(P, version='1.3')")]
    [InlineData("graphml", false, "g=nx.read_graphml(P, force_multigraph=True)")]
    [InlineData("pajek", false, "g=nx.read_pajek(P)")]
    [InlineData(
        "csv",
        false,
        "import csv; g=nx.MultiGraph(); [g.add_edge(r['source'], r['target'], weight=r['weight']) for r in csv.DictReader(open(P, newline='', encoding='utf-8'))]"
    )]
    public void NetworkX_finds_as_many_nodes_edges_and_weight(string format, bool old, string read)
    {
        ExchangeNetwork network = RandomNetworks.Of(5, layers: false);
        string script =
            $"import networkx as nx; {read}; print(len(g), g.size(), repr(sum(float(d['weight']) for _,_,d in g.edges(data=True))))";
        string[] words = Words(network, format, script, new ExchangeOptions { OldGexf = old });
        Assert.Equal(
            $"{(format == "csv" ? network.Edges.SelectMany(e => new[] { e.Source, e.Target }).Distinct().Count() : network.Nodes.Length)}",
            words[0]
        );
        Assert.Equal($"{network.Edges.Length}", words[1]);
        AssertSum(network.Edges.Sum(e => e.Weight), words[2]);
    }

    [Theory(Skip = NoIgraph, SkipUnless = nameof(IgraphIsThere))]
    [InlineData("graphml", false, "g=igraph.Graph.Read_GraphML(P)")]
    [InlineData("pajek", false, "g=igraph.Graph.Read_Pajek(P)")]
    [InlineData("dl", false, "g=igraph.Graph.Read_DL(P, directed=True).as_undirected(combine_edges='first')")]
    [InlineData("graphml", true, "g=igraph.Graph.Read_GraphML(P); assert g.is_bipartite() and sum(g.vs['type'])==4")]
    [InlineData("pajek", true, "g=igraph.Graph.Read_Pajek(P); assert sum(g.vs['type'])==4")]
    public void Igraph_finds_as_many_nodes_edges_and_weight(string format, bool twoMode, string read)
    {
        ExchangeNetwork network = RandomNetworks.Of(6, twoMode, layers: false);
        // igraph reads no quotes in DL: keys without blanks.
        if (format == "dl")
            network = network with { Nodes = [.. network.Nodes.Select((n, i) => new ExchangeNode($"k{i}"))] };
        string script = $"import igraph; {read}; print(g.vcount(), g.ecount(), repr(sum(g.es['weight'])))";
        string[] words = Words(network, format, script);
        Assert.Equal($"{network.Nodes.Length}", words[0]);
        Assert.Equal($"{network.Edges.Length}", words[1]);
        AssertSum(network.Edges.Sum(e => e.Weight), words[2]);
    }

    [Theory(Skip = NoScipy, SkipUnless = nameof(ScipyIsThere))]
    [InlineData(false, "(12, 12)", 2)]
    [InlineData(true, "(8, 4)", 1)]
    public void Scipy_reads_the_matrix(bool twoMode, string shape, int times)
    {
        ExchangeNetwork network = RandomNetworks.Of(7, twoMode, layers: false);
        string[] words = Words(network, "mtx", "import scipy.io as s; m=s.mmread(P); print(m.shape, m.nnz, repr(float(m.sum())))");
        Assert.Equal(shape, $"{words[0]} {words[1]}");
        Assert.Equal($"{times * network.Edges.Length}", words[2]);
        AssertSum(times * network.Edges.Sum(e => e.Weight), words[3]);
    }

    [Theory(Skip = NoNetworkX, SkipUnless = nameof(NetworkXIsThere))]
    [InlineData("k.graphml", "nx.write_graphml(g, P)")]
    [InlineData("k.gexf", "nx.write_gexf(g, P)")]
    [InlineData("k.net", "nx.write_pajek(g, P)")]
    [InlineData(
        "k.csv",
        "open(P,'w').write('source;target;weight\\n' + ''.join(f'{a};{b};{d[\"weight\"]}\\n' for a,b,d in g.edges(data=True)))"
    )]
    public void The_karate_club_of_NetworkX_is_read(string name, string write)
    {
        using TemporaryFolder folder = new();
        string script =
            "import sys, networkx as nx; P=sys.argv[1]; g=nx.karate_club_graph(); [g.edges[e].setdefault('weight', 1) for e in g.edges]; "
            + write
            + "; print(sum(d['weight'] for _,_,d in g.edges(data=True)))";
        string weight = Python(script, folder[name])!;
        ExchangeNetwork network = ReadBack.Of([folder[name]], out FindingLog log);
        Assert.Empty(log.Kept);
        Assert.Equal((34, 78), (network.Nodes.Length, network.Edges.Length));
        AssertSum(network.Edges.Sum(e => e.Weight), weight);
        if (name != "k.csv")
            Assert.Equal(17, Enumerable.Range(0, 34).Count(i => network.NodeColumns.Single(c => c.Name == "club")[i] == "Mr. Hi"));
    }

    [Theory(Skip = NoIgraph, SkipUnless = nameof(IgraphIsThere))]
    [InlineData("k.graphml", "g.write_graphml(P)")]
    [InlineData("k.net", "g.write_pajek(P)")]
    public void The_karate_club_of_igraph_is_read(string name, string write)
    {
        using TemporaryFolder folder = new();
        string script =
            "import sys, igraph; P=sys.argv[1]; g=igraph.Graph.Famous('Zachary'); g.vs['name']=[f'member \"{i}\"' for i in range(34)]; "
            + "g.vs['id']=g.vs['name']; g.es['weight']=[i/7 for i in range(78)]; g.vs['gap']=[float('nan')]*33+[1.5]; "
            + write
            + "; print(repr(sum(g.es['weight'])))";
        string weight = Python(script, folder[name])!;
        ExchangeNetwork network = ReadBack.Of([folder[name]], out FindingLog log);
        Assert.Empty(log.Kept);
        Assert.Equal((34, 78), (network.Nodes.Length, network.Edges.Length));
        Assert.Equal("member \"7\"", network.Nodes[7].Label);
        Assert.InRange(network.Edges.Sum(e => e.Weight) / double.Parse(weight, CultureInfo.InvariantCulture), 1 - 1e-5, 1 + 1e-5);
    }

    private static string[] Words(ExchangeNetwork network, string format, string script, ExchangeOptions? options = null)
    {
        using TemporaryFolder folder = new();
        string path = folder[$"n.{format}"];
        if (format != "csv")
            new NetworkExporter(format) { Options = options ?? new ExchangeOptions() }.Write(network, path);
        else
            using (FileStream file = File.Create(path))
                Data.Exchange.EdgeTables.EdgeTableWriter.Edges(network).WriteCsv(file, default);
        return Python("import sys; P=sys.argv[1]; " + script, path)?.Split(' ') ?? [];
    }

    // Sums of twenty numbers in another order.
    private static void AssertSum(double expected, string found) =>
        Assert.InRange(double.Parse(found, CultureInfo.InvariantCulture) / expected, 1 - 1e-12, 1 + 1e-12);

    private static string? ReadBy(Ecosystem ecosystem, string script)
    {
        using TemporaryFolder folder = new();
        new NetworkExporter("graphml").Export(ecosystem, folder["n.graphml"]);
        return Python("import sys; P=sys.argv[1]; " + script, folder["n.graphml"]);
    }

    // A system's own Python may have the packages where the first on the path has not.
    private static string? Python(string script, params string[] arguments) =>
        Python("python3", script, arguments) ?? Python("/usr/bin/python3", script, arguments);

    private static string? Python(string program, string script, string[] arguments)
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(program, ["-c", script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            string text = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
