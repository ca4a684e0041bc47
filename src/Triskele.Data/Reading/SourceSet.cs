using System.IO.Compression;
using Triskele.Data.Findings;
using Triskele.Data.Importers;

namespace Triskele.Data.Reading;

/// <summary>The files behind the paths that a user gave: files, the files of folders, the members of archives. Holds archives open until it is disposed.</summary>
internal sealed class SourceSet : IDisposable
{
    private readonly FindingLog _log;
    private readonly ArchiveLimits _limits;
    private readonly List<SourceEntry> _entries = [];
    private readonly List<IDisposable> _open = [];

    private SourceSet(FindingLog log, ArchiveLimits limits) => (_log, _limits) = (log, limits);

    public IReadOnlyList<SourceEntry> Entries => _entries;

    /// <summary>Looks at every path; what cannot be read is an error finding.</summary>
    public static SourceSet Open(IReadOnlyList<string> paths, FindingLog findings, ArchiveLimits limits)
    {
        SourceSet set = new(findings, limits);
        foreach (string path in paths)
            set.AddPath(path);
        return set;
    }

    public void Dispose()
    {
        foreach (IDisposable open in _open)
            open.Dispose();
    }

    private void AddPath(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            new FileFindings(_log, "(no name)").Error("not-found", 0, "", "a path without a name");
        else if (Directory.Exists(path))
            AddFolder(path);
        else
            FileGuard.Try(new FileFindings(_log, Path.GetFileName(path)), () => AddFile(path, Path.GetFileName(path), isNamed: true));
    }

    /// <summary>The files of a folder, not those of its folders.</summary>
    private void AddFolder(string path)
    {
        string folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        FileFindings findings = new(_log, folder);
        FileGuard.Try(findings, () => AddFilesOf(path, folder, findings));
    }

    private void AddFilesOf(string path, string folder, FileFindings findings)
    {
        foreach (string inner in Directory.GetDirectories(path).Order(StringComparer.Ordinal))
            findings.Note("folder-skipped", 0, "", Path.GetFileName(inner));
        int before = _entries.Count;
        foreach (string file in Directory.GetFiles(path).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file);
            if (name.StartsWith('.') || name.EndsWith('~'))
                findings.Note("file-skipped", 0, "", name);
            else
                FileGuard.Try(new FileFindings(_log, name), () => AddFile(file, name, isNamed: false));
        }
        if (_entries.Count == before)
            findings.Error("empty-folder", 0, "", folder);
    }

    private void AddFile(string path, string name, bool isNamed)
    {
        FileInfo file = new(path);
        Span<byte> magic = stackalloc byte[4];
        using (FileStream stream = file.OpenRead())
            magic = magic[..stream.ReadAtLeast(magic, 4, throwOnEndOfStream: false)];
        bool isZip = magic.StartsWith("PK\u0003\u0004"u8) || magic.StartsWith("PK\u0005\u0006"u8);
        if (isZip || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            AddArchive(file, name);
        else
            AddPlain(file, name, isNamed);
    }

    private void AddPlain(FileInfo file, string name, bool isNamed)
    {
        string folder = file.DirectoryName ?? "";
        _entries.Add(
            new SourceEntry(name, folder, Path.GetFileName(folder), isNamed, file.Length, file.OpenRead)
            {
                LengthNow = () => LengthNow(file.FullName),
            }
        );
    }

    private static long? LengthNow(string path) => new FileInfo(path) is { Exists: true } now ? now.Length : null;

    private void AddArchive(FileInfo file, string name)
    {
        FileFindings findings = new(_log, name);
        ZipArchive? archive = OpenArchive(file, findings);
        if (archive is null)
            return;
        if (archive.Entries.Any(e => e.FullName is "xl/workbook.xml" or "content.xml"))
            findings.Error("workbook", 0, "", name);
        else if (archive.Entries.Count > _limits.Members)
            findings.Error("too-many-members", 0, "", $"{archive.Entries.Count} members", _limits.Members);
        else
            AddMembers(archive, file, name);
    }

    private ZipArchive? OpenArchive(FileInfo file, FileFindings findings)
    {
        FileStream stream = file.OpenRead();
        _open.Add(stream);
        try
        {
            ZipArchive archive = new(stream, ZipArchiveMode.Read);
            _open.Insert(0, archive);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            findings.Error("not-a-zip", 0, "", $"{file.Length} bytes");
            return null;
        }
    }

    private void AddMembers(ZipArchive archive, FileInfo file, string name)
    {
        long left = _limits.Bytes;
        foreach (ZipArchiveEntry member in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            FileFindings findings = new(_log, $"{name}/{member.FullName.Replace('\\', '/')}");
            if (!ArchiveMember.IsSafe(member, findings, _limits, left))
                continue;
            left -= member.Length;
            _entries.Add(
                new SourceEntry(
                    findings.File,
                    file.FullName,
                    name,
                    false,
                    member.Length,
                    () => new LimitedStream(member.Open(), member.Length)
                )
            );
        }
    }
}
