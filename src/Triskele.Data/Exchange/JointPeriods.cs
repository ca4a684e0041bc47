using System.Collections.Immutable;

namespace Triskele.Data.Exchange;

/// <summary>When two organisations work together: the life spans of their joint projects, joined where they overlap or touch.</summary>
internal sealed class JointPeriods(Ecosystem ecosystem)
{
    private readonly int[] _last = NoOnes(ecosystem.Actors.Count);
    private readonly List<(int Project, int Earlier)> _chain = [];
    private readonly List<int> _touched = [];
    private readonly List<ExchangePeriod> _spans = [];

    /// <summary>Collects the joint projects of an organisation with each that comes after it.</summary>
    public void Gather(int actor)
    {
        foreach (int other in _touched)
            _last[other] = -1;
        _touched.Clear();
        _chain.Clear();
        Participations rows = ecosystem.Participations;
        int previous = -1;
        for (int k = rows.ActorOffsets[actor]; k < rows.ActorOffsets[actor + 1]; k++)
        {
            int project = rows.Projects[rows.RowsByActor[k]];
            if (project != previous)
                AddPartners(actor, project);
            previous = project;
        }
    }

    /// <summary>The periods with another organisation, in order; empty where no project has dates.</summary>
    public ImmutableArray<ExchangePeriod> With(int other)
    {
        _spans.Clear();
        for (int link = _last[other]; link >= 0; link = _chain[link].Earlier)
            if (SpanOf(_chain[link].Project) is { IsKnown: true } span)
                _spans.Add(span);
        if (_spans.Count > 1)
            Join();
        return [.. _spans];
    }

    private void AddPartners(int actor, int project)
    {
        Participations rows = ecosystem.Participations;
        int previous = -1;
        for (int r = rows.ProjectOffsets[project]; r < rows.ProjectOffsets[project + 1]; r++)
        {
            int other = rows.Actors[r];
            if (other <= actor || other == previous)
                continue;
            previous = other;
            if (_last[other] < 0)
                _touched.Add(other);
            _chain.Add((project, _last[other]));
            _last[other] = _chain.Count - 1;
        }
    }

    private ExchangePeriod SpanOf(int project) => new(ecosystem.Projects.StartDays[project], ecosystem.Projects.EndDays[project]);

    private void Join()
    {
        _spans.Sort(static (a, b) => (a.Start, Last(a)).CompareTo((b.Start, Last(b))));
        int kept = 0;
        for (int s = 1; s < _spans.Count; s++)
            if (_spans[s].Start == Day.Unknown || Last(_spans[kept]) >= _spans[s].Start - 1)
                _spans[kept] = _spans[kept] with { End = Last(_spans[kept]) >= Last(_spans[s]) ? _spans[kept].End : _spans[s].End };
            else
                _spans[++kept] = _spans[s];
        _spans.RemoveRange(kept + 1, _spans.Count - kept - 1);
    }

    private static int Last(ExchangePeriod span) => span.End == Day.Unknown ? int.MaxValue - 1 : span.End;

    private static int[] NoOnes(int count)
    {
        int[] none = new int[count];
        Array.Fill(none, -1);
        return none;
    }
}
