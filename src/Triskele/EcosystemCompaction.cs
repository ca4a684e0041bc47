using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Triskele;

/// <summary>Re-indexes the part of an ecosystem that two bitmaps leave.</summary>
internal static class EcosystemCompaction
{
    public static Ecosystem Run(
        Ecosystem source,
        BitArray? projectMask,
        BitArray? actorMask,
        Func<int, int, bool> tieBelongs,
        bool keepsUndated = false
    )
    {
        int[] keptRows = KeptRows(source.Participations, projectMask, actorMask);
        int[] keptTies = KeptTies(source.Ties, actorMask, tieBelongs);
        int[] projects = KeptProjects(source, projectMask, actorMask, keptRows);
        int[] keptMessages = KeptMessages(source.Messages, actorMask, tieBelongs);
        int[] actors = KeptActors(source, projectMask, actorMask, keptRows, keptTies, keptMessages);
        if (keepsUndated)
            actors = WithUndated(source, actorMask, actors);
        int[] newProject = Inverse(projects, source.Projects.Count);
        int[] newActor = Inverse(actors, source.Actors.Count);
        return new Ecosystem
        {
            Actors = Take(source.Actors, actors),
            Projects = Take(source.Projects, projects, newActor),
            Participations = Take(source.Participations, keptRows, newProject, projects.Length, newActor, actors.Length),
            Ties = Take(source.Ties, keptTies, newActor),
            Messages = Take(source.Messages, keptMessages, newActor),
            Places = source.Places,
            Helices = source.Helices,
            Frameworks = source.Frameworks,
            Programmes = source.Programmes,
            Schemes = source.Schemes,
            Layers = source.Layers,
            HelixMapping = source.HelixMapping,
            AsOf = source.AsOf,
        };
    }

    private static int[] KeptRows(Participations rows, BitArray? projectMask, BitArray? actorMask)
    {
        List<int> kept = new(rows.Count);
        for (int r = 0; r < rows.Count; r++)
            if ((projectMask is null || projectMask[rows.Projects[r]]) && (actorMask is null || actorMask[rows.Actors[r]]))
                kept.Add(r);
        return [.. kept];
    }

    private static int[] KeptTies(Ties ties, BitArray? actorMask, Func<int, int, bool> belongs)
    {
        List<int> kept = [];
        for (int t = 0; t < ties.Count; t++)
            if ((actorMask is null || (actorMask[ties.From[t]] && actorMask[ties.To[t]])) && belongs(ties.StartDays[t], ties.EndDays[t]))
                kept.Add(t);
        return [.. kept];
    }

    // A message belongs to the day on which it was sent, and to no other.
    private static int[] KeptMessages(Messages messages, BitArray? actorMask, Func<int, int, bool> belongs)
    {
        List<int> kept = [];
        for (int m = 0; m < messages.Count; m++)
        {
            int day = messages.DayOf(m);
            if ((actorMask is null || (actorMask[messages.From[m]] && actorMask[messages.To[m]])) && belongs(day, day))
                kept.Add(m);
        }
        return [.. kept];
    }

    // A project without a participant in the view stays only if no actor was narrowed: it belongs to every group in which it has one.
    private static int[] KeptProjects(Ecosystem source, BitArray? projectMask, BitArray? actorMask, int[] keptRows)
    {
        BitArray keep = new(source.Projects.Count);
        if (actorMask is null)
            keep = projectMask is null ? new BitArray(source.Projects.Count, true) : new BitArray(projectMask);
        else
            foreach (int r in keptRows)
                keep[source.Participations.Projects[r]] = true;
        return Indices(keep);
    }

    private static int[] KeptActors(
        Ecosystem source,
        BitArray? projectMask,
        BitArray? actorMask,
        int[] keptRows,
        int[] keptTies,
        int[] keptMessages
    )
    {
        if (projectMask is null && actorMask is not null)
            return Indices(actorMask);
        BitArray keep = new(source.Actors.Count);
        foreach (int r in keptRows)
            keep[source.Participations.Actors[r]] = true;
        foreach (int t in keptTies)
            keep[source.Ties.From[t]] = keep[source.Ties.To[t]] = true;
        foreach (int m in keptMessages)
            keep[source.Messages.From[m]] = keep[source.Messages.To[m]] = true;
        return Indices(keep);
    }

    // Of whom nothing dated is recorded, no date can say that they were not there yet.
    private static int[] WithUndated(Ecosystem source, BitArray? actorMask, int[] kept)
    {
        BitArray keep = new(source.Actors.Count, true);
        for (int a = 0; a < source.Actors.Count; a++)
            keep[a] = source.Participations.ActorOffsets[a] == source.Participations.ActorOffsets[a + 1];
        for (int t = 0; t < source.Ties.Count; t++)
            keep[source.Ties.From[t]] = keep[source.Ties.To[t]] = false;
        for (int m = 0; m < source.Messages.Count; m++)
            keep[source.Messages.From[m]] = keep[source.Messages.To[m]] = false;
        if (actorMask is not null)
            keep.And(actorMask);
        foreach (int a in kept)
            keep[a] = true;
        return Indices(keep);
    }

