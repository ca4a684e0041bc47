namespace Triskele.Networks.Nulls;

/// <summary>How far a network is a small world: clustered like a lattice and yet as short of paths as chance.</summary>
/// <remarks>
/// C clustering and L mean path length of the network, C_r and L_r those of a named null model, C_l and L_l those of a lattice of the same degrees.
/// Caveat: σ grows with the size of sparse networks and depends on the null; consortia alone make it large. Name the null with every figure.
/// </remarks>
public static class SmallWorldness
{
    /// <summary>σ = (C/C_r)/(L/L_r).</summary>
    /// <returns>Above 1 for a small world; NaN where the null has no triangle or no path.</returns>
    /// <remarks>Source: M. D. Humphries and K. Gurney, PLoS ONE 3, e0002051 (2008), doi:10.1371/journal.pone.0002051, eq. (3).</remarks>
    /// <example>C = .6, C_r = .3, L = 2.2, L_r = 2: σ = 2/1.1 = 1.818.</example>
    public static double Sigma(double clustering, double randomClustering, double length, double randomLength) =>
        randomClustering > 0 ? clustering / randomClustering / (length / randomLength) : double.NaN;

    /// <summary>ω = L_r/L - C/C_l.</summary>
    /// <returns>Near 0 for a small world, towards -1 for a lattice, towards 1 for chance.</returns>
    /// <remarks>Source: Q. K. Telesford et al., Brain Connectivity 1 (2011), doi:10.1089/brain.2011.0038.</remarks>
    public static double Omega(double clustering, double latticeClustering, double length, double randomLength) =>
        latticeClustering > 0 ? randomLength / length - clustering / latticeClustering : double.NaN;

    /// <summary>SWI = (L - L_l)/(L_r - L_l) · (C - C_r)/(C_l - C_r).</summary>
    /// <returns>1 for both ends at once, 0 for a lattice or for chance; NaN where lattice and chance do not differ.</returns>
    /// <remarks>Source: Z. P. Neal, "How small is it? Comparing indices of small worldliness", Network Science 5 (2017), doi:10.1017/nws.2017.5, eq. (6).</remarks>
    public static double Index(
        double clustering,
        double randomClustering,
        double latticeClustering,
        double length,
        double randomLength,
        double latticeLength
    ) =>
        latticeLength > randomLength && latticeClustering > randomClustering
            ? (length - latticeLength)
                / (randomLength - latticeLength)
                * ((clustering - randomClustering) / (latticeClustering - randomClustering))
            : double.NaN;

    /// <summary>What G(n, m) has on average without drawing it: C_r = 2m/(n(n - 1)), and L_r ≈ ln n/ln(2m/n).</summary>
    /// <param name="nodes">Number of nodes, n.</param>
    /// <param name="ties">Number of ties, m.</param>
    /// <returns>C_r is exact for a pair of neighbours; L_r is an approximation for sparse connected graphs, NaN for a mean degree of 1 or less.</returns>
    /// <remarks>Source: D. J. Watts and S. H. Strogatz, Nature 393 (1998), doi:10.1038/30918.</remarks>
    /// <example>34 nodes and 78 ties: .1390374 and 2.3146511.</example>
    public static (double Clustering, double Length) Analytic(int nodes, long ties)
    {
        double degree = 2.0 * ties / nodes;
        return (nodes < 2 ? double.NaN : degree / (nodes - 1), degree > 1 ? Math.Log(nodes) / Math.Log(degree) : double.NaN);
    }
}
