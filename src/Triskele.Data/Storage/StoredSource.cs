using Triskele.Data.Sources;

namespace Triskele.Data.Storage;

/// <summary>A file that is in the workspace.</summary>
/// <param name="Id">Number in the workspace; a later import has a higher one, and none is given twice.</param>
/// <param name="Import">Number of the import that brought it; files of one import share it.</param>
/// <param name="Imported">When, UTC.</param>
/// <param name="File">The file: name, hash, length, importer, data set.</param>
/// <param name="Rows">Rows that it gave.</param>
public sealed record StoredSource(int Id, int Import, DateTime Imported, SourceFile File, long Rows);
