using Triskele.Data.Findings;
using Triskele.Data.Importers;
using Triskele.Data.Sources;
using Triskele.Data.Storage;
using Triskele.Data.Tests.Storage;
using Triskele.Testing;

namespace Triskele.Data.Tests.Importers;

public sealed class NetworkImporterTests : IDisposable
{
    private readonly Trial _trial = new();

    public void Dispose() => _trial.Dispose();

    private void Import(params string[] paths) => _trial.Import(new NetworkImporter(), paths);

    // Counts by the files themselves: distinct edges of each layer, without direction where the layer has none.
    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [InlineData("aucs", 61, 620, 5, 0)]
    [InlineData("florentine", 15, 35, 2, 0)]
    [InlineData("monastery", 18, 510, 10, 510)]
    public void The_published_multilayer_networks_come_in_whole(string name, int actors, int ties, int layers, int directed)
    {
        Import(SharedFiles.PathOf($"data/collaboration/multilayer/{name}.mpx"));
        Assert.Empty(_trial.Errors);
        Assert.Equal(actors, _trial.Sink.Actors.Count);
        Assert.Equal(ties, _trial.Sink.Ties.Count);
        Assert.Equal(layers, _trial.Sink.Ties.Select(t => t.Layer).Distinct().Count());
        Assert.Equal(directed, _trial.Sink.Ties.Count(t => t.Directed));
    }

    [Fact]
    public void Nodes_become_organisations_and_edges_ties_with_layer_kind_and_dates()
    {
        Import(
            _trial.Write(
                "n.gexf",
                """
                <gexf version="1.3"><graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
                <attributes class="node"><attribute id="0" title="helix" type="string"/><attribute id="1" title="Country" type="string"/><attribute id="2" title="nuts3" type="string"/><attribute id="3" title="colour" type="string"/></attributes>
                <attributes class="edge"><attribute id="0" title="kind" type="string"/></attributes>
                <nodes><node id="a" label="Acme"><attvalues><attvalue for="0" value="business"/><attvalue for="1" value="GR"/><attvalue for="2" value="EL301"/><attvalue for="3" value="red"/></attvalues></node>
                <node id="b" label="Uni"><attvalues><attvalue for="0" value="science:0.6|government:0.4"/></attvalues></node>
                <node id="c"><attvalues><attvalue for="0" value="purple"/></attvalues></node></nodes>
                <edges><edge id="0" source="a" target="b" kind="board" weight="2"><attvalues><attvalue for="0" value="joint goal"/></attvalues><spells><spell start="2014-01-01" end="2014-12-31"/><spell start="2016-01-01"/></spells></edge>
                <edge id="1" source="b" target="c" type="directed"><attvalues><attvalue for="0" value="friendship"/></attvalues></edge>
                <edge id="2" source="c" target="c"/><edge id="3" source="a" target="c" weight="-1"/></edges></graph></gexf>
                """
            )
        );
        ActorRow acme = _trial.Sink.Actors[0];
        Assert.Equal(("a", "Acme", "EL", "EL301"), (acme.Key, acme.Name, acme.Country, acme.PlaceCode));
        Assert.Equal(
            ["a business 1", "b science 0.6", "b government 0.4"],
            _trial.Sink.Memberships.Select(m => FormattableString.Invariant($"{m.ActorKey} {m.Helix} {m.Share}"))
        );
        Assert.Equal(
            [
                new TieRow(7, "a", "b", TieKind.JointGoal, 2, new DateOnly(2014, 1, 1), new DateOnly(2014, 12, 31), false)
                {
                    Layer = "board",
                },
                new TieRow(7, "a", "b", TieKind.JointGoal, 2, new DateOnly(2016, 1, 1), null, false) { Layer = "board" },
                new TieRow(8, "b", "c", TieKind.Information, 1, null, null, true),
            ],
            _trial.Sink.Ties
        );
        Assert.Equal("a - c: -1", Assert.Single(_trial.Errors).Found);
        Assert.Equal(["c - c", "friendship", "purple"], _trial.Warnings.Select(f => f.Found).Order(StringComparer.Ordinal));
        Assert.Contains(_trial.Notes, f => f.Column == "colour");
        Assert.Equal("network/n", _trial.Sink.Sources[0].Dataset);
    }

    [Fact]
    public void A_mapping_file_says_what_is_a_helix_and_which_kind_all_ties_are()
    {
        _trial.Options = new ImportOptions
        {
            MappingFile = _trial.Write(
                "m.json",
                "{ \"tables\": [ { \"columns\": { \"Sektor\": \"helix\" }, \"values\": { \"helix\": { \"Firma\": \"business\" } }, \"constants\": { \"kind\": \"trade\" } } ] }"
            ),
        };
        Import(
            _trial.Write("edges.csv", "source,target\na,b\n"),
            _trial.Write("nodes.csv", "id,label,Sektor\na,Acme,Firma\nb,Verein,Bürger\n")
        );
        Assert.Equal(["a business", "b bürger", "a business", "b bürger"], _trial.Sink.Memberships.Select(m => $"{m.ActorKey} {m.Helix}"));
        Assert.Equal(TieKind.Trade, Assert.Single(_trial.Sink.Ties).Kind);
        Assert.Empty(_trial.Log.Kept);
    }

