namespace Triskele.Helices;

/// <summary>Which of science, business and government each actor of an ecosystem belongs to, once research is assigned.</summary>
internal sealed class TriadMembership
{
    private readonly Ecosystem _ecosystem;
    private readonly int[] _cellOfHelix;
    private readonly ResearchTreatment _research;
    private readonly int _researchHelix;

    public TriadMembership(Ecosystem ecosystem, ResearchTreatment research)
    {
        (_ecosystem, _research) = (ecosystem, research);
        _researchHelix = ecosystem.IndexOf(Helix.Research);
        _cellOfHelix = [.. ecosystem.Helices.Select(helix => CellOf(helix, research))];
    }

    /// <summary>The helices of an actor as a set of <see cref="PresenceCells"/>.</summary>
    public byte CellOf(int actor)
    {
        int cell = 0;
        for (int set = _ecosystem.Actors.HelixSets[actor]; set != 0; set &= set - 1)
            cell |= _cellOfHelix[int.TrailingZeroCount(set)];
        return (byte)cell;
    }

    /// <summary>Whether the participations of an actor are left out: it is in research and in nothing else, and research is dropped.</summary>
    public bool IsDropped(int actor) =>
        _research == ResearchTreatment.Drop && _researchHelix >= 0 && _ecosystem.Actors.HelixSets[actor] == 1 << _researchHelix;

    /// <summary>The share of an actor that acts in a helix of <see cref="PresenceCells"/>.</summary>
    public double ShareOf(int actor, int helix)
    {
        Actors actors = _ecosystem.Actors;
        double share = 0;
        for (int m = actors.MembershipOffsets[actor]; m < actors.MembershipOffsets[actor + 1]; m++)
            if (_cellOfHelix[actors.MembershipHelices[m]] == helix)
                share += actors.MembershipShares[m];
        return Math.Min(1, share);
    }

    private static int CellOf(Helix helix, ResearchTreatment research) =>
        helix == Helix.Science || (helix == Helix.Research && research == ResearchTreatment.Science) ? PresenceCells.U
        : helix == Helix.Business ? PresenceCells.I
        : helix == Helix.Government || (helix == Helix.Research && research == ResearchTreatment.Government) ? PresenceCells.G
        : 0;
}
