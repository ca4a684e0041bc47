using Triskele.Data.Findings;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Cordis;

/// <summary>Keeps of every organisation the row with the newest facts, since a table of participations repeats them in each; tells them at the end.</summary>
internal sealed class NewestActors(IRecordSink sink, bool redact)
{
    private readonly Dictionary<string, ActorRow> _newest = new(StringComparer.Ordinal);

    public void Add(in ActorRow actor, FileFindings findings)
    {
        if (!_newest.TryGetValue(actor.Pic, out ActorRow known))
        {
            _newest.Add(actor.Pic, actor);
            return;
        }
        TellDifference(known, actor, "activityType", known.ActivityType, actor.ActivityType, findings);
        TellDifference(known, actor, "country", known.Country, actor.Country, findings);
        if ((actor.Updated ?? DateTime.MinValue) > (known.Updated ?? DateTime.MinValue))
            _newest[actor.Pic] = actor;
    }

    public void Tell(RowCells cells)
    {
        foreach (ActorRow actor in _newest.Values)
            sink.Add(redact ? Redaction.Of(actor, cells.Findings) : actor);
    }

    private static void TellDifference(
        in ActorRow known,
        in ActorRow actor,
        string column,
        string before,
        string now,
        FileFindings findings
    )
    {
        if (before != now && before.Length > 0 && now.Length > 0)
            findings.Note("facts-differ", actor.Row, column, $"{actor.Pic}: {now} here, {before} in row {known.Row}");
    }
}
