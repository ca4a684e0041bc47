namespace Triskele.Data.Importers.Records;

/// <summary>The plain tables.</summary>
internal enum RecordTable
{
    None,
    Actors,
    Projects,
    Participations,
    Memberships,
    Ties,
    Messages,
}
