using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Triskele.Networks;

/// <summary>The two-mode network: which organisations take part in which projects, each once, without any other property.</summary>
/// <remarks>
/// What networks are projected from, and what a null model shuffles. The rows of a project are ascending actor numbers.
/// A project keeps the size of its whole consortium, which a group may show only a part of. Memory: 4 bytes a participation, 8 a project.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
/// <example>Projects {0,1,2} and {0,1} of three organisations: offsets 0, 3, 5 and members 0, 1, 2, 0, 1.</example>
public sealed class Incidence
{
    internal Incidence(int actorCount, int[] offsets, int[] members, ImmutableArray<int> consortiumSizes) =>
        (ActorCount, Offsets, Members, ConsortiumSizes) = (
            actorCount,
            ImmutableCollectionsMarshal.AsImmutableArray(offsets),
            ImmutableCollectionsMarshal.AsImmutableArray(members),
            consortiumSizes
        );

    /// <summary>Number of organisations, those without a project included.</summary>
    public int ActorCount { get; }

    /// <summary>Number of projects.</summary>
    public int ProjectCount => ConsortiumSizes.Length;

    /// <summary>Where the members of each project begin; length projects + 1.</summary>
    public ImmutableArray<int> Offsets { get; }

    /// <summary>Organisations, ascending within each project and without repetition.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>Distinct organisations of the whole consortium of each project: n_k of Newman's weight.</summary>
    public ImmutableArray<int> ConsortiumSizes { get; }

    /// <summary>Organisations of a project, ascending.</summary>
    public ReadOnlySpan<int> Row(int project) => Members.AsSpan()[Offsets[project]..Offsets[project + 1]];

    /// <summary>The incidence of consortia given as lists of members.</summary>
    /// <param name="actorCount">Number of organisations.</param>
    /// <param name="projects">Members of each project, in any order; repetitions count once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A member is not 0 to actors - 1.</exception>
    public static Incidence Of(int actorCount, IEnumerable<IEnumerable<int>> projects)
    {
        List<int> offsets = [0],
            members = [];
        foreach (IEnumerable<int> project in projects)
        {
            members.AddRange(project.Distinct().Order());
            offsets.Add(members.Count);
        }
        foreach (int member in members)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)member, (uint)actorCount, nameof(projects));
        return new Incidence(actorCount, [.. offsets], [.. members], [.. offsets.Skip(1).Select((end, p) => end - offsets[p])]);
    }

    /// <summary>The incidence of an ecosystem: actor i and project k keep their numbers; further roles of one organisation in one project are dropped.</summary>
    public static Incidence Of(Ecosystem ecosystem)
    {
        Participations rows = ecosystem.Participations;
        int[] offsets = new int[ecosystem.Projects.Count + 1];
        List<int> members = new(rows.Count);
        for (int p = 0; p < ecosystem.Projects.Count; p++)
        {
            int previous = -1;
            foreach (int actor in rows.Actors.AsSpan()[rows.ProjectOffsets[p]..rows.ProjectOffsets[p + 1]])
                if (actor != previous)
                    members.Add(previous = actor);
            offsets[p + 1] = members.Count;
        }
        return new Incidence(ecosystem.Actors.Count, offsets, [.. members], ecosystem.Projects.Partners);
    }

    /// <summary>The other direction: projects of each actor, ascending.</summary>
    /// <param name="offsets">Where the projects of each actor begin; length actors + 1.</param>
    internal int[] ProjectsByActor(out int[] offsets)
    {
        offsets = new int[ActorCount + 1];
        foreach (int actor in Members)
            offsets[actor + 1]++;
        for (int a = 0; a < ActorCount; a++)
            offsets[a + 1] += offsets[a];
        int[] projects = new int[Members.Length];
        int[] next = offsets[..^1];
        for (int p = 0; p < ProjectCount; p++)
            foreach (int actor in Row(p))
                projects[next[actor]++] = p;
        return projects;
    }
}
