using Triskele.Numerics;

namespace Triskele.Networks.Robustness;

/// <summary>What is left when the projects of a programme fall away: the network is projected anew without them.</summary>
internal sealed class ProgrammeRemoval
{
    private readonly ActorNetwork _network;
    private readonly int[][] _members;
    private readonly int[] _tying;

    public ProgrammeRemoval(ActorNetwork network)
    {
        _network = network;
        int[] node = new int[network.Records.Actors.Count];
        Array.Fill(node, -1);
        for (int i = 0; i < network.NodeCount; i++)
            node[network.Actors[i]] = i;
        Incidence incidence = Incidence.Of(network.Records);
        _members =
        [
            .. Enumerable
                .Range(0, incidence.ProjectCount)
                .Select(p => incidence.Row(p).ToArray().Select(a => node[a]).Where(i => i >= 0).ToArray()),
        ];
        _tying = [.. Enumerable.Range(0, _members.Length).Where(p => _members[p].Length > 1)];
    }

    /// <summary>The programmes with the most projects that make ties.</summary>
    public int[] Largest(int most)
    {
        int[] projects = new int[_network.Records.Programmes.Length];
        foreach (int p in _tying)
        foreach (int programme in ProgrammesOf(p))
            projects[programme]++;
        return
        [
            .. Enumerable
                .Range(0, projects.Length)
                .Where(t => projects[t] > 0)
                .OrderByDescending(t => projects[t])
                .ThenBy(t => _network.Records.Programmes[t], StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <summary>The network without the projects of a programme; all nodes stay.</summary>
    public Graph Without(int programme)
    {
        List<int> from = [],
            to = [];
        foreach (int p in _tying.Where(p => !ProgrammesOf(p).Contains(programme)))
            for (int i = 0; i < _members[p].Length; i++)
            for (int j = 0; j < i; j++)
            {
                from.Add(_members[p][j]);
                to.Add(_members[p][i]);
            }
        return GraphBuilder.Undirected(_network.NodeCount, [.. from], [.. to]).Graph;
    }

    /// <summary>Share of the nodes in the largest component when as many projects as the programme has fall away by chance.</summary>
    public double[] Giants(int programme, int draws, ulong seed, long unit, ParallelOptions parallel)
    {
        int removed = _tying.Count(p => ProgrammesOf(p).Contains(programme));
        double[] giants = new double[draws];
        Parallel.For(
            0,
            draws,
            parallel,
            d =>
            {
                int[] order = [.. _tying];
                RandomStream.Of(seed, "network.robustness.projects", unit ^ d).Shuffle<int>(order);
                Incidence left = Incidence.Of(_network.NodeCount, order.Skip(removed).Select(p => _members[p]));
                giants[d] = (double)Math.Max(1, ConnectedComponents.Of(left).Giant) / _network.NodeCount;
            }
        );
        return giants;
    }

    private ReadOnlySpan<int> ProgrammesOf(int project)
    {
        Projects projects = _network.Records.Projects;
        return projects.Programmes.AsSpan()[projects.ProgrammeOffsets[project]..projects.ProgrammeOffsets[project + 1]];
    }
}
