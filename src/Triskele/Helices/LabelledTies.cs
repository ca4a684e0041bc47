using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Networks;
using Triskele.Numerics;

namespace Triskele.Helices;

/// <summary>The ties of a group between organisations of known helix, laid out for many passes with changing labels.</summary>
/// <remarks>Nodes are the organisations with at least one tie; the label is the helix of the largest share. 16 bytes a tie.</remarks>
internal sealed class LabelledTies
{
    // Sums of weights are made block by block: as fast as one sum, and some 1e-15 of the whole instead of 1e-12 off.
    private const int Block = 512;

    private LabelledTies(ImmutableArray<Helix> helices, byte[] labels, int[] from, int[] to, double[] weights, int unlabelled) =>
        (Helices, Labels, From, To, Weights, Unlabelled) = (helices, labels, from, to, weights, unlabelled);

    /// <summary>The helices of the ecosystem; labels are indices into them.</summary>
    public ImmutableArray<Helix> Helices { get; }

    /// <summary>Helix of each node.</summary>
    public byte[] Labels { get; }

    /// <summary>One end of each tie.</summary>
    public int[] From { get; }

    /// <summary>The other end of each tie.</summary>
    public int[] To { get; }

    /// <summary>Newman weight of each tie.</summary>
    public double[] Weights { get; }

    /// <summary>Organisations that are left out with their ties, because their helix is not known.</summary>
    public int Unlabelled { get; }

    /// <summary>Number of organisations of each helix.</summary>
    public long[] Members
    {
        get
        {
            long[] members = new long[Helices.Length];
            foreach (byte label in Labels)
                members[label]++;
            return members;
        }
    }

    /// <summary>Newman weight of all ties.</summary>
    public double TotalWeight => Within(new byte[Labels.Length]).Weight;

    /// <summary>Number and weight of the ties between organisations of one label; the same bits wherever it is computed.</summary>
    public (int Count, double Weight) Within(byte[] labels)
    {
        int count = 0;
        double weight = 0;
        for (int start = 0; start < From.Length; start += Block)
        {
            (int more, double heavier) = Within(labels, start, Math.Min(start + Block, From.Length));
            (count, weight) = (count + more, weight + heavier);
        }
        return (count, weight);
    }

    public static LabelledTies Of(Ecosystem ecosystem)
    {
        Projection projection = Projection.Of(ecosystem);
        Graph graph = projection.Graph;
        ImmutableArray<sbyte> main = ecosystem.Actors.MainHelices;
        bool Counts(int a, int b) => main[a] >= 0 && main[b] >= 0;
        int[] node = new int[graph.NodeCount];
        Array.Fill(node, -1);
        List<byte> labels = [];
        List<int> from = [],
            to = [];
        List<double> weights = [];
        int unlabelled = 0;
        for (int a = 0; a < graph.NodeCount; a++)
        {
            unlabelled += main[a] < 0 && graph.Degree(a) > 0 ? 1 : 0;
            for (int k = graph.Offsets[a]; k < graph.Offsets[a + 1]; k++)
            {
                int b = graph.Neighbours[k];
                if (b < a || !Counts(a, b))
                    continue;
                from.Add(NodeOf(a));
                to.Add(NodeOf(b));
                weights.Add(projection.NewmanWeights[k]);
            }
        }
        return new LabelledTies(ecosystem.Helices, [.. labels], [.. from], [.. to], [.. weights], unlabelled);

        int NodeOf(int actor)
        {
            if (node[actor] >= 0)
                return node[actor];
            labels.Add((byte)main[actor]);
            return node[actor] = labels.Count - 1;
        }
    }

    private (int Count, double Weight) Within(byte[] labels, int start, int end)
    {
        int[] from = From,
            to = To;
        double[] weights = Weights;
        int count = 0;
        double weight = 0;
        for (int e = start; e < end; e++)
        {
            bool same = labels[from[e]] == labels[to[e]];
            count += same ? 1 : 0;
            weight += same ? weights[e] : 0;
        }
        return (count, weight);
    }

    /// <summary>Computes a value for each draw of permuted labels, in parallel; the same permutations in every measure, on any number of threads.</summary>
    public T[] Draw<T>(Scene scene, Group group, Func<byte[], T> compute)
    {
        T[] values = new T[scene.Options.Integer("draws")];
        string purpose = $"helix.labels {group.StreamUnit:x16}";
        Parallel.For(
            0,
            values.Length,
            scene.InParallel(),
            draw =>
            {
                byte[] labels = [.. Labels];
                RandomStream.Of(scene.Seed, purpose, draw).Shuffle(labels.AsSpan());
                values[draw] = compute(labels);
            }
        );
        return values;
    }
}
