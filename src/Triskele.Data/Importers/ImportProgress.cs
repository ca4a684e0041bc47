namespace Triskele.Data.Importers;

/// <summary>Where an import stands.</summary>
/// <param name="File">File that is being read.</param>
/// <param name="BytesRead">Bytes read of it.</param>
/// <param name="BytesTotal">Its length; 0 where unknown.</param>
/// <param name="Rows">Rows so far.</param>
public readonly record struct ImportProgress(string File, long BytesRead, long BytesTotal, long Rows);
