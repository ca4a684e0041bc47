using Triskele.Data.Exchange;
using Triskele.Data.Exporters;
using Triskele.Data.Findings;
using Triskele.Data.Tests.Storage;
using Triskele.Numerics;

namespace Triskele.Data.Tests.Exchange;

/// <summary>Files as other programs write them, and as nobody should.</summary>
public sealed class ForeignFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private FindingLog _log = new();

    public void Dispose() => _folder.Dispose();

    private ExchangeNetwork Read(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return ReadBack.Of([_folder[name]], out _log);
    }

    private Finding Refused(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        using Importers.Trial trial = new();
        trial.Import(new Triskele.Data.Importers.NetworkImporter(), _folder[name]);
        Assert.Equal(0, trial.Sink.Count);
        return Assert.Single(trial.Log.Kept);
    }

    [Fact]
    public void Gexf_of_Gephi_with_colours_spells_kinds_and_moving_attributes()
    {
        ExchangeNetwork n = Read(
            "g.gexf",
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
              <meta lastmodifieddate="2024-01-01"><creator>Gephi 0.10</creator><description></description></meta>
              <graph defaultedgetype="undirected" mode="dynamic" timeformat="date" timerepresentation="interval" idtype="string">
                <attributes class="node" mode="static"><attribute id="sector" title="Sector" type="string"><default>none</default><options>none|business</options></attribute></attributes>
                <attributes class="node" mode="dynamic"><attribute id="size" title="Size" type="double"/></attributes>
                <nodes>
                  <node id="0" label="Acme &amp; Söhne" start="2014-01-01" end="2015-06-30">
                    <attvalues><attvalue for="sector" value="business"/><attvalue for="size" value="1" start="2014-01-01" end="2014-12-31"/><attvalue for="size" value="2.5" start="2015-01-01"/></attvalues>
                    <viz:size value="10.0"/><viz:position x="1" y="2" z="0"/><viz:color r="1" g="2" b="3"/>
                  </node>
                  <node id="1" label="Uni"/>
                </nodes>
                <edges>
                  <edge id="0" source="0" target="1" kind="lunch" weight="2.5"><spells><spell start="2014-01-01" end="2014-03-31"/><spell start="2015-01-01"/></spells></edge>
                  <edge id="1" source="0" target="1" kind="work" type="directed"/>
                </edges>
              </graph>
            </gexf>
            """
        );
        Assert.Equal(["Acme & Söhne", "Uni"], n.Nodes.Select(v => v.Label));
        Assert.Equal(["business", "none"], n.Nodes.Select((_, i) => n.NodeColumns.Single(c => c.Name == "Sector")[i]));
        Assert.Equal("2.5", n.NodeColumns.Single(c => c.Name == "Size")[0]);
        Assert.Equal(["lunch", "work"], n.Layers);
        Assert.Equal([2.5, 1], n.Edges.Select(e => e.Weight));
        Assert.Equal([false, true], n.Edges.Select(e => e.IsDirected));
        Assert.Equal(2, n.Edges[0].Periods.Length);
        Assert.Equal("2014-01-01", Day.Text(n.Nodes[0].Period.Start));
        Assert.Contains("2 times", Assert.Single(_log.Kept).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void GraphMl_of_yEd_with_drawings_nested_graphs_and_defaults()
    {
        ExchangeNetwork n = Read(
            "y.graphml",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
              <key for="port" id="d0" yfiles.type="portgraphics"/>
              <key for="node" id="d6" yfiles.type="nodegraphics"/>
              <key attr.name="helix" attr.type="string" for="node" id="d7"><default>business</default></key>
              <key attr.name="weight" attr.type="double" for="edge" id="d8"/>
              <graph edgedefault="directed" id="G">
                <node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30"/><y:NodeLabel>Acme</y:NodeLabel><y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data></node>
                <node id="n1"><data key="d7">science</data><graph id="n1:"><node id="n1::n0"/></graph></node>
                <edge id="e0" source="n0" target="n1"><data key="d8">0.25</data></edge>
                <edge id="e1" source="n0" target="n1::n0"/>
                <hyperedge><endpoint node="n0"/><endpoint node="n1"/></hyperedge>
              </graph>
            </graphml>
            """
        );
        Assert.Equal(["n0", "n1", "n1::n0"], n.Nodes.Select(v => v.Id));
        Assert.Equal("Acme", n.Nodes[0].Label);
        Assert.Equal(["business", "science", "business"], n.Nodes.Select((_, i) => n.NodeColumns.Single()[i]));
        Assert.Equal([0.25, 1], n.Edges.Select(e => e.Weight));
        Assert.All(n.Edges, e => Assert.True(e.IsDirected));
        Assert.Equal(FindingSeverity.Warning, Assert.Single(_log.Kept).Severity);
    }

    [Fact]
    public void Pajek_with_coordinates_relations_times_lists_and_a_matrix()
    {
        ExchangeNetwork n = Read(
            "p.net",
            "\ufeff*Vertices 4\r\n1 \"Pliny the \\\"Elder\\\"\" 0.1 0.2 0.5 ellipse ic Red [2001-2003,2010-*]\r\n2 b 0.3 0.1 club \"Mr. Hi\"\r\n"
                + "3 \"&#1053;&#1072;&#1091;&#1082;&#1072;\"\r\n% a comment\r\n*Arcs :1 \"advice\"\r\n1 2 3 [2001-2003]\r\n*Edges :2 \"lunch\"\r\n2 3\r\n2: 3 4 0.5 l \"a\"\r\n"
                + "*Arcslist :1 \"advice\"\r\n4 1 2\r\n"
        );
        Assert.Equal(["Pliny the \"Elder\"", "b", "Наука", ""], n.Nodes.Select(v => v.Label));
        Assert.Equal("Mr. Hi", n.NodeColumns.Single(c => c.Name == "club")[1]);
        Assert.Equal(["1>2 3 advice", "2-3 1 lunch", "3-4 0.5 2", "4>1 1 advice", "4>2 1 advice"], n.Edges.Select(e => Text(n, e)));
        Assert.Equal("2001-01-01..2003-12-31", $"{Day.Text(n.Edges[0].Period.Start)}..{Day.Text(n.Edges[0].Period.End)}");
        Assert.Equal(("2001-01-01", Day.Unknown), (Day.Text(n.Nodes[0].Period.Start), n.Nodes[0].Period.End));
        Assert.Empty(_log.Kept);
        n = Read("m.net", "*Vertices 5 2\n*Matrix\n0 1 2\n0 0 3\n");
        Assert.True(n.IsTwoMode);
        Assert.Equal(["1-4 1 ", "1-5 2 ", "2-5 3 "], n.Edges.Select(e => Text(n, e)));
    }

    [Fact]
    public void A_partition_beside_its_network_is_an_attribute_of_its_vertices()
    {
        File.WriteAllText(_folder["w.net"], "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n");
        File.WriteAllText(_folder["sector.clu"], "*Vertices 2\n7\n8\n");
        ExchangeNetwork n = ReadBack.Of([_folder["w.net"], _folder["sector.clu"]], out _log);
        Assert.Equal(["7", "8"], n.Nodes.Select((_, i) => n.NodeColumns.Single(c => c.Name == "sector")[i]));
        Assert.Empty(_log.Kept);
        n = Read(
            "w.paj",
            "*Network w\n*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n\n*Partition by hand\n*Vertices 2\n7\n8\n*Network other\n*Vertices 9\n*Edges\n1 9\n"
        );
        Assert.Equal(["7", "8"], n.Nodes.Select((_, i) => n.NodeColumns.Single(c => c.Name == "by hand")[i]));
        Assert.Equal(2, n.Nodes.Length);
        Assert.Contains("other", Assert.Single(_log.Kept).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Multinet_with_edges_between_layers_attributes_of_layers_and_comments()
    {
        ExchangeNetwork n = Read(
            "m.mpx",
            """
            -- a comment
            #VERSION
            3.0

            #TYPE multilayer

            #LAYERS
            A,A,UNDIRECTED
            B,B,DIRECTED
            A,B,DIRECTED

            #VERTEX ATTRIBUTES
            A,age,NUMERIC

            #EDGE ATTRIBUTES
            B,rank,NUMERIC

            #VERTICES
            x,A,31
            y,B

            #EDGES
            x,A,y,A
            x,B,y,B,2
            x,A,y,B
            """
        );
        Assert.Equal(["x-y 1 A", "x>y 1 B", "x>y 1 A|B"], n.Edges.Select(e => Text(n, e)));
        Assert.Equal(("31", "2"), (n.NodeColumns.Single()[0], n.EdgeColumns.Single()[1]));
        Assert.Empty(_log.Kept);
    }

    [Theory]
    [InlineData("DL n=3\nformat = fullmatrix\nlabels:\nann,\"bob b\",cy\ndata:\n0 1 0\n1 0 2.5\n0 2.5 0\n", "ann-bob b 1 |bob b-cy 2.5 ")]
    [InlineData(
        "dl n = 3, format = lowerhalf diagonal = absent\nlabels embedded\ndata:\nann bob cy\nann\nbob 1\ncy 0 2\n",
        "ann-bob 1 |bob-cy 2 "
    )]
    [InlineData("dl n=3 format=edgelist1\nlabels embedded:\ndata:\nann bob 2\n\"c y\" ann\n", "ann>bob 2 |c y>ann 1 ")]
    [InlineData("dl n=3 format=nodelist1\nlabels:\na b c\ndata:\n1 2 3\n2 1\n3 1\n", "a-b 1 |a-c 1 ")]
    [InlineData(
        "dl nr=2, nc=2\nformat = edgelist2\nrow labels embedded\ncolumn labels embedded\ndata:\nann meal 1\nbob meal\n",
        "ann-meal 1 |bob-meal 1 "
    )]
    [InlineData("dl nr=2 nc=2\nrow labels:\nann\nbob\ncol labels:\nx\ny\ndata:\n1 0\n1 1\n", "ann-x 1 |bob-x 1 |bob-y 1 ")]
    [InlineData("dl n=2 nm=2\nlabels:\na,b\nmatrix labels:\nlike,hate\ndata:\n0 1\n1 0\n0 2\n2 0\n", "a-b 1 like|a-b 2 hate")]
    public void Dl_in_all_its_shapes(string text, string edges)
    {
        ExchangeNetwork n = Read("u.dl", text);
        Assert.Equal(edges.Split('|'), n.Edges.Select(e => Text(n, e, id: true)));
        Assert.Empty(_log.Kept);
    }

    [Theory]
    [InlineData("%%MatrixMarket matrix coordinate pattern symmetric\n% made by hand\n3 3 2\n2 1\n3 2\n", "1-2 1 |2-3 1 ")]
    [InlineData("%%MatrixMarket matrix coordinate integer general\n2 2 2\n1 2 5\n2 1 7\n", "1>2 5 |2>1 7 ")]
    [InlineData("%%MatrixMarket matrix coordinate real general\n1 2 2\n1 1 1e-3\n1 2 -2\n", "1-column 1 0.001 |1-column 2 -2 ")]
    [InlineData("%%MatrixMarket matrix array real symmetric\n3 3\n0\n1\n2\n0\n3\n0\n", "1-2 1 |1-3 2 |2-3 3 ")]
    public void MatrixMarket_in_all_its_shapes(string text, string edges)
    {
        ExchangeNetwork n = Read("m.mtx", text);
        Assert.Equal(edges.Split('|'), n.Edges.Select(e => Text(n, e, id: true)));
        Assert.Empty(_log.Kept);
    }

    [Fact]
    public void VosViewer_map_and_network_go_together()
    {
        File.WriteAllText(
            _folder["map.txt"],
            "id\tlabel\tx\ty\tcluster\tweight<Links>\tscore<Avg. pub. year>\n1\tuni, \"a\"\t0.1\t-0.2\t2\t1\t2014.5\n5\tfirm\t0\t0\t1\t1\t\n"
        );
        File.WriteAllText(_folder["net.txt"], "1\t5\t3\n");
        ExchangeNetwork n = ReadBack.Of([_folder["net.txt"], _folder["map.txt"]], out _log);
        Assert.Equal(["uni, \"a\"", "firm"], n.Nodes.Select(v => v.Label));
        Assert.Equal(3, Assert.Single(n.Edges).Weight);
        Assert.Equal(["cluster", "weight<Links>", "score<Avg. pub. year>"], n.NodeColumns.Select(c => c.Name));
        Assert.Empty(_log.Kept);
    }

    [Fact]
    public void A_file_that_is_one_long_line_is_read()
    {
        string items = string.Join(
            ',',
            Enumerable.Range(1, 150_000).Select(i => $"{{\"id\":{i},\"label\":\"a label of some length, {i}\"}}")
        );
        Assert.Equal(150_000, Read("long.json", $"{{\"network\":{{\"items\":[{items}],\"links\":[]}}}}").Nodes.Length);
    }

    [Fact]
    public void A_table_of_edges_of_Gephi_tells_directions()
    {
        ExchangeNetwork n = Read("e.csv", "Source;Target;Type;Id;Label;Weight\na;b;Undirected;0;;2\nb;c;Directed;1;;1\n");
        Assert.Equal(["a-b 2 ", "b>c 1 "], n.Edges.Select(e => Text(n, e, id: true)));
    }

    [Theory]
    [InlineData(
        "bomb.graphml",
        "<?xml version=\"1.0\"?><!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><graphml><graph><node id=\"&b;\"/></graph></graphml>"
    )]
    [InlineData(
        "secret.gexf",
        "<!DOCTYPE gexf [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><gexf><graph><nodes><node id=\"1\" label=\"&x;\"/></nodes></graph></gexf>"
    )]
    public void Document_types_are_refused(string name, string text) =>
        Assert.Contains("DTD", Refused(name, text).Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("cut.graphml", "<graphml><graph><node id=\"a\"/><edge source=\"a\" target=\"")]
    [InlineData("noid.graphml", "<graphml><graph>\n<node/></graph></graphml>")]
    [InlineData("cut.json", "{\"network\": {\"items\": [{\"id\": 1, \"label\": \"a")]
    [InlineData("other.json", "{\"nodes\": [1, 2]}")]
    [InlineData("deep.json", "{\"network\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("huge.net", "*Vertices 2000000000\n*Edges\n1 2\n")]
    [InlineData("huge.mtx", "%%MatrixMarket matrix coordinate real general\n2000000000 2000000000 1\n1 1 1\n")]
    [InlineData("huge.dl", "dl n=2000000000\ndata:\n0 1\n")]
    [InlineData("long.net", "*Vertices 99999999999999999999\n")]
    [InlineData("kind.mtx", "%%MatrixMarket matrix coordinate complex hermitian\n1 1 1\n1 1 1 0\n")]
    [InlineData("nothing.net", "1 2 3\n")]
    [InlineData("nodata.dl", "dl n=3\nlabels:\na\nb\n")]
    [InlineData("page.xml", "<html><body/></html>")]
    [InlineData("prose.txt", "It was a dark and stormy night.\n")]
    [InlineData("empty.gexf", "")]
    public void What_is_broken_is_refused_with_one_finding(string name, string text)
    {
        Finding finding = Refused(name, text);
        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.NotEqual("", finding.Expected);
        Assert.NotEqual("", finding.Repair);
    }

    [Fact]
    public void What_is_wrong_in_a_line_leaves_out_that_line_and_is_told_with_its_number()
    {
        ExchangeNetwork n = Read("b.net", "*Vertices 2\n1 \"a\"\n2 \"open\nx \"y\"\n*Edges\n1 2 2\n1 9\n1\n2 1 abc\n");
        Assert.Equal(["1-2 2 ", "2-1 1 "], n.Edges.Select(e => Text(n, e)));
        Assert.Equal([3, 4, 7, 8, 9], _log.Kept.Select(f => f.Row));
        n = Read("b.mpx", "#LAYERS\nA,SIDEWAYS\n#EDGES\nx,y\nx,\"y,A\nx,y,A\nx,y,A,9\n");
        Assert.Equal(2, n.Edges.Length);
        Assert.Equal([2, 4, 5, 7], _log.Kept.Select(f => f.Row));
        n = Read("b.mtx", "%%MatrixMarket matrix coordinate real general\n2 2 3\n1 3 1\n1 2 x\n1 2 1e999\n");
        Assert.Empty(n.Edges);
        Assert.Equal([3, 4, 5], _log.Kept.Select(f => f.Row));
        n = Read(
            "b.graphml",
            "<graphml><key id='w' for='edge' attr.name='weight' attr.type='double'/><graph>\n<node id='a'/>\n<node id='a'/>\n<edge source='a' target='z'><data key='w'>much</data><data key='q'>1</data></edge></graph></graphml>"
        );
        Assert.Equal(2, n.Nodes.Length);
        Assert.Equal([3, 4, 4, 4], _log.Kept.Select(f => f.Row).Order());
    }

    // Bytes turned, cut out and doubled: whatever comes of it, it is told by findings.
    [Theory]
    [InlineData("gexf")]
    [InlineData("graphml")]
    [InlineData("pajek")]
    [InlineData("mpx")]
    [InlineData("vosviewer")]
    [InlineData("dl")]
    [InlineData("mtx")]
    public void A_damaged_file_is_told_and_never_thrown(string format)
    {
        NetworkExporter exporter = new(format) { Options = new ExchangeOptions { Times = true } };
        for (ulong seed = 0; seed < 40; seed++)
        {
            exporter.Write(RandomNetworks.Of(seed, twoMode: seed % 3 == 0, directed: seed % 3 == 1), _folder["n.json"]);
            RandomStream chance = RandomStream.Of(seed, "tests.exchange.damage");
            List<byte> bytes = [.. File.ReadAllBytes(_folder["n.json"])];
            for (int k = 0; k < 5; k++)
            {
                int at = chance.NextInt(bytes.Count),
                    length = Math.Min(chance.NextInt(40), bytes.Count - at);
                if (chance.NextInt(3) is var how && how == 0)
                    bytes[at] = (byte)chance.NextInt(256);
                else if (how == 1)
                    bytes.RemoveRange(at, length);
                else
                    bytes.InsertRange(at, bytes.GetRange(at, length));
            }
            File.WriteAllBytes(_folder["n.json"], [.. bytes]);
            using Importers.Trial trial = new();
            trial.Import(new Triskele.Data.Importers.NetworkImporter(), _folder["n.json"]);
            Assert.True(trial.Sink.Count > 0 || trial.Log.Kept.Count > 0);
        }
    }

    private static string Text(ExchangeNetwork n, ExchangeEdge e, bool id = true) =>
        FormattableString.Invariant(
            $"{(id ? n.Nodes[e.Source].Id : "")}{(e.IsDirected ? '>' : '-')}{n.Nodes[e.Target].Id} {e.Weight:R} {n.LayerOf(e)}"
        );
}
