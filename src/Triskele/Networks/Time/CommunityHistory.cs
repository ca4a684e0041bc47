using System.Collections.Immutable;

namespace Triskele.Networks.Time;

/// <summary>Follows communities from window to window: which are born, grow, split, merge and die.</summary>
/// <remarks>
/// A community of one window and one of the next match if the actors of both are at least the share θ of the actors of either. Source: D. Greene, D. Doyle
/// and P. Cunningham, "Tracking the evolution of communities in dynamic social networks", ASONAM 2010, doi:10.1109/ASONAM.2010.17.
/// Deviations: only consecutive windows are matched, so that a community that is absent for a window dies; a pair matches at the threshold, not only above
/// it; growth and contraction are changes in size by more than a share that is given; of several matches the most similar one, if that is mutual, goes on
/// with the line. What was before the first window is not known, so that nothing is born in it. Time O(windows · actors).
/// Caveat: with θ ≤ 1/3 a community can match several; with θ > 1/2 it matches one at most, and nothing splits or merges.
/// </remarks>
public static class CommunityHistory
{
    /// <summary>Follows communities.</summary>
    /// <param name="windows">For each window in order of time the community of each actor; below 0 for who is in none. All of the same length.</param>
    /// <param name="threshold">θ, 0 &lt; θ ≤ 1.</param>
    /// <param name="change">Share of its size by which a community has to change to grow or contract, ≥ 0.</param>
    /// <returns>The steps by window; within one, matches and deaths by earlier and later community, then births.</returns>
    /// <exception cref="ArgumentException">The windows differ in the number of actors.</exception>
    /// <exception cref="ArgumentOutOfRangeException">θ or the change is out of range.</exception>
    /// <example>{0,1,2,3} and then {0,1}, {2,3}: two steps of a split, each with Jaccard index 1/2.</example>
    public static ImmutableArray<CommunityStep> Follow(IReadOnlyList<int[]> windows, double threshold = 0.3, double change = 0.1)
    {
        if (!(threshold is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold lies above 0 and is at most 1.");
        if (!(change >= 0))
            throw new ArgumentOutOfRangeException(nameof(change), change, "A change in size is a share of at least 0.");
        if (windows.FirstOrDefault(w => w.Length != windows[0].Length) is { } other)
            throw new ArgumentException($"All windows have to name {windows[0].Length} actors, not {other.Length}.", nameof(windows));
        ImmutableArray<CommunityStep>.Builder steps = ImmutableArray.CreateBuilder<CommunityStep>();
        Dictionary<int, int> lines = [];
        int lastLine = 0;
        for (int w = 0; w < windows.Count; w++)
        {
            Matching matching = new(w == 0 ? [] : windows[w - 1], windows[w], threshold);
            Dictionary<int, int> next = matching.Continue(lines, ref lastLine);
            if (w > 0)
                matching.AddSteps(steps, w, change, lines, next);
            lines = next;
        }
        return steps.ToImmutable();
    }

    private readonly record struct Match(int Before, int After, int Stayed, double Jaccard);

    /// <summary>The communities of two windows, and which of them resemble each other.</summary>
    private sealed class Matching
    {
        private readonly SortedDictionary<int, int> _before;
        private readonly SortedDictionary<int, int> _after;
        private readonly Match[] _matches;
        private readonly ILookup<int, Match> _successors;
        private readonly ILookup<int, Match> _predecessors;

        public Matching(int[] before, int[] after, double threshold)
        {
            (_before, _after) = (Sizes(before), Sizes(after));
            Dictionary<(int, int), int> shared = [];
            for (int a = 0; a < before.Length; a++)
                if (before[a] >= 0 && after[a] >= 0)
                    shared[(before[a], after[a])] = shared.GetValueOrDefault((before[a], after[a])) + 1;
            _matches =
            [
                .. shared
                    .Select(s => new Match(
                        s.Key.Item1,
                        s.Key.Item2,
                        s.Value,
                        s.Value / ((double)_before[s.Key.Item1] + _after[s.Key.Item2] - s.Value)
                    ))
                    .Where(m => m.Jaccard >= threshold)
                    .OrderBy(m => m.Before)
                    .ThenBy(m => m.After),
            ];
            _successors = _matches.ToLookup(m => m.Before);
            _predecessors = _matches.ToLookup(m => m.After);
        }

        private static SortedDictionary<int, int> Sizes(int[] communities)
        {
            SortedDictionary<int, int> sizes = [];
            foreach (int community in communities)
                if (community >= 0)
                    sizes[community] = sizes.GetValueOrDefault(community) + 1;
            return sizes;
        }

        /// <summary>The line of each later community: that of its most similar predecessor if that is mutual, else a new one.</summary>
        public Dictionary<int, int> Continue(Dictionary<int, int> lines, ref int lastLine)
        {
            Dictionary<int, int> next = [];
            foreach (int after in _after.Keys)
                next[after] =
                    _predecessors[after].Any() && Best(_predecessors[after]) is var best && Best(_successors[best.Before]) == best
                        ? lines[best.Before]
                        : ++lastLine;
            return next;
        }

        private static Match Best(IEnumerable<Match> matches) => matches.MaxBy(m => m.Jaccard);

        public void AddSteps(
            ImmutableArray<CommunityStep>.Builder steps,
            int window,
            double change,
            Dictionary<int, int> lines,
            Dictionary<int, int> next
        )
        {
            foreach ((int before, int size) in _before)
            {
                foreach (Match m in _successors[before])
                    steps.Add(
                        new CommunityStep(
                            window,
                            EventOf(m, change),
                            before,
                            m.After,
                            lines[before],
                            next[m.After],
                            size,
                            _after[m.After],
                            m.Stayed
                        )
                    );
                if (!_successors.Contains(before))
                    steps.Add(new CommunityStep(window, CommunityEvent.Death, before, -1, lines[before], -1, size, 0, 0));
            }
            foreach ((int after, int size) in _after)
                if (!_predecessors.Contains(after))
                    steps.Add(new CommunityStep(window, CommunityEvent.Birth, -1, after, -1, next[after], 0, size, 0));
        }

        private CommunityEvent EventOf(Match m, double change)
        {
            int before = _before[m.Before],
                after = _after[m.After];
            return (_successors[m.Before].Count() > 1, _predecessors[m.After].Count() > 1) switch
            {
                (true, true) => CommunityEvent.SplitAndMerge,
                (true, false) => CommunityEvent.Split,
                (false, true) => CommunityEvent.Merge,
                _ when after > before * (1 + change) => CommunityEvent.Growth,
                _ when after < before * (1 - change) => CommunityEvent.Contraction,
                _ => CommunityEvent.Continuation,
            };
        }
    }
}
