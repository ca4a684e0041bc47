using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Records;

/// <summary>Names of the two ends of a tie.</summary>
internal static class TieColumnNames
{
    public static readonly string[] From = ["from", "from_key", "source", "from_actor", "actor1", "actor_a", "sender", "ego"];
    public static readonly string[] To = ["to", "to_key", "target", "to_actor", "actor2", "actor_b", "receiver", "recipient", "alter"];

    /// <summary>Whether a table has both, and no single actor whom the two could date.</summary>
    public static bool AreIn(Header header) =>
        header.Has(From) && header.Has(To) && !header.Has(RecordTables.Actor) && !header.Has(RecordTables.Pic);
}
