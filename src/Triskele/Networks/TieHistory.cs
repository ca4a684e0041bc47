using System.Numerics;

namespace Triskele.Networks;

/// <summary>Follows the ties of a network from year to year.</summary>
/// <remarks>
/// One pass over the pairs of all projects: each pair gathers the set of years in which it lives as bits, so that no year's network is ever built.
/// Time O(Σ n_k² · years/64 + pairs · years), memory O(actors · years/64).
/// </remarks>
internal sealed class TieHistory
{
    private const int Never = int.MaxValue;

    private readonly Incidence _incidence;
    private readonly int _words;
    private readonly int[] _starts;
    private readonly ulong[] _projectYears;
    private readonly ulong[] _actorYears;
    private readonly int[] _projects;
    private readonly long[] _ties;
    private readonly long[] _persisted;
    private readonly long[] _repeated;

    private TieHistory(Incidence incidence, int[] starts, (int First, int Last)[] lives, int years)
    {
        (_incidence, _starts, _words) = (incidence, starts, (years + 63) / 64);
        (_projects, _ties, _persisted, _repeated) = (new int[years], new long[years], new long[years], new long[years]);
        _projectYears = new ulong[lives.Length * _words];
        _actorYears = new ulong[incidence.ActorCount * _words];
        for (int p = 0; p < lives.Length; p++)
        for (int year = lives[p].First; year <= lives[p].Last; year++)
        {
            _projects[year]++;
            _projectYears[p * _words + year / 64] |= 1UL << year;
        }
    }

    /// <summary>The years from the first to the last in which a project lives; none where no start is known.</summary>
    /// <param name="ecosystem">The records.</param>
    /// <param name="period">The years to look at, or null for all.</param>
    /// <param name="window">How a project belongs to a year.</param>
    public static TieYear[] Of(Ecosystem ecosystem, Period? period, Window window)
    {
        if ((period ?? ecosystem.LifeSpan()) is not { } span)
            return [];
        Projects projects = ecosystem.Projects;
        (int First, int Last)[] lives = [.. Enumerable.Range(0, projects.Count).Select(p => Life(projects, p, span, window))];
        int first = lives.Where(l => l.First <= l.Last).Select(l => l.First).DefaultIfEmpty(0).Min(),
            last = lives.Where(l => l.First <= l.Last).Select(l => l.Last).DefaultIfEmpty(-1).Max();
        if (last < first)
            return [];
        TieHistory history = new(
            Incidence.Of(ecosystem),
            [.. projects.StartDays.Select(day => day == Day.Unknown ? Never : Day.Year(day) - first)],
            Array.ConvertAll(lives, l => (l.First - first, l.Last - first)),
            last - first + 1
        );
        history.Follow();
        return history.Years(first);
    }

    // The years of the span to which a project belongs are consecutive, whatever the window; none where Last < First.
    private static (int First, int Last) Life(Projects projects, int p, Period span, Window window)
    {
        if (projects.StartDays[p] == Day.Unknown)
            return (1, 0);
        int start = Day.Year(projects.StartDays[p]);
        int end = window switch
        {
            Window.Starting => start,
            Window.Cumulative => span.ToYear,
            _ => projects.EndDays[p] == Day.Unknown ? span.ToYear : Day.Year(projects.EndDays[p]),
        };
        return (Math.Max(start, span.FromYear), Math.Min(end, span.ToYear));
    }

    private void Follow()
    {
        int n = _incidence.ActorCount;
        int[] projects = _incidence.ProjectsByActor(out int[] offsets);
        int[] next = [.. _incidence.Offsets];
        PairYears pairs = new(n, _words);
        for (int actor = 0; actor < n; actor++)
        {
            for (int i = offsets[actor]; i < offsets[actor + 1]; i++)
            {
                int project = projects[i];
                ReadOnlySpan<ulong> years = _projectYears.AsSpan(project * _words, _words);
                foreach (int other in _incidence.Members.AsSpan()[++next[project].._incidence.Offsets[project + 1]])
                    pairs.Add(other, years, _starts[project]);
            }
            foreach (int other in pairs.Touched)
            {
                Mark(_actorYears.AsSpan(actor * _words, _words), pairs.Years(other));
                Mark(_actorYears.AsSpan(other * _words, _words), pairs.Years(other));
                Count(pairs.Years(other), pairs.SecondStart(other));
            }
            pairs.Clear();
        }
    }

    private static void Mark(Span<ulong> set, ReadOnlySpan<ulong> years)
    {
        for (int w = 0; w < set.Length; w++)
            set[w] |= years[w];
    }

    private void Count(ReadOnlySpan<ulong> years, int secondStart)
    {
        int previous = -2;
        for (int w = 0; w < years.Length; w++)
        for (ulong left = years[w]; left != 0; left &= left - 1)
        {
            int year = w * 64 + BitOperations.TrailingZeroCount(left);
            _ties[year]++;
            if (previous == year - 1)
                _persisted[year]++;
            if (year >= secondStart)
                _repeated[year]++;
            previous = year;
        }
    }

    private TieYear[] Years(int first)
    {
        (int[] actors, int[] newActors) = CountActors();
        TieYear[] years = new TieYear[_ties.Length];
        for (int y = 0; y < years.Length; y++)
            years[y] = new TieYear(
                first + y,
                _projects[y],
                actors[y],
                _ties[y],
                y == 0 ? double.NaN : _ties[y] - _persisted[y],
                y == 0 ? double.NaN : _ties[y - 1] - _persisted[y],
                y == 0 ? double.NaN : _persisted[y],
                _repeated[y],
                y == 0 ? double.NaN : newActors[y]
            );
        return years;
    }

    private (int[] Actors, int[] NewActors) CountActors()
    {
        int[] actors = new int[_ties.Length],
            newActors = new int[_ties.Length];
        for (int actor = 0; actor < _incidence.ActorCount; actor++)
        {
            bool isNew = true;
            for (int year = 0; year < actors.Length; year++)
            {
                if ((_actorYears[actor * _words + year / 64] >> year & 1) == 0)
                    continue;
                actors[year]++;
                newActors[year] += isNew ? 1 : 0;
                isNew = false;
            }
        }
        return (actors, newActors);
    }

    /// <summary>The pairs of one organisation while they are gathered: years of each, and when the second joint project starts.</summary>
    private sealed class PairYears(int actors, int words)
    {
        private readonly ulong[] _years = new ulong[actors * words];
        private readonly int[] _firstStart = Filled(actors);
        private readonly int[] _secondStart = Filled(actors);
        private readonly bool[] _seen = new bool[actors];
        private readonly List<int> _touched = [];

        public List<int> Touched => _touched;

        public ReadOnlySpan<ulong> Years(int other) => _years.AsSpan(other * words, words);

        public int SecondStart(int other) => _secondStart[other];

        public void Add(int other, ReadOnlySpan<ulong> years, int start)
        {
            if (!_seen[other])
                _touched.Add(other);
            _seen[other] = true;
            Mark(_years.AsSpan(other * words, words), years);
            _secondStart[other] = Math.Min(_secondStart[other], Math.Max(_firstStart[other], start));
            _firstStart[other] = Math.Min(_firstStart[other], start);
        }

        public void Clear()
        {
            foreach (int other in _touched)
            {
                _seen[other] = false;
                (_firstStart[other], _secondStart[other]) = (Never, Never);
                _years.AsSpan(other * words, words).Clear();
            }
            _touched.Clear();
        }

        private static int[] Filled(int length)
        {
            int[] array = new int[length];
            Array.Fill(array, Never);
            return array;
        }
    }
}
