using System.Collections.Immutable;
using Triskele.Networks.Cores;
using Triskele.Networks.Distances;
using Triskele.Networks.Triangles;
using Triskele.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>The figures of a network that <c>network.nulls</c> compares with those of random networks; NaN where one is undefined or was not asked for.</summary>
internal sealed record NetworkFigures
{
    /// <summary>The figures that cost little, in the order in which they are shown.</summary>
    public static ImmutableArray<(string Name, Func<NetworkFigures, double> Of)> Basic { get; } =
    [
        ("transitivity", f => f.Transitivity),
        ("ei", f => f.Ei),
        ("ei_newman", f => f.EiNewman),
        ("giant_share", f => f.GiantShare),
        ("repeated_share", f => f.RepeatedShare),
    ];

    /// <summary>All figures.</summary>
    public static ImmutableArray<(string Name, Func<NetworkFigures, double> Of)> All { get; } =
    [
        .. Basic,
        ("mean_clustering", f => f.MeanClustering),
        ("degree_assortativity", f => f.DegreeAssortativity),
        ("max_core", f => f.MaxCore),
        ("mean_path_length", f => f.MeanPathLength),
        ("global_efficiency", f => f.GlobalEfficiency),
    ];

    public double Transitivity { get; init; } = double.NaN;

    public double Ei { get; init; } = double.NaN;

    public double EiNewman { get; init; } = double.NaN;

    public double GiantShare { get; init; } = double.NaN;

    public double RepeatedShare { get; init; } = double.NaN;

    public double MeanClustering { get; init; } = double.NaN;

    public double DegreeAssortativity { get; init; } = double.NaN;

    public double MaxCore { get; init; } = double.NaN;

    public double MeanPathLength { get; init; } = double.NaN;

    public double GlobalEfficiency { get; init; } = double.NaN;

    /// <summary>The figures of joint projects.</summary>
    public static NetworkFigures Of(Incidence incidence, HelixShares helices, bool all, ParallelOptions parallel)
    {
        NetworkStatistics statistics = NetworkStatistics.Of(incidence, helices);
        NetworkFigures figures = new()
        {
            Transitivity = statistics.Transitivity,
            Ei = statistics.Ei,
            EiNewman = statistics.EiNewman,
            GiantShare = statistics.GiantShare,
            RepeatedShare = statistics.RepeatedShare,
        };
        return all ? figures.With(SimpleGraphs.WithoutIsolates(HalfProjection.Of(incidence).ToGraph()), parallel) : figures;
    }

    /// <summary>The figures of ties without projects.</summary>
    /// <param name="graph">The ties; isolates count as organisations.</param>
    /// <param name="actors">The organisation of each node.</param>
    /// <param name="helices">Shares of the organisations.</param>
    /// <param name="all">Whether the costly ones are wanted.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    public static NetworkFigures Of(Graph graph, ReadOnlySpan<int> actors, HelixShares helices, bool all, ParallelOptions parallel)
    {
        NetworkFigures figures = new()
        {
            Transitivity = Networks.Transitivity.Of(graph),
            Ei = ExternalInternal(graph, actors, helices),
            GiantShare = ConnectedComponents.Of(graph).SizesWithIsolates.FirstOrDefault() / (double)graph.NodeCount,
        };
        return all ? figures.With(graph, parallel) : figures;
    }

    private NetworkFigures With(Graph graph, ParallelOptions parallel)
    {
        PathLengths paths = PathLengths.Of(graph, parallel);
        return this with
        {
            MeanClustering = GraphClustering.Of(graph, parallel).Mean(),
            DegreeAssortativity = Mixing.DegreeAssortativity.Of(graph),
            MaxCore = graph.NodeCount == 0 ? double.NaN : KCore.Coreness(graph).Max(),
            MeanPathLength = NetworkShape.WithinGiant(paths),
            GlobalEfficiency = paths.GlobalEfficiency,
        };
    }

    /// <summary>E-I index over ties, each counting one; ties with an end of no known helix are left out.</summary>
    internal static double ExternalInternal(Graph graph, ReadOnlySpan<int> actors, HelixShares helices)
    {
        long known = 0,
            same = 0;
        NeumaierSum shared = new();
        for (int i = 0; i < graph.NodeCount; i++)
        {
            sbyte own = helices.Codes[actors[i]];
            if (own == HelixShares.Unknown)
                continue;
            foreach (int j in graph.Row(i))
            {
                sbyte other = helices.Codes[actors[j]];
                if (j < i || other == HelixShares.Unknown)
                    continue;
                known++;
                if (own == HelixShares.Several || other == HelixShares.Several)
                    shared.Add(helices.Same(actors[i], actors[j]));
                else if (own == other)
                    same++;
            }
        }
        double inside = same + shared.Value;
        return ExternalInternalIndex.Index(known - inside, inside);
    }
}
