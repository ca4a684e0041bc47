using System.Globalization;
using DuckDB.NET.Data;

namespace Triskele.Data.Exporters;

/// <summary>Writes to a temporary name beside the target and moves at the end, so that nothing half-written is ever seen.</summary>
public static class AtomicOutput
{
    /// <summary>Writes one file.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="write">Writes to the temporary name that it is given.</param>
    /// <exception cref="ExportException">The target cannot be written; nothing is left of the attempt.</exception>
    public static void WriteFile(string path, Action<string> write)
    {
        string target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new ExportException(ExporterTexts.Format("is_folder", target));
        Guard(
            target,
            temporary =>
            {
                write(temporary);
                File.Move(temporary, target, overwrite: true);
            }
        );
    }

    /// <summary>Writes a folder of files. Other files of a folder that exists stay.</summary>
    /// <param name="path">The folder; the one that holds it must exist.</param>
    /// <param name="write">Writes into the temporary folder that it is given.</param>
    /// <exception cref="ExportException">The target cannot be written; nothing is left of the attempt.</exception>
    public static void WriteFolder(string path, Action<string> write)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(target))
            throw new ExportException(ExporterTexts.Format("is_file", target));
        Guard(
            target,
            temporary =>
            {
                Directory.CreateDirectory(temporary);
                write(temporary);
                MoveFolder(temporary, target);
            }
        );
    }

    /// <summary>Looks whether a file could be written, so that a long work does not end without a place to go.</summary>
    /// <exception cref="ExportException">It could not; the message says why.</exception>
    public static void Check(string path)
    {
        string target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new ExportException(ExporterTexts.Format("is_folder", target));
        Guard(target, temporary => File.WriteAllBytes(temporary, []));
    }

    private static void MoveFolder(string temporary, string target)
    {
        if (!Directory.Exists(target))
            Directory.Move(temporary, target);
        else
            foreach (string file in Directory.GetFiles(temporary))
                File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }

    private static void Guard(string target, Action<string> write)
    {
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new ExportException(ExporterTexts.Format("missing", target));
        string temporary = TemporaryBeside(target);
        try
        {
            write(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DuckDBException || IsTooLarge(failure))
        {
            throw new ExportException(ExporterTexts.Format("failed", target, failure.Message.TrimEnd('.') + "."), failure);
        }
        finally
        {
            Remove(temporary);
        }
    }

    // What the runtime makes of EFBIG: a file beyond the limit of the user or of the file system.
    private static bool IsTooLarge(Exception failure) => failure is ArgumentOutOfRangeException { ParamName: "value", ActualValue: null };

    private static string TemporaryBeside(string target) =>
        Path.Combine(
            Path.GetDirectoryName(target)!,
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{Environment.ProcessId}.part")
        );

    private static void Remove(string temporary)
    {
        if (Directory.Exists(temporary))
            Directory.Delete(temporary, recursive: true);
        else
            File.Delete(temporary);
    }
}
