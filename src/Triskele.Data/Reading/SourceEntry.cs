namespace Triskele.Data.Reading;

/// <summary>One file to read: a file of the disk or a member of an archive.</summary>
/// <param name="Name">Name for people and for the workspace, such as <c>archive.zip/member.csv</c>.</param>
/// <param name="Container">Archive or folder that the file is in, as a full path: files of one container belong together.</param>
/// <param name="ContainerName">Name of that archive or folder.</param>
/// <param name="IsNamed">Whether the user named this very file; what lies around in a folder or an archive may be anything.</param>
/// <param name="Bytes">Length; of an archive's member, unpacked.</param>
/// <param name="Open">Opens its bytes.</param>
internal sealed record SourceEntry(string Name, string Container, string ContainerName, bool IsNamed, long Bytes, Func<Stream> Open)
{
    /// <summary>Tells the length that a file of the disk has now, or null where it is gone; null itself for a member of an archive.</summary>
    public Func<long?>? LengthNow { get; init; }

    /// <summary>Last part of the name without the endings of compression and format: <c>project</c> of <c>archive.zip/project.csv.gz</c>.</summary>
    public string Stem
    {
        get
        {
            string name = Name[(Name.LastIndexOf('/') + 1)..];
            if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
                name = name[..^3];
            return Path.GetFileNameWithoutExtension(name);
        }
    }

    /// <summary>Whether the name, without <c>.gz</c>, ends so.</summary>
    public bool HasEnding(string ending) =>
        Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || Name.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase);
}
