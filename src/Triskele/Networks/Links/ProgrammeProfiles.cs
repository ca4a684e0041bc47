namespace Triskele.Networks.Links;

/// <summary>What organisations work on: the number of their projects in each part of the programmes.</summary>
/// <remarks>A project in two parts counts in both. Memory: 12 bytes for each organisation and part in which it has a project.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ProgrammeProfiles
{
    private readonly int[] _offsets;
    private readonly int[] _programmes;
    private readonly double[] _counts;
    private readonly double[] _norms;

    private ProgrammeProfiles(int[] offsets, int[] programmes, double[] counts)
    {
        (_offsets, _programmes, _counts) = (offsets, programmes, counts);
        _norms = [.. Enumerable.Range(0, offsets.Length - 1).Select(a => Math.Sqrt(Product(a, a)))];
    }

    /// <summary>Profiles of the actors of an ecosystem; index i is actor i.</summary>
    public static ProgrammeProfiles Of(Ecosystem ecosystem)
    {
        Incidence incidence = Incidence.Of(ecosystem);
        int[] projects = incidence.ProjectsByActor(out int[] projectOffsets);
        int[] count = new int[ecosystem.Programmes.Length];
        int[] offsets = new int[incidence.ActorCount + 1];
        List<int> programmes = [];
        List<double> counts = [];
        for (int a = 0; a < incidence.ActorCount; a++)
        {
            foreach (int p in projects.AsSpan()[projectOffsets[a]..projectOffsets[a + 1]])
            foreach (
                int t in ecosystem.Projects.Programmes.AsSpan()[
                    ecosystem.Projects.ProgrammeOffsets[p]..ecosystem.Projects.ProgrammeOffsets[p + 1]
                ]
            )
                count[t]++;
            for (int t = 0; t < count.Length; t++)
                if (count[t] > 0)
                {
                    programmes.Add(t);
                    counts.Add(count[t]);
                    count[t] = 0;
                }
            offsets[a + 1] = programmes.Count;
        }
        return new ProgrammeProfiles(offsets, [.. programmes], [.. counts]);
    }

    /// <summary>Cosine of two profiles, Σ x_at x_bt / (|x_a| |x_b|).</summary>
    /// <returns>0 for nothing in common to 1 for the same proportions; NaN where one has no project in any part.</returns>
    /// <example>(1, 1) and (1, 0): 1/√2 = .7071.</example>
    public double Cosine(int a, int b)
    {
        double norms = _norms[a] * _norms[b];
        return norms == 0 ? double.NaN : Product(a, b) / norms;
    }

    private double Product(int a, int b)
    {
        double sum = 0;
        for (int i = _offsets[a], j = _offsets[b]; i < _offsets[a + 1] && j < _offsets[b + 1]; )
            if (_programmes[i] == _programmes[j])
                sum += _counts[i++] * _counts[j++];
            else if (_programmes[i] < _programmes[j])
                i++;
            else
                j++;
        return sum;
    }
}
