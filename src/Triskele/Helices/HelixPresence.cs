using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Triskele.Helices;

/// <summary>Which of science, business and government each project of an ecosystem shows.</summary>
public static class HelixPresence
{
    /// <summary>Marks a project that is no record: all of its participants are dropped.</summary>
    public const byte NoRecord = byte.MaxValue;

    /// <summary>Counts the projects that show each combination of the three helices.</summary>
    /// <param name="ecosystem">The records; each project is one.</param>
    /// <param name="research">What research organisations count for.</param>
    /// <returns>Exclusive counts; unit: projects.</returns>
    /// <remarks>An organisation in several helices is present in each. Time O(participations).</remarks>
    /// <example>One project of a university and a company: ui = 1.</example>
    public static PresenceCounts Count(Ecosystem ecosystem, ResearchTreatment research = ResearchTreatment.Own)
    {
        long[] counts = new long[PresenceCells.Count];
        foreach (byte cell in Cells(ecosystem, research))
            if (cell != NoRecord)
                counts[cell]++;
        return PresenceCells.Counts(counts);
    }

    /// <summary>Finds the helices that each project shows.</summary>
    /// <param name="ecosystem">The records; each project is one.</param>
    /// <param name="research">What research organisations count for.</param>
    /// <returns>Shape [projects]; bit 0 science, bit 1 business, bit 2 government; 0 shows none, <see cref="NoRecord"/> is no record.</returns>
    public static ImmutableArray<byte> Cells(Ecosystem ecosystem, ResearchTreatment research = ResearchTreatment.Own)
    {
        TriadMembership membership = new(ecosystem, research);
        byte[] ofActor = new byte[ecosystem.Actors.Count];
        for (int a = 0; a < ofActor.Length; a++)
            ofActor[a] = membership.IsDropped(a) ? NoRecord : membership.CellOf(a);
        byte[] cells = new byte[ecosystem.Projects.Count];
        for (int p = 0; p < cells.Length; p++)
            cells[p] = CellOf(ecosystem.Participations, p, ofActor, research);
        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    private static byte CellOf(Participations rows, int project, byte[] ofActor, ResearchTreatment research)
    {
        byte cell = 0;
        bool anybody = research != ResearchTreatment.Drop;
        for (int r = rows.ProjectOffsets[project]; r < rows.ProjectOffsets[project + 1]; r++)
        {
            byte actor = ofActor[rows.Actors[r]];
            if (actor == NoRecord)
                continue;
            anybody = true;
            cell |= actor;
        }
        return anybody ? cell : NoRecord;
    }
}
