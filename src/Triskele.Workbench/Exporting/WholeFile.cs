namespace Triskele.Workbench.Exporting;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder))
            throw new TriskeleException($"{path}: the folder {folder} does not exist; create it or name another.");
        if (Directory.Exists(full))
            throw new TriskeleException($"{path} is a folder; name a file.");
        string part = full + ".part";
        try
        {
            using (FileStream stream = File.Create(part))
                write(stream);
            File.Move(part, full, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
