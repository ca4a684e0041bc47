using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Triskele.Networks.Projections;

/// <summary>The one-mode projection of consortia: two organisations are tied if they share a project, with weights, filters and decay at choice.</summary>
/// <remarks>
/// Two passes over the pairs: the first counts the ties of each actor, the second writes each tie to its place, so that nothing but the result is ever held.
/// Actors go up, and each writes itself to the rows of its partners; rows come out sorted without sorting. With several threads each has a block of actors
/// and knows from the first pass where in every row its block begins: same bits for any number of threads, and in both directions of a tie.
/// Time O(Σ n_k²); memory 16 bytes a directed edge, and 24 bytes an actor for each thread.
/// Source: M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64, 016132 (2001), doi:10.1103/PhysRevE.64.016132.
/// Caveat: a consortium of n becomes a clique of n(n-1)/2 ties; compare with a two-mode null before reading anything into clustering.
/// </remarks>
/// <example>Projects {0,1,2} and {0,1}: Newman weights 3/2, 1/2, 1/2; counts 2, 1, 1; fractional 4/3, 1/3, 1/3.</example>
public static class OneModeProjection
{
    // Smaller networks are not worth a further thread.
    private const int ActorsPerThread = 4096;

    /// <summary>Projects bare consortia.</summary>
    /// <param name="incidence">Who takes part in what.</param>
    /// <param name="options">How; as it comes, Newman weights of all pairs.</param>
    /// <param name="parallel">How many threads, and when to end; null for one thread.</param>
    /// <exception cref="ArgumentException">The options ask for dates, money, roles or coordinators, or have no sense.</exception>
    public static ProjectedTies Of(Incidence incidence, ProjectionOptions options, ParallelOptions? parallel) =>
        Of(PairTerms.Of(incidence, options), options, parallel);

    /// <summary>Projects the joint projects of an ecosystem.</summary>
    /// <param name="ecosystem">The records; node i is actor i.</param>
    /// <param name="options">How; as it comes, Newman weights of all pairs.</param>
    /// <param name="parallel">How many threads, and when to end; null for one thread.</param>
    /// <exception cref="ArgumentException">The options have no sense.</exception>
    public static ProjectedTies Of(Ecosystem ecosystem, ProjectionOptions options, ParallelOptions? parallel) =>
        Of(PairTerms.Of(ecosystem, options), options, parallel);

    /// <summary>Adds up the recorded ties of an ecosystem, without their direction, as if each were a project of two.</summary>
    /// <param name="ecosystem">The records; node i is actor i.</param>
    /// <param name="options">How; each tie weighs what is recorded unless it is binary. Roles, coordinators and sizes of consortia have no meaning here.</param>
    /// <param name="parallel">How many threads, and when to end; null for one thread.</param>
    /// <exception cref="ArgumentException">The options have no sense.</exception>
    public static ProjectedTies OfRecordedTies(Ecosystem ecosystem, ProjectionOptions options, ParallelOptions? parallel) =>
        Of(PairTerms.OfRecordedTies(ecosystem, options), options, parallel);

    internal static ProjectedTies Of(PairTerms terms, ProjectionOptions options, ParallelOptions? parallel)
    {
        parallel ??= new ParallelOptions { MaxDegreeOfParallelism = 1 };
        int[] projects = terms.Incidence.ProjectsByActor(out int[] offsets);
        int[] blocks = Blocks(terms.Incidence, projects, offsets, parallel.MaxDegreeOfParallelism);
        PairGatherer[] gatherers = [.. blocks.Skip(1).Select(_ => new PairGatherer(terms, projects, offsets, options))];
        int[][] next = CountRows(gatherers, blocks, parallel);
        int[] rows = StartRows(next, terms.Incidence.ActorCount);
        int[] neighbours = new int[rows[^1]],
            joint = new int[rows[^1]];
        double[] weights = new double[rows[^1]];
        Parallel.For(
            0,
            gatherers.Length,
            parallel,
            b => Write(gatherers[b], blocks[b], blocks[b + 1], next[b], neighbours, joint, weights, parallel)
        );
        int[] counts = terms.ProjectCounts();
        if (options.Weight == TieWeight.Binary)
            Array.Fill(weights, 1);
        Normalise(options.Normalise, rows, neighbours, joint, counts, weights, parallel);
        Graph graph = new(Wrap(rows), Wrap(neighbours));
        return new ProjectedTies(new WeightedGraph(graph, Wrap(weights)), Wrap(joint), Wrap(counts), terms.WithoutBudget, terms.Undated);
    }

