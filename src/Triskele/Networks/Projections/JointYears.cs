namespace Triskele.Networks.Projections;

/// <summary>Finds the years in which two actors have projects together.</summary>
/// <remarks>The shorter list of projects is looked up in the longer one: time O(p_min · log p_max) a pair.</remarks>
internal sealed class JointYears
{
    private readonly PairTerms _terms;
    private readonly int[] _projects;
    private readonly int[] _offsets;

    public JointYears(PairTerms terms)
    {
        _terms = terms;
        _projects = terms.Incidence.ProjectsByActor(out _offsets);
    }

    /// <summary>The year in which the first joint project starts and that in which the last one ends; NaN where none has a date.</summary>
    public (double First, double Last) Of(int actor, int other)
    {
        if (ProjectsOf(actor).Length > ProjectsOf(other).Length)
            (actor, other) = (other, actor);
        ReadOnlySpan<int> few = ProjectsOf(actor),
            many = ProjectsOf(other);
        int first = int.MaxValue,
            last = int.MinValue;
        foreach (int project in few)
        {
            if (_terms.StartDays[project] == Day.Unknown || many.BinarySearch(project) < 0 || !Ties(project, actor, other))
                continue;
            first = Math.Min(first, _terms.StartDays[project]);
            last = Math.Max(last, Math.Max(_terms.StartDays[project], _terms.EndDays[project]));
        }
        return first == int.MaxValue ? (double.NaN, double.NaN) : (Day.Year(first), Day.Year(last));
    }

    private bool Ties(int project, int actor, int other) =>
        _terms.Coordinators is not { } coordinators || coordinators[project] == actor || coordinators[project] == other;

    private ReadOnlySpan<int> ProjectsOf(int actor) => _projects.AsSpan(_offsets[actor].._offsets[actor + 1]);
}
