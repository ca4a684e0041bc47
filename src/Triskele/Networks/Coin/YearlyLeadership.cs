using Triskele.Networks.Centrality;

namespace Triskele.Networks.Coin;

/// <summary>Who stands between others from year to year, and how often that turns.</summary>
/// <remarks>Years are those in which projects live, up to the year of the state of the world. An organisation without a tie has betweenness 0.</remarks>
internal sealed class YearlyLeadership
{
    private readonly LocalExtrema[] _turns;

    private YearlyLeadership(int actors) => (_turns, Active) = (new LocalExtrema[actors], new int[actors]);

    /// <summary>Years in which each actor has a tie.</summary>
    public int[] Active { get; }

    /// <summary>Whether the betweenness of a year was estimated from a sample of sources.</summary>
    public bool IsSampled { get; private set; }

    /// <summary>Turns of an actor's betweenness.</summary>
    public int Turns(int actor) => _turns[actor].Turns;

    /// <summary>Follows the betweenness of all actors.</summary>
    /// <param name="records">Multi-partner projects with their life spans.</param>
    /// <param name="pivots">Sources to draw each year; 0, or as many as organisations, for exact values.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="unit">Unit of the draws: that of the group.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    public static YearlyLeadership Of(Ecosystem records, int pivots, ulong seed, long unit, ParallelOptions parallel)
    {
        YearlyLeadership leadership = new(records.Actors.Count);
        if (records.LifeSpan() is not { } span)
            return leadership;
        for (int year = span.FromYear; year <= Math.Min(span.ToYear, records.AsOf?.Year ?? span.ToYear); year++)
        {
            Ecosystem part = records.View().Within(Period.Year(year)).Compact();
            leadership.Add(records, part, pivots, seed, unit ^ year, parallel);
        }
        return leadership;
    }

    private void Add(Ecosystem records, Ecosystem part, int pivots, ulong seed, long unit, ParallelOptions parallel)
    {
        Graph ties = Projection.Of(part).Graph;
        bool sampled = pivots > 0 && pivots < ties.NodeCount;
        EstimatedBetweenness? estimate = sampled ? EstimatedBetweenness.FromPivots(ties, Math.Max(2, pivots), seed, unit, parallel) : null;
        double[]? exact = sampled ? null : Betweenness.Of(ties, parallel);
        IsSampled |= sampled;
        // Actors are sorted by key in both, and those of the part are some of the whole.
        for (int a = 0, i = 0; a < records.Actors.Count; a++)
        {
            bool present = i < part.Actors.Count && part.Actors.Keys[i] == records.Actors.Keys[a];
            _turns[a].Add(present ? exact?[i] ?? estimate!.Values[i] : 0, present && estimate is not null ? Margin(estimate, i) : 0);
            Active[a] += present && ties.Degree(i) > 0 ? 1 : 0;
            i += present ? 1 : 0;
        }
    }

    // Half the interval; where the sample tells none, the estimate itself.
    private static double Margin(EstimatedBetweenness estimate, int node)
    {
        double half = estimate.High[node] - estimate.Values[node];
        return double.IsNaN(half) ? estimate.Values[node] : half;
    }
}
