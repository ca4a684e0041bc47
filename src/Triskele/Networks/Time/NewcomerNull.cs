using Triskele.Numerics;

namespace Triskele.Networks.Time;

/// <summary>Random consortia of a window in which projects of the window before stay as they are and the new ones deal their members out anew.</summary>
/// <remarks>
/// Every new project keeps its size and every organisation its number of new projects (<see cref="TwoModeNull"/>), so that what is left of a correlation
/// with the window before is what running projects and activity alone make of it.
/// </remarks>
internal sealed class NewcomerNull
{
    private readonly Incidence _running;
    private readonly Incidence _new;

    private NewcomerNull(Incidence running, Incidence fresh) => (_running, _new) = (running, fresh);

    /// <summary>The null of a window.</summary>
    /// <param name="before">Consortia of the window before; project k has members in it or none.</param>
    /// <param name="after">Consortia of the window, of the same projects.</param>
    public static NewcomerNull Of(Incidence before, Incidence after)
    {
        int[] alive = [.. Enumerable.Range(0, after.ProjectCount).Where(p => after.Row(p).Length > 1)];
        return new NewcomerNull(
            Part(after, [.. alive.Where(p => before.Row(p).Length > 0)]),
            Part(after, [.. alive.Where(p => before.Row(p).Length == 0)])
        );
    }

    /// <summary>Draws the consortia of the window.</summary>
    public Incidence Draw(RandomStream chance)
    {
        Incidence drawn = TwoModeNull.Draw(_new, chance);
        int shift = _running.Members.Length;
        return new Incidence(
            drawn.ActorCount,
            [.. _running.Offsets, .. drawn.Offsets.Skip(1).Select(o => o + shift)],
            [.. _running.Members, .. drawn.Members],
            [.. _running.ConsortiumSizes, .. drawn.ConsortiumSizes]
        );
    }

    private static Incidence Part(Incidence whole, int[] projects)
    {
        List<int> offsets = [0],
            members = [];
        foreach (int p in projects)
        {
            members.AddRange(whole.Row(p));
            offsets.Add(members.Count);
        }
        return new Incidence(whole.ActorCount, [.. offsets], [.. members], [.. projects.Select(p => whole.ConsortiumSizes[p])]);
    }
}
