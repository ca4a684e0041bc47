using System.Diagnostics;
using System.Globalization;
using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

public class TwoProcessesTests
{
    [Fact]
    public void A_file_that_another_process_writes_is_locked_and_the_process_is_named()
    {
        using TemporaryFolder folder = new();
        string path = folder["w.triskele"];
        Workspace.Create(path).Dispose();
        using Process child = ChildProcess.Start("hold", path);
        while (child.StandardOutput.ReadLine() is not ("held" or null))
            continue;
        foreach (bool readOnly in (bool[])[true, false])
        {
            WorkspaceException failure = Assert.Throws<WorkspaceException>(() => Workspace.Open(path, readOnly).Dispose());
            Assert.Equal(WorkspaceFault.Locked, failure.Fault);
            if (OperatingSystem.IsLinux())
                Assert.Contains(child.Id.ToString(CultureInfo.InvariantCulture), failure.Message, StringComparison.Ordinal);
        }
        child.StandardInput.WriteLine();
        child.WaitForExit();
        Workspace.Open(path).Dispose();
    }
}
