using System.Globalization;
using Triskele.Data.Sources;

namespace Triskele.Workbench.Importing;

/// <summary>Passes rows on and counts them, for the sentence that says what was done.</summary>
internal sealed class CountingSink(IRecordSink inner) : IRecordSink
{
    private long _actors,
        _projects,
        _participations,
        _ties,
        _messages,
        _presence,
        _other;

    public long Rows => _actors + _projects + _participations + _ties + _messages + _presence + _other;

    public string Describe() =>
        string.Join(
            ", ",
            new[]
            {
                (_projects, "project row", "project rows"),
                (_participations, "participation", "participations"),
                (_actors, "organisation row", "organisation rows"),
                (_ties, "tie", "ties"),
                (_messages, "message", "messages"),
                (_presence, "row of counts", "rows of counts"),
                (_other, "other row", "other rows"),
            }
                .Where(c => c.Item1 > 0)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Item1:#,0} {(c.Item1 == 1 ? c.Item2 : c.Item3)}"))
        );

    public bool Begin(SourceFile source) => inner.Begin(source);

    public void Add(in ActorRow row)
    {
        _actors++;
        inner.Add(row);
    }

    public void Add(in MembershipRow row)
    {
        _other++;
        inner.Add(row);
    }

    public void Add(in ProjectRow row)
    {
        _projects++;
        inner.Add(row);
    }

    public void Add(in ParticipationRow row)
    {
        _participations++;
        inner.Add(row);
    }

    public void Add(in ProjectActivityRow row)
    {
        _other++;
        inner.Add(row);
    }

    public void Add(in OutputRow row)
    {
        _other++;
        inner.Add(row);
    }

    public void Add(in TieRow row)
    {
        _ties++;
        inner.Add(row);
    }

    public void Add(in MessageRow row)
    {
        _messages++;
        inner.Add(row);
    }

    public void Add(in PresenceRow row)
    {
        _presence++;
        inner.Add(row);
    }

    public void Add(in LabelRow row)
    {
        _other++;
        inner.Add(row);
    }
}
