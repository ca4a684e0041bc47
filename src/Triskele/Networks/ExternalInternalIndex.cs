using Triskele.Numerics;

namespace Triskele.Networks;

/// <summary>The E-I index: whether ties lead out of an organisation's own helix or stay inside.</summary>
/// <remarks>
/// EI = (E - I) / (E + I), with E the ties between and I the ties within helices; an organisation in several helices counts by its shares,
/// a tie being internal by Σ_h share_i(h) share_j(h). Ties with an end of no known helix are left out.
/// Source: D. Krackhardt and R. N. Stern, "Informal networks and organizational crises", Social Psychology Quarterly 51 (1988), doi:10.2307/2786835.
/// Caveat: many small helices raise it by themselves; compare with a null model.
/// </remarks>
public static class ExternalInternalIndex
{
    /// <summary>The index of a count or weight of external and of internal ties.</summary>
    /// <param name="external">Ties between helices, ≥ 0.</param>
    /// <param name="internal">Ties within helices, in the same unit.</param>
    /// <returns>From -1 (all inside) to 1 (all across); NaN where there is no tie.</returns>
    /// <example>Three ties across and one inside: (3 - 1) / 4 = 0.5.</example>
    public static double Index(double external, double @internal) => (external - @internal) / (external + @internal);

    /// <summary>The index over pairs, each counting one, and the number of pairs with an end of no known helix.</summary>
    internal static double OverPairs(HalfProjection pairs, HelixShares helices, out long unknown)
    {
        sbyte[] codes = [.. pairs.Actors.Select(a => helices.Codes[a])];
        NeumaierSum shared = new();
        long same = 0;
        unknown = 0;
        for (int tail = 0; tail < codes.Length; tail++)
            foreach (int head in pairs.Heads.AsSpan(pairs.Offsets[tail]..pairs.Offsets[tail + 1]))
                if (codes[tail] == HelixShares.Unknown || codes[head] == HelixShares.Unknown)
                    unknown++;
                else if (codes[tail] == HelixShares.Several || codes[head] == HelixShares.Several)
                    shared.Add(helices.Same(pairs.Actors[tail], pairs.Actors[head]));
                else if (codes[tail] == codes[head])
                    same++;
        double inside = same + shared.Value;
        return Index(pairs.PairCount - unknown - inside, inside);
    }

    /// <summary>The index over pairs weighted as Newman does.</summary>
    /// <remarks>
    /// Taken project by project, without projecting: a project of members with shares s_i(h) holds ½ Σ_h ((Σ_i s_i(h))² - Σ_i s_i(h)²) internal pairs,
    /// each of weight 1/(n_k - 1). Time O(participations · helices).
    /// </remarks>
    internal static double OverNewmanWeights(Incidence incidence, HelixShares helices)
    {
        NeumaierSum inside = new(),
            all = new();
        double[] sums = new double[helices.HelixCount];
        for (int p = 0; p < incidence.ProjectCount; p++)
        {
            if (incidence.Row(p).Length < 2)
                continue;
            long known = 0;
            double squares = 0;
            Array.Clear(sums);
            foreach (int actor in incidence.Row(p))
            {
                if (helices.Codes[actor] == HelixShares.Unknown)
                    continue;
                known++;
                squares += Collect(sums, helices, actor);
            }
            double total = 0;
            foreach (double sum in sums)
                total += sum * sum;
            inside.Add((total - squares) / 2 / (incidence.ConsortiumSizes[p] - 1));
            all.Add(known * (known - 1) / 2.0 / (incidence.ConsortiumSizes[p] - 1));
        }
        return Index(all.Value - inside.Value, inside.Value);
    }

    private static double Collect(double[] sums, HelixShares helices, int actor)
    {
        if (helices.Codes[actor] >= 0)
        {
            sums[helices.Codes[actor]]++;
            return 1;
        }
        double squares = 0;
        for (int h = 0; h < sums.Length; h++)
        {
            double share = helices.Row(actor)[h];
            sums[h] += share;
            squares += share * share;
        }
        return squares;
    }
}
