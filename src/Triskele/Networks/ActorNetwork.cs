using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Triskele.Measures;
using Triskele.Networks.Projections;

namespace Triskele.Networks;

/// <summary>The network of a group as measures see it: the organisations with at least one tie, numbered from 0, and the weights of their ties.</summary>
/// <remarks>Ties come from joint projects or from recorded ties, as the option <c>ties</c> says. Node order is that of the actors, so by key.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class ActorNetwork
{
    private ActorNetwork(Ecosystem records, int[] actors, WeightedGraph ties, ProjectedTies projected)
        : this(records, actors, ties) => (JointProjects, _projects) = (projected.JointProjects, projected.Projects);

    /// <summary>Ties that came about in some other way, of which no number of projects is known.</summary>
    internal ActorNetwork(Ecosystem records, int[] actors, WeightedGraph ties) =>
        (Records, Actors, Ties, JointProjects, _projects) = (records, Wrap(actors), ties, [], []);

    private readonly ImmutableArray<int> _projects;

    /// <summary>The records that the ties were made of.</summary>
    public Ecosystem Records { get; }

    /// <summary>The actor of each node, ascending.</summary>
    public ImmutableArray<int> Actors { get; }

    /// <summary>The ties; no node is an isolate.</summary>
    public WeightedGraph Ties { get; }

    /// <summary>Number of joint projects (recorded ties where ties are recorded), aligned with <see cref="Graph.Neighbours"/>.</summary>
    public ImmutableArray<int> JointProjects { get; }

    /// <summary>Number of projects (or recorded ties) of the actor of a node.</summary>
    public int Projects(int node) => _projects[Actors[node]];

    /// <summary>Who is tied to whom.</summary>
    public Graph Graph => Ties.Graph;

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Actors.Length;

    /// <summary>Key of the actor of a node.</summary>
    public string Key(int node) => Records.Actors.Keys[Actors[node]];

    /// <summary>Name of the actor of a node, or null where it is not known.</summary>
    public string? Name(int node) => ActorRow.NameOf(Records, Actors[node]);

    /// <summary>Index of the largest helix of a node, or -1.</summary>
    public int Helix(int node) => Records.Actors.MainHelices[Actors[node]];

    /// <summary>Id of the largest helix of a node, or null where it is not known.</summary>
    public string? HelixId(int node) => ActorRow.HelixIdOf(Records, Actors[node]);

    /// <summary>Country of a node, or null where it is not known.</summary>
    public string? Country(int node) => ActorRow.CountryOf(Records, Actors[node]);

    /// <summary>Numbers of labels in the order of their first node, or -1 for a node without one.</summary>
    public int[] Numbered(Func<int, string?> label)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] labels = new int[NodeCount];
        for (int i = 0; i < labels.Length; i++)
            labels[i] =
                label(i) is not { } text ? -1
                : numbers.TryGetValue(text, out int number) ? number
                : numbers[text] = numbers.Count;
        return labels;
    }

    /// <summary>The network of a group; what its options mean stands in <see cref="NetworkRecords"/>.</summary>
    public static ActorNetwork Of(Group group, MeasureOptions options, GroupNotes notes, ParallelOptions? parallel = null)
    {
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, options);
        ProjectedTies projected = NetworkRecords.Projected(records, options, parallel);
        (int[] kept, WeightedGraph tied) = WithoutIsolates(projected.Ties);
        notes.Tally(NetworksTexts.All, "caveat.no_network", kept.Length == 0 ? 1 : 0);
        notes.Tally(NetworksTexts.All, "caveat.no_budget", projected.WithoutBudget);
        notes.Tally(NetworksTexts.All, "caveat.no_decay", projected.Undated);
        return new ActorNetwork(records, kept, tied, projected);
    }

    private static (int[] Kept, WeightedGraph Tied) WithoutIsolates(WeightedGraph all)
    {
        Graph graph = all.Graph;
        int[] kept = [.. Enumerable.Range(0, graph.NodeCount).Where(a => graph.Degree(a) > 0)];
        if (kept.Length == graph.NodeCount)
            return (kept, all);
        int[] node = new int[graph.NodeCount];
        for (int i = 0; i < kept.Length; i++)
            node[kept[i]] = i;
        int[] offsets = [.. kept.Select(a => graph.Offsets[a]), graph.Neighbours.Length];
        int[] neighbours = new int[graph.Neighbours.Length];
        for (int k = 0; k < neighbours.Length; k++)
            neighbours[k] = node[graph.Neighbours[k]];
        return (kept, new WeightedGraph(new Graph(Wrap(offsets), Wrap(neighbours)), all.Weights));
    }

    private static ImmutableArray<int> Wrap(int[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);
}
