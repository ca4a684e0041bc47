namespace Triskele.Data.Importers;

/// <summary>Limits against archives that were made to harm.</summary>
/// <param name="Members">Largest number of members.</param>
/// <param name="Bytes">Largest unpacked size of all members together.</param>
/// <param name="Ratio">Largest ratio of unpacked to packed size of a member that unpacks to over 10 MB.</param>
public sealed record ArchiveLimits(int Members = 10_000, long Bytes = 20L << 30, double Ratio = 500);
