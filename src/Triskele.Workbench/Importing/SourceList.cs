using Triskele.Data.Storage;

namespace Triskele.Workbench.Importing;

/// <summary>What a workspace was filled from, and how to take a file out again.</summary>
public static class SourceList
{
    /// <summary>The files, in the order of their import.</summary>
    public static IReadOnlyList<StoredSource> Of(string path)
    {
        using Workspace workspace = Workspace.Open(path, readOnly: true);
        return workspace.Sources();
    }

    /// <summary>Takes a file's rows out; rows that they had superseded count again.</summary>
    /// <exception cref="TriskeleException">There is no such file.</exception>
    public static StoredSource Remove(string path, int id)
    {
        using Workspace workspace = Workspace.Open(path);
        StoredSource source =
            workspace.Sources().FirstOrDefault(s => s.Id == id)
            ?? throw new TriskeleException($"{path} has no source {id}; `triskele sources --in {path}` lists them.");
        workspace.RemoveSource(id);
        return source;
    }
}
