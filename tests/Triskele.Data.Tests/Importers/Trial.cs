using System.IO.Compression;
using System.Text;
using Triskele.Data.Findings;
using Triskele.Data.Importers;

namespace Triskele.Data.Tests.Importers;

/// <summary>A temporary folder with files in it, and what an import of them gave.</summary>
internal sealed class Trial : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("triskele-");

    public CollectingSink Sink { get; } = new();
    public FindingLog Log { get; } = new();
    public ImportOptions Options { get; set; } = new();
    public string Folder => _folder.FullName;

    public IEnumerable<Finding> Errors => Log.Kept.Where(f => f.Severity == FindingSeverity.Error);
    public IEnumerable<Finding> Warnings => Log.Kept.Where(f => f.Severity == FindingSeverity.Warning);
    public IEnumerable<Finding> Notes => Log.Kept.Where(f => f.Severity == FindingSeverity.Note);

    public string Write(string name, string text, Encoding? encoding = null) =>
        Write(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Zip(string name, params (string Member, string Text)[] members) => Write(name, ZipOf(members));

    public static byte[] ZipOf(params (string Member, string Text)[] members)
    {
        using MemoryStream memory = new();
        using (ZipArchive archive = new(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string member, string text) in members)
                using (Stream stream = archive.CreateEntry(member).Open())
                    stream.Write(Encoding.UTF8.GetBytes(text));
        return memory.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream memory = new();
        using (GZipStream stream = new(memory, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(bytes);
        return memory.ToArray();
    }

    public Trial Import(IImporter importer, params string[] paths)
    {
        importer.Import(paths, Sink, Log, Options, TestContext.Current.CancellationToken);
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
