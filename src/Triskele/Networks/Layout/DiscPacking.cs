namespace Triskele.Networks.Layout;

/// <summary>Puts discs beside each other, the largest in the middle, the others in rings around it.</summary>
/// <remarks>
/// A ring begins outside all discs before it and holds as many, in order of size, as find room; time O(n log n).
/// No two discs overlap. A quick rule rather than a dense packing: meant for one large part and many small ones.
/// </remarks>
internal static class DiscPacking
{
    /// <summary>Middles of the discs, that of the largest (of equals the first) at (0, 0).</summary>
    /// <param name="radii">Radii ≥ 0.</param>
    public static LayoutPoint[] Of(IReadOnlyList<double> radii)
    {
        int[] order = [.. Enumerable.Range(0, radii.Count).OrderByDescending(d => radii[d]).ThenBy(d => d)];
        LayoutPoint[] middles = new LayoutPoint[radii.Count];
        int placed = 1;
        double rim = order.Length > 0 ? radii[order[0]] : 0;
        while (placed < order.Length)
        {
            double thickest = radii[order[placed]],
                ring = rim + thickest;
            int end = Fill(ring, radii, order, placed, out double free);
            double angle = 0,
                gap = free / (end - placed);
            for (int k = placed; k < end; k++)
            {
                double half = HalfAngle(radii[order[k]], ring);
                angle += half + gap / 2;
                middles[order[k]] = new LayoutPoint(ring * Math.Sin(angle), -ring * Math.Cos(angle));
                angle += half + gap / 2;
            }
            (placed, rim) = (end, rim + 2 * thickest);
        }
        return middles;
    }

    private static int Fill(double ring, IReadOnlyList<double> radii, int[] order, int begin, out double free)
    {
        free = 2 * Math.PI;
        int end = begin;
        while (end < order.Length && (end == begin || 2 * HalfAngle(radii[order[end]], ring) <= free))
            free -= 2 * HalfAngle(radii[order[end++]], ring);
        return end;
    }

    // As seen from the middle, between the tangents to a disc that lies on the ring.
    private static double HalfAngle(double radius, double ring) => ring == 0 ? 0 : Math.Asin(Math.Min(1, radius / ring));
}
