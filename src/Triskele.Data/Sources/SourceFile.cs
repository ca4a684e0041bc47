namespace Triskele.Data.Sources;

/// <summary>A file that rows came from. Every row of a workspace knows it, and its own number in it.</summary>
/// <param name="Name">Name as the user gave it, without folders; a member of an archive as <c>archive.zip/member.csv</c>.</param>
/// <param name="Sha256">Hash of the bytes of the file (of the member, for an archive), lower-case hexadecimal.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Importer">Importer, such as <c>cordis</c>.</param>
/// <param name="ImporterVersion">Version of the importer's rules; it rises when the same bytes would give other rows.</param>
/// <param name="Dataset">
/// What the file is an edition of, such as <c>cordis/H2020</c> or <c>records/NAME</c>: newer rows of the same dataset supersede older ones.
/// </param>
/// <param name="Table">What kind of table it is, such as <c>organization</c>.</param>
public sealed record SourceFile(string Name, string Sha256, long Bytes, string Importer, int ImporterVersion, string Dataset, string Table)
{
    /// <summary>How columns were found, where a mapping file or a sniffed header decided it; JSON, or empty.</summary>
    public string Mapping { get; init; } = "";
}
