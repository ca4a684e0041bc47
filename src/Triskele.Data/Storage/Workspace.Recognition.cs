namespace Triskele.Data.Storage;

public sealed partial class Workspace
{
    private const int MagicOffset = 8;

    /// <summary>Whether a path is a file of the store that workspaces are kept in, rather than a table or an archive, or a file that cannot be read.</summary>
    public static bool IsWorkspace(string path)
    {
        try
        {
            return File.Exists(path) && HasMagic(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HasMagic(string path)
    {
        Span<byte> head = stackalloc byte[MagicOffset + 4];
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[MagicOffset..].SequenceEqual("DUCK"u8);
    }
}
