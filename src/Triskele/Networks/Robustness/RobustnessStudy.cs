using Triskele.Measures;
using Triskele.Networks.Centrality;
using Triskele.Networks.Distances;
using Triskele.Networks.Holes;

namespace Triskele.Networks.Robustness;

/// <summary>The scenarios of one network.</summary>
internal sealed class RobustnessStudy
{
    private const int MostNodesForDetail = 5_000;

    private readonly ActorNetwork _network;
    private readonly Graph _graph;
    private readonly int[] _helices;
    private readonly RandomRemovals _random;
    private readonly ParallelOptions _parallel;
    private readonly MeasureOptions _options;
    private readonly ulong _seed;
    private readonly long _unit;
    private readonly double _rewiring;
    private readonly bool _detail;
    private readonly bool _hasProgrammes;

    public RobustnessStudy(Scene scene, Group group, ActorNetwork network, GroupNotes notes)
    {
        (_network, _graph, _options, _seed, _unit) = (network, network.Graph, scene.Options, scene.Seed, group.StreamUnit);
        _parallel = scene.InParallel();
        _rewiring = _options.Number(RobustnessOptions.Rewiring.Name);
        _helices = [.. Enumerable.Range(0, network.NodeCount).Select(network.Helix)];
        string detail = _options.Choice(NetworkRobustness.Detail.Name);
        _detail = detail == "yes" || (detail == "auto" && _graph.NodeCount <= MostNodesForDetail);
        _hasProgrammes = !NetworkRecords.UsesRecordedTies(network.Records, _options);
        _random = RandomRemovals.Draw(_graph, _options.Integer(RobustnessOptions.Draws.Name), _rewiring, _seed, _unit, _parallel);
        Say(notes, detail);
    }

    /// <summary>The rows of all scenarios.</summary>
    public IEnumerable<Cell[]> Rows()
    {
        RemovalOutcome none = Describe("none", null, 0, _graph, [.. Enumerable.Range(0, _graph.NodeCount)]);
        return Outcomes().Prepend(none).Select(o => o.Row(none.After));
    }

    private void Say(GroupNotes notes, string detail)
    {
        if (!_detail && detail == "auto")
            notes.Say(RobustnessTexts.All.Format("caveat.no_detail", MostNodesForDetail));
        int pivots = _options.Integer(RobustnessOptions.Pivots.Name);
        if (pivots < _graph.NodeCount)
            notes.Say(RobustnessTexts.All.Format("caveat.pivots", pivots));
        if (AttackOrders.Batch(_graph.NodeCount) > 1)
            notes.Say(RobustnessTexts.All["caveat.batch"]);
    }

    private IEnumerable<RemovalOutcome> Outcomes()
    {
        int count = (int)Math.Round(_options.Number(NetworkRobustness.Share.Name) * _graph.NodeCount, MidpointRounding.AwayFromZero);
        yield return Chance(count);
        foreach ((string name, int[] order) in AttackOrders.Of(_graph, Betweenness))
            yield return Attack(name, order, count);
        yield return After("articulation", null, [.. CutStructure.Of(_graph).Points.Select(p => p.Node).Order()]);
        foreach (int helix in _helices.Where(h => h >= 0).Distinct().Order())
            yield return After("helix", _network.Records.Helices[helix].Id, NodesWhere(i => _helices[i] == helix));
        foreach ((string country, int[] nodes) in Countries(_options.Integer(NetworkRobustness.Groups.Name)))
            yield return After("country", country, nodes);
        if (!_hasProgrammes)
            yield break;
        ProgrammeRemoval programmes = new(_network);
        foreach (int programme in programmes.Largest(_options.Integer(NetworkRobustness.Groups.Name)))
            yield return Without(programmes, programme);
    }

    private double[] Betweenness(Graph graph) =>
        [.. EstimatedBetweenness.FromPivots(graph, _options.Integer(RobustnessOptions.Pivots.Name), _seed, _unit, _parallel).Values];

    private int[] NodesWhere(Predicate<int> condition) => [.. Enumerable.Range(0, _graph.NodeCount).Where(i => condition(i))];

