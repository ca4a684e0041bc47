using System.ComponentModel;
using System.Diagnostics;
using Triskele.Data.Exporters;
using Triskele.Data.Tests.Storage;
using Triskele.Testing;

namespace Triskele.Data.Tests.Exporters;

/// <summary>Programs of others read what we write.</summary>
public class OtherProgramsTests
{
    public static bool NetworkXIsThere => Python("import networkx") is not null;

    public static bool IgraphIsThere => Python("import igraph") is not null;

    public static bool NetworkXAndSharedFilesAreThere => NetworkXIsThere && SharedFiles.Exist;

    [Fact(Skip = "python3 with networkx is not installed", SkipUnless = nameof(NetworkXIsThere))]
    public void NetworkX_reads_nodes_ties_and_types() =>
        Assert.Equal(
            "3 3 2:int 1.5:float science b",
            ReadBy(
                SmallEcosystem.Build(),
                "import networkx as nx; g=nx.read_graphml(P); e=g.edges['n0','n1']; "
                    + "print(len(g), g.size(), str(e['joint_projects'])+':'+type(e['joint_projects']).__name__, "
                    + "str(e['newman_weight'])+':'+type(e['newman_weight']).__name__, g.nodes['n0']['helix'], g.nodes['n1']['key'])"
            )
        );

    [Fact(Skip = "python3 with igraph is not installed", SkipUnless = nameof(IgraphIsThere))]
    public void Igraph_reads_nodes_ties_and_types() =>
        Assert.Equal(
            "3 3 2.0 1.5 science",
            ReadBy(
                SmallEcosystem.Build(),
                "import igraph; g=igraph.Graph.Read_GraphML(P); e=g.es[0]; "
                    + "print(g.vcount(), g.ecount(), float(e['joint_projects']), e['newman_weight'], g.vs[0]['helix'])"
            )
        );

    [Fact(Skip = "python3 with networkx is not installed, or " + SharedFiles.Reason, SkipUnless = nameof(NetworkXAndSharedFilesAreThere))]
    public void NetworkX_finds_the_reference_network_of_the_projects_of_2014() =>
        Assert.Equal("10206", ReadBy(RecordTables.Fixture2014, "import networkx as nx; g=nx.read_graphml(P); print(g.size())"));

    private static string? ReadBy(Ecosystem ecosystem, string script)
    {
        using TemporaryFolder folder = new();
        new GraphMlExporter().Export(ecosystem, folder["n.graphml"]);
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