    private static Actors Take(Actors a, int[] kept)
    {
        int[] offsets = new int[kept.Length + 1];
        List<byte> helices = [];
        List<double> shares = [];
        for (int i = 0; i < kept.Length; i++)
        {
            for (int m = a.MembershipOffsets[kept[i]]; m < a.MembershipOffsets[kept[i] + 1]; m++)
            {
                helices.Add(a.MembershipHelices[m]);
                shares.Add(a.MembershipShares[m]);
            }
            offsets[i + 1] = helices.Count;
        }
        return new Actors
        {
            Keys = Take(a.Keys, kept),
            Names = Take(a.Names, kept),
            Places = Take(a.Places, kept),
            Sme = Take(a.Sme, kept),
            MembershipOffsets = Wrap(offsets),
            MembershipHelices = [.. helices],
            MembershipShares = [.. shares],
            MainHelices = Take(a.MainHelices, kept),
            HelixSets = Take(a.HelixSets, kept),
        };
    }

    private static Projects Take(Projects p, int[] kept, int[] newActor)
    {
        int[] offsets = new int[kept.Length + 1];
        List<int> programmes = [];
        for (int i = 0; i < kept.Length; i++)
        {
            programmes.AddRange(p.Programmes.AsSpan()[p.ProgrammeOffsets[kept[i]]..p.ProgrammeOffsets[kept[i] + 1]]);
            offsets[i + 1] = programmes.Count;
        }
        return new Projects
        {
            Keys = Take(p.Keys, kept),
            Labels = Take(p.Labels, kept),
            StartDays = Take(p.StartDays, kept),
            EndDays = Take(p.EndDays, kept),
            PlannedEndDays = Take(p.PlannedEndDays, kept),
            EndImputed = Take(p.EndImputed, kept),
            Frameworks = Take(p.Frameworks, kept),
            Schemes = Take(p.Schemes, kept),
            ProgrammeOffsets = Wrap(offsets),
            Programmes = [.. programmes],
            TotalCostsEur = Take(p.TotalCostsEur, kept),
            ContributionsEur = Take(p.ContributionsEur, kept),
            Partners = Take(p.Partners, kept),
            Coordinators = Wrap(Array.ConvertAll(kept, i => p.Coordinators[i] < 0 ? -1 : newActor[p.Coordinators[i]])),
            CoordinatorPlaces = Take(p.CoordinatorPlaces, kept),
        };
    }

    private static Participations Take(Participations p, int[] rows, int[] newProject, int projects, int[] newActor, int actors) =>
        ParticipationIndex.Build(
            projects,
            actors,
            Array.ConvertAll(rows, r => newProject[p.Projects[r]]),
            Array.ConvertAll(rows, r => newActor[p.Actors[r]]),
            Array.ConvertAll(rows, r => p.Roles[r]),
            Array.ConvertAll(rows, r => p.ContributionsEur[r])
        );

    private static Ties Take(Ties t, int[] kept, int[] newActor) =>
        kept.Length == 0
            ? Ties.None
            : new Ties
            {
                From = Wrap(Array.ConvertAll(kept, i => newActor[t.From[i]])),
                To = Wrap(Array.ConvertAll(kept, i => newActor[t.To[i]])),
                Kinds = Take(t.Kinds, kept),
                Weights = Take(t.Weights, kept),
                StartDays = Take(t.StartDays, kept),
                EndDays = Take(t.EndDays, kept),
                Directed = Take(t.Directed, kept),
                Layers = Take(t.Layers, kept),
            };

    private static Messages Take(Messages m, int[] kept, int[] newActor) =>
        kept.Length == 0
            ? Messages.None
            : new Messages
            {
                From = Wrap(Array.ConvertAll(kept, i => newActor[m.From[i]])),
                To = Wrap(Array.ConvertAll(kept, i => newActor[m.To[i]])),
                Seconds = Take(m.Seconds, kept),
                Sentiments = Take(m.Sentiments, kept),
            };

    private static ImmutableArray<T> Take<T>(ImmutableArray<T> column, int[] kept)
    {
        T[] taken = new T[kept.Length];
        for (int i = 0; i < kept.Length; i++)
            taken[i] = column[kept[i]];
        return Wrap(taken);
    }

    private static ImmutableArray<T> Wrap<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);

    private static int[] Indices(BitArray mask)
    {
        List<int> indices = new(mask.Count);
        for (int i = 0; i < mask.Count; i++)
            if (mask[i])
                indices.Add(i);
        return [.. indices];
    }

    private static int[] Inverse(int[] kept, int count)
    {
        int[] inverse = new int[count];
        Array.Fill(inverse, -1);
        for (int i = 0; i < kept.Length; i++)
            inverse[kept[i]] = i;
        return inverse;
    }
}
