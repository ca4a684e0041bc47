namespace Triskele.Networks;

/// <summary>The share of each organisation in each helix, so laid out that the common case, one helix, costs one comparison.</summary>
/// <remarks>Shares of an organisation that do not add up to 1 are scaled so that they do.</remarks>
internal sealed class HelixShares
{
    /// <summary>Code of an organisation of which no helix is known.</summary>
    public const sbyte Unknown = -1;

    /// <summary>Code of an organisation in several helices.</summary>
    public const sbyte Several = -2;

    private readonly double[] _shares;

    private HelixShares(int helices, sbyte[] codes, double[] shares) => (HelixCount, Codes, _shares) = (helices, codes, shares);

    /// <summary>Number of helices.</summary>
    public int HelixCount { get; }

    /// <summary>The helix of each organisation that is in one, else <see cref="Unknown"/> or <see cref="Several"/>.</summary>
    public sbyte[] Codes { get; }

    /// <summary>Shares of an organisation, one for each helix; all 0 where unknown.</summary>
    public ReadOnlySpan<double> Row(int actor) => _shares.AsSpan(actor * HelixCount, HelixCount);

    /// <summary>How much of a pair is inside a helix: Σ_h share_i(h) share_j(h).</summary>
    public double Same(int i, int j)
    {
        double same = 0;
        for (int h = 0; h < HelixCount; h++)
            same += Row(i)[h] * Row(j)[h];
        return same;
    }

    /// <summary>The same shares in other hands: organisation i has those of order[i].</summary>
    public HelixShares Reordered(int[] order)
    {
        sbyte[] codes = Array.ConvertAll(order, a => Codes[a]);
        double[] shares = new double[_shares.Length];
        for (int a = 0; a < order.Length; a++)
            Row(order[a]).CopyTo(shares.AsSpan(a * HelixCount));
        return new HelixShares(HelixCount, codes, shares);
    }

    /// <summary>The shares of an ecosystem's actors.</summary>
    public static HelixShares Of(Ecosystem ecosystem)
    {
        Actors actors = ecosystem.Actors;
        int helices = ecosystem.Helices.Length;
        sbyte[] codes = new sbyte[actors.Count];
        double[] shares = new double[actors.Count * helices];
        for (int a = 0; a < actors.Count; a++)
        {
            double sum = 0;
            for (int m = actors.MembershipOffsets[a]; m < actors.MembershipOffsets[a + 1]; m++)
                sum += actors.MembershipShares[m];
            for (int m = actors.MembershipOffsets[a]; m < actors.MembershipOffsets[a + 1]; m++)
                shares[a * helices + actors.MembershipHelices[m]] += actors.MembershipShares[m] / sum;
            codes[a] =
                sum == 0 ? Unknown
                : int.IsPow2(actors.HelixSets[a]) ? actors.MainHelices[a]
                : Several;
        }
        return new HelixShares(helices, codes, shares);
    }
}
