using Triskele.Data.Storage;
using Triskele.Workbench.Measuring;

namespace Triskele.Workbench.Importing;

/// <summary>Creates workspaces and loads what they hold.</summary>
public static class Workspaces
{
    /// <summary>Creates an empty workspace.</summary>
    /// <exception cref="TriskeleException">The file exists or cannot be written.</exception>
    public static void Create(string path)
    {
        using Workspace workspace = Workspace.Create(path);
    }

    /// <summary>Loads a workspace as of a date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="asOf">The date, or null for the latest start in the data.</param>
    /// <param name="helicesFile">JSON file of a helix mapping, or null for the default.</param>
    public static LoadedState Load(string path, DateOnly? asOf = null, string? helicesFile = null)
    {
        using Workspace workspace = Workspace.Open(path, readOnly: true);
        return Load(workspace, asOf, helicesFile);
    }

    /// <summary>Loads an open workspace as of a date.</summary>
    public static LoadedState Load(Workspace workspace, DateOnly? asOf, string? helicesFile)
    {
        HelixMapping mapping = helicesFile is null ? HelixMapping.Default : HelixMapping.Read(helicesFile);
        Ecosystem ecosystem = workspace.LoadEcosystem(new LoadOptions { AsOf = asOf, HelixMapping = mapping }, out LoadReport report);
        PresenceTable presence = workspace.LoadPresence();
        return new LoadedState
        {
            Ecosystem = ecosystem.Projects.Count > 0 || ecosystem.Actors.Count > 0 ? ecosystem : null,
            Presence = presence.Count > 0 ? presence : null,
            Sources = [.. report.Sources.Select(s => s.File)],
            Notes = [.. report.Notes.Select(n => n.Text)],
        };
    }
}