    [Fact]
    public void Numbers_that_only_count_give_way_to_labels()
    {
        Import(_trial.Write("p.net", "*Vertices 2\n1 \"Acme\"\n2 \"Uni\"\n*Edges\n1 2\n"));
        Assert.Equal(("Acme", "Uni"), (_trial.Sink.Ties[0].FromKey, _trial.Sink.Ties[0].ToKey));
        Assert.Equal(["Acme", "Uni"], _trial.Sink.Actors.Select(a => a.Name));
    }

    [Fact]
    public void A_map_and_its_network_name_the_same_organisations()
    {
        Import(_trial.Write("network.txt", "1\t2\t3\n"), _trial.Write("map.txt", "id\tlabel\tx\tcluster\n1\tAcme\t0\t1\n2\tUni\t0\t2\n"));
        Assert.Equal(["Acme", "Uni"], _trial.Sink.Actors.Select(a => a.Key).Distinct());
        Assert.Equal(("Acme", "Uni", 3), (_trial.Sink.Ties[0].FromKey, _trial.Sink.Ties[0].ToKey, _trial.Sink.Ties[0].Weight));
        Assert.Equal(["network", "nodes"], _trial.Sink.Sources.Select(s => s.Table));
        Assert.Equal("map.txt", Assert.Single(_trial.Notes).File);
    }

    [Fact]
    public void The_second_mode_are_projects()
    {
        Import(_trial.Write("t.net", "*Vertices 3 2\n1 \"Acme\"\n2 \"Uni\"\n3 \"Project X\"\n*Edges\n1 3\n2 3\n"));
        Assert.Equal(["Acme", "Uni"], _trial.Sink.Actors.Select(a => a.Key));
        Assert.Equal("Project X", Assert.Single(_trial.Sink.Projects).Key);
        Assert.Equal(["Acme", "Uni"], _trial.Sink.Participations.Select(p => p.ActorKey));
        Assert.Empty(_trial.Sink.Ties);
    }

    [Fact]
    public void Names_of_people_are_replaced_where_they_are_keys_too()
    {
        _trial.Options = new ImportOptions { Redact = true };
        Import(_trial.Write("p.net", "*Vertices 2\n1 \"MUSTERMANN Erika\"\n2 \"Acme\"\n*Edges\n1 2\n"));
        Assert.DoesNotContain(_trial.Sink.Actors, a => $"{a.Key} {a.Name}".Contains("Erika", StringComparison.Ordinal));
        Assert.StartsWith("person-", _trial.Sink.Ties[0].FromKey, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_again_are_skipped()
    {
        string path = _trial.Write("p.net", "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n");
        Import(path);
        Import(path);
        Assert.Single(_trial.Sink.Ties);
    }

    [Theory]
    [InlineData("gexf")]
    [InlineData("graphml")]
    public void The_ties_of_an_ecosystem_come_back_as_they_were(string format)
    {
        Ecosystem before = Exporters.SmallEcosystem.Build();
        string path = Path.Combine(_trial.Folder, "n.out");
        new Data.Exporters.NetworkExporter(format) { Content = Data.Exchange.NetworkContent.Ties }.Export(before, path);
        Assert.Equal(Lines(before), Lines(Loaded(path)));
    }

    [Fact]
    public void The_participations_of_an_ecosystem_come_back_by_way_of_gexf()
    {
        Ecosystem before = Exporters.SmallEcosystem.Build();
        string path = Path.Combine(_trial.Folder, "n.gexf");
        new Data.Exporters.NetworkExporter("gexf") { Content = Data.Exchange.NetworkContent.TwoMode }.Export(before, path);
        Ecosystem after = Loaded(path);
        Assert.Equal(before.Actors.Keys, after.Actors.Keys);
        Assert.Equal(before.Projects.Keys, after.Projects.Keys);
        Assert.Equal(before.Projects.StartDays, after.Projects.StartDays);
        Assert.Equal(before.Projects.Partners, after.Projects.Partners);
    }

    private static Ecosystem Loaded(string path)
    {
        using Workspace workspace = Workspace.Temporary();
        FindingLog findings = new();
        using ImportTransaction import = workspace.BeginImport(Sample.When);
        new NetworkImporter().Import([path], import, findings, new ImportOptions(), default);
        import.Commit(findings);
        Assert.DoesNotContain(findings.Kept, f => f.Severity == FindingSeverity.Error);
        return workspace.LoadEcosystem();
    }

    private static IEnumerable<string> Lines(Ecosystem e) => Sample.Lines(e).Where(l => l.StartsWith("tie ", StringComparison.Ordinal));
}
