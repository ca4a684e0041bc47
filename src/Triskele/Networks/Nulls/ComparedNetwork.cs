using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks.Nulls;

/// <summary>The network of a group and the random networks that <c>network.nulls</c> compares it with, as a named null draws them.</summary>
internal sealed class ComparedNetwork
{
    private readonly Scene _scene;
    private readonly bool _all;
    private readonly HelixShares _helices;
    private readonly Incidence? _incidence;
    private readonly Lazy<(Graph Graph, int[] Actors)> _ties;

    /// <summary>Takes the network of some records.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="records">The records.</param>
    /// <param name="recorded">Whether ties are recorded ones rather than joint projects.</param>
    /// <param name="all">Whether the costly figures are wanted.</param>
    public ComparedNetwork(Scene scene, Ecosystem records, bool recorded, bool all)
    {
        (_scene, _all, _helices) = (scene, all, HelixShares.Of(records));
        _incidence = recorded ? null : Incidence.Of(records);
        _ties = new Lazy<(Graph, int[])>(() =>
            Tied(
                _incidence is null
                    ? GraphBuilder.Undirected(records.Actors.Count, records.Ties.From.AsSpan(), records.Ties.To.AsSpan()).Graph
                    : HalfProjection.Of(_incidence).ToGraph()
            )
        );
    }

    /// <summary>Whether there are projects to draw.</summary>
    public bool HasProjects => _incidence is not null;

    /// <summary>The figures of the network found.</summary>
    public NetworkFigures Found() =>
        _incidence is null ? Describe(_ties.Value.Graph) : NetworkFigures.Of(_incidence, _helices, _all, _scene.InParallel());

    /// <summary>The figures of random networks; draw d depends on seed, unit and d alone.</summary>
    /// <param name="name">Name of the null.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="unit">Number of the group.</param>
    /// <returns>One for each draw; none where consortia are to be drawn and there are no projects.</returns>
    public NetworkFigures[] Draw(string name, int draws, long unit)
    {
        return name switch
        {
            "two_mode" when _incidence is { } incidence => Sample(chance =>
                NetworkFigures.Of(TwoModeNull.Draw(incidence, chance), _helices, _all, _scene.InParallel())
            ),
            "two_mode" => [],
            "labels" => Relabelled(),
            "gnm" => Sample(chance => Describe(RandomGraph.Draw(_ties.Value.Graph.NodeCount, _ties.Value.Graph.EdgeCount, chance))),
            _ => Sample(chance => Describe(DegreePreservingSwaps.Draw(_ties.Value.Graph, chance, cancellation: _scene.Cancellation))),
        };

        NetworkFigures[] Relabelled()
        {
            NetworkFigures found = Found();
            return Sample(chance => Relabel(found, chance));
        }

        NetworkFigures[] Sample(Func<RandomStream, NetworkFigures> describe)
        {
            NetworkFigures[] drawn = new NetworkFigures[draws];
            Parallel.For(
                0,
                draws,
                _scene.InParallel(),
                d => drawn[d] = describe(RandomStream.Of(_scene.Seed, NetworkNulls.Purpose, unit ^ d))
            );
            return drawn;
        }
    }

    private NetworkFigures Describe(Graph graph) => NetworkFigures.Of(graph, _ties.Value.Actors, _helices, _all, _scene.InParallel());

    // Helices change hands among the organisations with a tie; all that does not look at them stays as found.
    private NetworkFigures Relabel(NetworkFigures found, RandomStream chance)
    {
        (Graph graph, int[] actors) = _ties.Value;
        int[] order = [.. Enumerable.Range(0, _helices.Codes.Length)],
            drawn = LabelPermutation.Draw<int>(actors, chance);
        for (int k = 0; k < actors.Length; k++)
            order[actors[k]] = drawn[k];
        HelixShares helices = _helices.Reordered(order);
        return found with
        {
            Ei = NetworkFigures.ExternalInternal(graph, actors, helices),
            EiNewman = _incidence is null ? double.NaN : ExternalInternalIndex.OverNewmanWeights(_incidence, helices),
        };
    }

    private static (Graph, int[]) Tied(Graph graph) =>
        (SimpleGraphs.WithoutIsolates(graph), [.. Enumerable.Range(0, graph.NodeCount).Where(a => graph.Degree(a) > 0)]);
}
