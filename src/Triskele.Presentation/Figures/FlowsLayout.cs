namespace Triskele.Presentation.Figures;

/// <summary>Arcs and ribbons of a chord diagram: which regions, how long, in which order.</summary>
internal sealed class FlowsLayout
{
    private FlowsLayout(int[] regions, int inAll, Ribbon[] ribbons)
    {
        (Regions, RegionsInAll, Ribbons) = (regions, inAll, ribbons);
        Totals = [.. Enumerable.Range(0, regions.Length).Select(i => ribbons.Where(r => r.From == i || r.To == i).Sum(r => r.Value))];
        Starts = new double[regions.Length];
        Ends = new double[regions.Length];
    }

    /// <summary>Indices of the regions drawn, the strongest first.</summary>
    public int[] Regions { get; }

    /// <summary>How many regions have flows across their borders.</summary>
    public int RegionsInAll { get; }

    public Ribbon[] Ribbons { get; }

    /// <summary>Flow of each region with the others drawn.</summary>
    public double[] Totals { get; }

    public double[] Starts { get; }

    public double[] Ends { get; }

    public static FlowsLayout Of(FlowsFigure figure, double between)
    {
        Flow[] crossing = [.. figure.Flows.Where(f => f.From != f.To && f.Value > 0)];
        (int Region, double Total)[] strongest =
        [
            .. crossing
                .SelectMany(f => new[] { (f.From, f.Value), (f.To, f.Value) })
                .GroupBy(f => f.Item1)
                .Select(g => (g.Key, g.Sum(f => f.Value)))
                .OrderByDescending(r => r.Item2)
                .ThenBy(r => r.Key),
        ];
        int[] regions = [.. strongest.Take(Math.Max(2, figure.MaxRegions)).Select(r => r.Region)];
        FlowsLayout layout = new(regions, strongest.Length, [.. RibbonsOf(crossing, regions)]);
        layout.PlaceArcs(between);
        layout.PlaceRibbons();
        return layout;
    }

    private static IEnumerable<Ribbon> RibbonsOf(Flow[] crossing, int[] regions)
    {
        Dictionary<int, int> rank = regions.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i);
        return crossing
            .Where(f => rank.ContainsKey(f.From) && rank.ContainsKey(f.To))
            .GroupBy(f => (Math.Min(rank[f.From], rank[f.To]), Math.Max(rank[f.From], rank[f.To])))
            .Select(g => new Ribbon(
                g.Key.Item1,
                g.Key.Item2,
                g.Sum(f => f.Value),
                g.Select(f => f.Note).FirstOrDefault(n => n is not null)
            ));
    }

    private void PlaceArcs(double between)
    {
        double perUnit = (2 * Math.PI - between * Regions.Length) / Totals.Sum();
        double angle = between / 2;
        for (int i = 0; i < Regions.Length; i++)
        {
            Starts[i] = angle;
            Ends[i] = angle + Totals[i] * perUnit;
            angle = Ends[i] + between;
        }
    }

    /// <summary>Gives each arc's beginning to the partner before it and its end to the partner after it, so that ribbons cross little.</summary>
    private void PlaceRibbons()
    {
        for (int i = 0; i < Regions.Length; i++)
        {
            double angle = Starts[i];
            foreach (Ribbon r in Ribbons.Where(r => r.From == i || r.To == i).OrderBy(r => Behind(i, r.From == i ? r.To : r.From)))
            {
                double end = angle + r.Value / Totals[i] * (Ends[i] - Starts[i]);
                if (r.From == i)
                    (r.FromStart, r.FromEnd) = (angle, end);
                else
                    (r.ToStart, r.ToEnd) = (angle, end);
                angle = end;
            }
        }
    }

    private int Behind(int region, int partner) => (region - partner + Regions.Length) % Regions.Length;
}
