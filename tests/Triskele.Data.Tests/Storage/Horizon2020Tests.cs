using System.Diagnostics;
using Triskele.Data.Storage;
using Triskele.Networks;
using Triskele.Testing;

namespace Triskele.Data.Tests.Storage;

public class Horizon2020Tests(ITestOutputHelper output)
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Horizon_2020_comes_out_of_the_workspace_as_it_went_in()
    {
        using TemporaryFolder folder = new();
        var rows = SharedRecords.Read(SharedRecords.H2020);
        GC.Collect();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        using (Workspace workspace = Workspace.Create(folder["h2020.triskele"]))
        using (ImportTransaction import = workspace.BeginImport(Sample.When))
        {
            SharedRecords.Send(import, rows);
            import.Commit();
        }
        TimeSpan imported = Process.GetCurrentProcess().TotalProcessorTime;
        Ecosystem loaded;
        using (Workspace workspace = Workspace.Open(folder["h2020.triskele"], readOnly: true))
            loaded = workspace.LoadEcosystem();
        TimeSpan after = Process.GetCurrentProcess().TotalProcessorTime;
        output.WriteLine(
            $"import {(imported - before).TotalSeconds:0.00} CPU s, load {(after - imported).TotalSeconds:0.00} CPU s, "
                + $"file {new FileInfo(folder["h2020.triskele"]).Length >> 10} KiB"
        );
        Assert.Equal(Sample.Lines(RecordTables.H2020), Sample.Lines(loaded));
        Projection projection = Projection.Of(loaded.View().MultiPartner().Compact());
        Assert.Equal(796_670, projection.Graph.EdgeCount);
        Assert.Equal(62_838, projection.NewmanWeights.Sum() / 2, 1e-6);
    }
}