    private IEnumerable<(string Country, int[] Nodes)> Countries(int most) =>
        Enumerable
            .Range(0, _graph.NodeCount)
            .Where(i => _network.Country(i) is not null)
            .GroupBy(i => _network.Country(i)!)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(g => (g.Key, g.ToArray()));

    // What is not a mean over the draws is that of the first.
    private RemovalOutcome Chance(int count)
    {
        RemovalOutcome first = Attack("random", _random.Orders[0], count);
        return first with
        {
            Index = (
                RandomRemovals.Mean(_random.Curves, c => c.Index),
                RandomRemovals.Quantile(_random.Curves, c => c.Index, .025),
                RandomRemovals.Quantile(_random.Curves, c => c.Index, .975),
                _rewiring == 0 ? double.NaN : RandomRemovals.Mean(_random.Rewired, c => c.Index)
            ),
            Giant = RandomRemovals.Mean(_random.Curves, c => c.ShareOfRemaining(count)),
            Rewired = (
                _rewiring == 0 ? double.NaN : RandomRemovals.Mean(_random.Rewired, c => c.ShareOfRemaining(count)),
                first.Rewired.Efficiency
            ),
            Null = new NullComparison(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, _random.Curves.Length),
        };
    }

    private RemovalOutcome Attack(string name, int[] order, int count)
    {
        RemovalOutcome outcome = After(name, null, order[..count], atOnce: false);
        return outcome with
        {
            Index = (
                RemovalCurve.Of(_graph, order).Index,
                double.NaN,
                double.NaN,
                _rewiring == 0
                    ? double.NaN
                    : RemovalCurve.Of(_graph, order, TriadicReplacement.Of(_graph, order, _rewiring, false, _seed, _unit)).Index
            ),
        };
    }

    private RemovalOutcome After(string name, string? target, int[] nodes, bool atOnce = true)
    {
        bool[] removed = new bool[_graph.NodeCount];
        foreach (int node in nodes)
            removed[node] = true;
        Graph left = RemainingGraph.Of(_graph, removed, [], out int[] kept);
        return Describe(name, target, nodes.Length, left, kept) with
        {
            Rewired = _rewiring == 0 ? (double.NaN, double.NaN) : Rewired(nodes, removed, atOnce),
            Null = Compare(left, nodes.Length),
        };
    }

    private (double, double) Rewired(int[] nodes, bool[] removed, bool atOnce)
    {
        List<(int, int)> ties = TriadicReplacement.Of(_graph, nodes, _rewiring, atOnce, _seed, _unit);
        Graph left = RemainingGraph.Of(_graph, removed, ties, out _);
        return (Giant(left), _detail ? PathLengths.Of(left, _parallel).GlobalEfficiency : double.NaN);
    }

    private static double Giant(Graph left)
    {
        return (double)ConnectedComponents.Of(left).SizesWithIsolates.FirstOrDefault() / left.NodeCount;
    }

    private NullComparison Compare(Graph left, int removed) =>
        NullComparison.Of(Giant(left), Array.ConvertAll(_random.Curves, c => c.ShareOfRemaining(removed)));

    private RemovalOutcome Without(ProgrammeRemoval programmes, int programme)
    {
        Graph left = programmes.Without(programme);
        int[] all = [.. Enumerable.Range(0, _graph.NodeCount)];
        RemovalOutcome outcome = Describe("programme", _network.Records.Programmes[programme], 0, left, all);
        double[] giants = programmes.Giants(programme, _random.Curves.Length, _seed, _unit, _parallel);
        return outcome with { Null = NullComparison.Of(outcome.After.Giant, giants) };
    }

    private RemovalOutcome Describe(string name, string? target, int removed, Graph left, int[] kept)
    {
        NetworkCondition condition = NetworkCondition.Of(left, Array.ConvertAll(kept, i => _helices[i]), _parallel);
        return new RemovalOutcome(name, target, removed, _graph.EdgeCount - left.EdgeCount, condition)
        {
            AlgebraicConnectivity = _detail ? AlgebraicConnectivity.Of(RemainingGraph.Giant(left)) : double.NaN,
        };
    }
}
