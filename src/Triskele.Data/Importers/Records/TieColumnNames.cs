using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Records;

/// <summary>Names of the columns of ties.</summary>
internal static class TieColumnNames
{
    public static readonly string[] From = ["from", "from_key", "source", "from_actor", "actor1", "actor_a", "sender", "ego"];
    public static readonly string[] To = ["to", "to_key", "target", "to_actor", "actor2", "actor_b", "receiver", "recipient", "alter"];

    public static readonly string[] Kind = ["kind", "tie_kind", "type", "relation"];
    public static readonly string[] Layer = ["layer"];
    public static readonly string[] Weight = ["weight", "value", "strength", "count"];
    public static readonly string[] End = ["end", "endDate", "end_date", "until", "to_date"];
    public static readonly string[] Directed = ["directed", "is_directed"];

    /// <summary>Whether a table has a column that ties have and messages have not.</summary>
    public static bool SayTie(Header header) => header.Has([.. Kind, .. Layer, .. Weight, .. End, .. Directed]);

    /// <summary>Whether a table has both, and no single actor whom the two could date.</summary>
    public static bool AreIn(Header header) =>
        header.Has(From) && header.Has(To) && !header.Has(RecordTables.Actor) && !header.Has(RecordTables.Pic);
}
