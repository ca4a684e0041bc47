using System.Runtime.InteropServices;

namespace Triskele;

/// <summary>Sorts participations by project and actor and builds the index of each direction.</summary>
internal static class ParticipationIndex
{
    public static Participations Build(int projects, int actors, int[] project, int[] actor, Role[] role, double[] contribution)
    {
        int[] byActor = CountingSort(actor, actors, Identity(actor.Length), out _);
        int[] order = CountingSort(project, projects, byActor, out int[] projectOffsets);
        int[] sortedActor = Permute(actor, order),
            sortedProject = Permute(project, order);
        int[] rowsByActor = CountingSort(sortedActor, actors, Identity(order.Length), out int[] actorOffsets);
        return new Participations
        {
            Actors = ImmutableCollectionsMarshal.AsImmutableArray(sortedActor),
            Projects = ImmutableCollectionsMarshal.AsImmutableArray(sortedProject),
            Roles = ImmutableCollectionsMarshal.AsImmutableArray(Permute(role, order)),
            ContributionsEur = ImmutableCollectionsMarshal.AsImmutableArray(Permute(contribution, order)),
            ProjectOffsets = ImmutableCollectionsMarshal.AsImmutableArray(projectOffsets),
            ActorOffsets = ImmutableCollectionsMarshal.AsImmutableArray(actorOffsets),
            RowsByActor = ImmutableCollectionsMarshal.AsImmutableArray(rowsByActor),
        };
    }

    // Stable, so that sorting by actor first and by project second sorts by both.
    private static int[] CountingSort(int[] keys, int count, int[] rows, out int[] offsets)
    {
        offsets = new int[count + 1];
        foreach (int key in keys)
            offsets[key + 1]++;
        for (int i = 0; i < count; i++)
            offsets[i + 1] += offsets[i];
        int[] next = offsets[..count];
        int[] sorted = new int[rows.Length];
        foreach (int row in rows)
            sorted[next[keys[row]]++] = row;
        return sorted;
    }

    private static int[] Identity(int length)
    {
        int[] rows = new int[length];
        for (int i = 0; i < length; i++)
            rows[i] = i;
        return rows;
    }

    private static T[] Permute<T>(T[] column, int[] order)
    {
        T[] permuted = new T[order.Length];
        for (int i = 0; i < order.Length; i++)
            permuted[i] = column[order[i]];
        return permuted;
    }
}