    // Consecutive actors with about the same number of places beside them in their projects.
    private static int[] Blocks(Incidence incidence, int[] projects, int[] offsets, int threads)
    {
        int n = incidence.ActorCount;
        int count = Math.Clamp(n / ActorsPerThread, 1, threads < 0 ? Environment.ProcessorCount : Math.Max(1, threads));
        if (count == 1)
            return [0, n];
        long[] load = new long[n + 1];
        for (int a = 0; a < n; a++)
        {
            load[a + 1] = load[a] + 1;
            for (int s = offsets[a]; s < offsets[a + 1]; s++)
                load[a + 1] += incidence.Offsets[projects[s] + 1] - incidence.Offsets[projects[s]];
        }
        int[] blocks = new int[count + 1];
        for (int b = 1; b < count; b++)
        {
            int found = Array.BinarySearch(load, load[n] / count * b);
            blocks[b] = found < 0 ? ~found : found;
        }
        blocks[count] = n;
        return blocks;
    }

    // How often the actors of each block stand in the row of each actor.
    private static int[][] CountRows(PairGatherer[] gatherers, int[] blocks, ParallelOptions parallel)
    {
        int[][] counts = [.. gatherers.Select(_ => new int[blocks[^1]])];
        Parallel.For(
            0,
            gatherers.Length,
            parallel,
            b =>
            {
                int[] count = counts[b];
                for (int actor = blocks[b]; actor < blocks[b + 1]; actor++)
                {
                    parallel.CancellationToken.ThrowIfCancellationRequested();
                    foreach (int other in gatherers[b].Gather(actor))
                    {
                        gatherers[b].Take(other);
                        count[other]++;
                    }
                }
            }
        );
        return counts;
    }

    // Turns counts into places: where the row of each actor begins, and where in it the part of each block begins.
    private static int[] StartRows(int[][] counts, int actors)
    {
        int[] rows = new int[actors + 1];
        long place = 0;
        for (int actor = 0; actor < actors; actor++)
        {
            foreach (int[] count in counts)
            {
                int own = count[actor];
                count[actor] = (int)place;
                place += own;
            }
            if (place > Array.MaxLength)
                throw new ArgumentException(
                    $"The projection has more than {Array.MaxLength / 2:N0} ties; leave out the largest consortia or the weakest ties."
                );
            rows[actor + 1] = (int)place;
        }
        return rows;
    }

    private static void Write(
        PairGatherer gatherer,
        int from,
        int to,
        int[] next,
        int[] neighbours,
        int[] joint,
        double[] weights,
        ParallelOptions parallel
    )
    {
        for (int actor = from; actor < to; actor++)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            foreach (int other in gatherer.Gather(actor))
            {
                int place = next[other]++;
                PairGatherer.Pair pair = gatherer.Take(other);
                neighbours[place] = actor;
                joint[place] = pair.Joint;
                weights[place] = pair.Weight;
            }
        }
    }

    private static void Normalise(
        TieNormalisation kind,
        int[] rows,
        int[] neighbours,
        int[] joint,
        int[] projects,
        double[] weights,
        ParallelOptions parallel
    )
    {
        if (kind == TieNormalisation.None)
            return;
        double[] strengths = new double[rows.Length - 1];
        Parallel.For(0, strengths.Length, parallel, i => strengths[i] = Sum(weights.AsSpan(rows[i]..rows[i + 1])));
        double total = Sum(strengths);
        Parallel.For(
            0,
            strengths.Length,
            parallel,
            i =>
            {
                for (int e = rows[i]; e < rows[i + 1]; e++)
                {
                    int j = neighbours[e];
                    weights[e] = kind switch
                    {
                        TieNormalisation.Association => TieSimilarity.Association(weights[e], strengths[i], strengths[j], total),
                        TieNormalisation.Salton => TieSimilarity.Salton(joint[e], projects[i], projects[j]),
                        TieNormalisation.Jaccard => TieSimilarity.Jaccard(joint[e], projects[i], projects[j]),
                        TieNormalisation.Inclusion => TieSimilarity.Inclusion(joint[e], projects[i], projects[j]),
                        _ => TieSimilarity.Equivalence(joint[e], projects[i], projects[j]),
                    };
                }
            }
        );
    }

    private static double Sum(ReadOnlySpan<double> terms)
    {
        Numerics.NeumaierSum sum = new();
        foreach (double term in terms)
            sum.Add(term);
        return sum.Value;
    }

    private static ImmutableArray<T> Wrap<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);
}
