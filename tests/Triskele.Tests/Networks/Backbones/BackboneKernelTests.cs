using System.Numerics;
using Triskele.Networks;
using Triskele.Networks.Backbones;
using Triskele.Networks.Nulls;
using Triskele.Numerics;
using Xunit;

namespace Triskele.Tests.Networks.Backbones;

public class BackboneKernelTests
{
    // Rows 001, 010, 101: expected values of its own tests, printed to three digits.
    [Fact]
    public void Probabilities_of_a_3_by_3_table_are_those_of_R_backbone()
    {
        BipartiteConfiguration model = BipartiteConfiguration.Fit(
            Incidence.Of(
                3,
                [
                    [2],
                    [1],
                    [0, 2],
                ]
            )
        );
        double[,] expected =
        {
            { .216, .216, .568 },
            { .216, .216, .568 },
            { .568, .568, .863 },
        };
        for (int i = 0; i < 3; i++)
        for (int k = 0; k < 3; k++)
            Assert.Equal(expected[i, k], model.Probability(i, k), .0005);
    }

    // Rows 1011, 0100, 1001: fixedrow of R backbone prints .5, fdsm with 1,000 draws .265 for the first and third row.
    [Fact]
    public void Tests_of_a_3_by_4_table_are_those_of_R_backbone()
    {
        Incidence table = Incidence.Of(
            3,
            [
                [0, 2],
                [1],
                [0],
                [0, 2],
            ]
        );
        JointProjects pairs = JointProjects.Of(table);
        Assert.Equal([2], pairs.Counts.ToArray());
        Assert.Equal(.5, pairs.Hypergeometrics()[0], 1e-15);
        double monteCarlo = pairs.Fixed(d => TwoModeNull.Draw(table, RandomStream.Of(1, "test.fdsm", d)), 1000)[0];
        Assert.Equal(.265, monteCarlo, 3 * Math.Sqrt(2 * .265 * .735 / 1000));
    }

    [Fact]
    public void Expected_margins_are_the_observed_ones()
    {
        Incidence observed = Incidence.Of(SmallWorlds.Random(10));
        BipartiteConfiguration model = BipartiteConfiguration.Fit(observed);
        Assert.InRange(model.Residual, 0, 1e-10);
        int[] projects = new int[observed.ActorCount];
        foreach (int actor in observed.Members)
            projects[actor]++;
        for (int i = 0; i < projects.Length; i++)
            Assert.Equal(projects[i], Enumerable.Range(0, observed.ProjectCount).Sum(k => model.Probability(i, k)), 1e-9);
        for (int k = 0; k < observed.ProjectCount; k++)
            Assert.Equal(observed.Row(k).Length, Enumerable.Range(0, projects.Length).Sum(i => model.Probability(i, k)), 1e-9);
    }

    // Organisation 0 is everywhere, project 3 holds everybody, organisation 4 nowhere.
    [Fact]
    public void Who_is_everywhere_or_nowhere_is_so_for_certain()
    {
        BipartiteConfiguration model = BipartiteConfiguration.Fit(
            Incidence.Of(
                5,
                [
                    [0, 1],
                    [0, 2],
                    [0, 1, 3],
                    [0, 1, 2, 3],
                ]
            )
        );
        for (int k = 0; k < 4; k++)
            Assert.Equal((1.0, 0.0), (model.Probability(0, k), model.Probability(4, k)));
        Assert.Equal(1, model.Probability(2, 3));
        Assert.InRange(model.Probability(2, 0), 0.01, 0.99);
        Assert.InRange(model.Residual, 0, 1e-10);
    }

    // Nested margins have one network; the fit approaches it without end.
    [Fact]
    public void Nested_margins_are_certain()
    {
        BipartiteConfiguration model = BipartiteConfiguration.Fit(
            Incidence.Of(
                3,
                [
                    [0, 1, 2],
                    [0, 1],
                    [0],
                ]
            )
        );
        double[,] expected =
        {
            { 1, 1, 1 },
            { 1, 1, 0 },
            { 1, 0, 0 },
        };
        for (int i = 0; i < 3; i++)
        for (int k = 0; k < 3; k++)
            Assert.Equal(expected[i, k], model.Probability(i, k), 1e-9);
    }

    [Fact]
    public void Stochastic_tests_are_those_of_all_outcomes_one_by_one()
    {
        Incidence observed = Incidence.Of(
            6,
            [
                [0, 1, 2],
                [0, 1],
                [0, 1, 3],
                [2, 4, 5],
                [3, 5],
                [0, 5],
                [1, 2],
            ]
        );
        BipartiteConfiguration model = BipartiteConfiguration.Fit(observed);
        JointProjects pairs = JointProjects.Of(observed);
        double[] tested = pairs.Stochastic(model);
        (int, int)[] ends = [.. RandomEnds(observed)];
        Assert.Equal(pairs.Count, ends.Length);
        for (int e = 0; e < ends.Length; e++)
        {
            double[] both =
            [
                .. Enumerable.Range(0, 7).Select(k => model.Probability(ends[e].Item1, k) * model.Probability(ends[e].Item2, k)),
            ];
            Assert.Equal(Outcomes(both, pairs.Counts[e]), tested[e], 1e-12);
        }
    }

    [Fact]
    public void A_sum_of_trials_is_that_of_all_outcomes_one_by_one()
    {
        RandomStream chance = RandomStream.Of(3, "test");
        for (int repeat = 0; repeat < 50; repeat++)
        {
            int[] trials = [chance.NextInt(5), chance.NextInt(4), 1 + chance.NextInt(3)];
            double[] probabilities = [chance.NextDouble(), chance.NextInt(3) / 2.0, 1e-3 * chance.NextDouble()];
            double[] each = [.. trials.SelectMany((t, g) => Enumerable.Repeat(probabilities[g], t))];
            for (int threshold = 0; threshold <= each.Length + 1; threshold++)
            {
                double expected = Outcomes(each, threshold);
                Assert.Equal(expected, new GroupedBinomials().UpperTail(trials, probabilities, threshold), 1e-13 * expected);
            }
        }
    }

    // scipy 1.10: binom.sf(149, 10000, .001). R backbone's pb() approximates (its own example gives .6268476, exact fractions .6283853861234727).
    [Fact]
    public void Tails_of_many_trials_keep_their_relative_precision()
    {
        Assert.Equal(3.1968115099776785e-118, new GroupedBinomials().UpperTail([10_000], [.001], 150), 3e-127);
        double[] nine = [.123, .234, .345, .456, .567, .678, .789, .801, .911];
        Assert.Equal(0.6283853861234727, new GroupedBinomials().UpperTail([1, 1, 1, 1, 1, 1, 1, 1, 1], nine, 5), 1e-14);
        Assert.Equal(1, new GroupedBinomials().UpperTail([10_000], [.9], 100), 1e-15);
    }

    [Fact]
    public void Hypergeometric_tails_are_those_of_exact_fractions()
    {
        for (int n = 1; n <= 14; n++)
        for (int a = 0; a <= n; a++)
        for (int b = 0; b <= n; b++)
        for (int w = 0; w <= n; w++)
        {
            BigInteger favourable = Enumerable
                .Range(w, n + 1 - w)
                .Aggregate(BigInteger.Zero, (s, x) => s + Choose(a, x) * Choose(n - a, b - x));
            double expected = (double)favourable / (double)Choose(n, b);
            Assert.Equal(expected, Hypergeometric.UpperTail(n, a, b, w), 1e-14 * expected + 1e-300);
        }
        BigInteger far = Enumerable
            .Range(153, 1000 - 152)
            .Aggregate(BigInteger.Zero, (s, x) => s + Choose(1000, x) * Choose(11_401, 1200 - x));
        double exact = Math.Exp(BigInteger.Log(far) - BigInteger.Log(Choose(12_401, 1200)));
        Assert.Equal(exact, Hypergeometric.UpperTail(12_401, 1000, 1200, 153), 1e-10 * exact);
    }

    [Fact]
    public void Hypergeometric_margins_beyond_all_projects_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Hypergeometric.UpperTail(4, 5, 1, 1));

    // R: p.adjust(c(.01,.04,.02,.5,.041), "BH").
    [Fact]
    public void Corrected_probabilities_are_those_of_Benjamini_and_Hochberg()
    {
        double[] adjusted = BenjaminiHochberg.Adjust([.01, .04, .02, .5, double.NaN, .041]);
        double[] expected = [.05, .05125, .05, .5, double.NaN, .05125];
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], adjusted[i], 1e-15);
    }

    [Theory]
    [InlineData(0, .5)]
    [InlineData(1, 0.15865525393145707)]
    [InlineData(-1.5, 0.9331927987311419)]
    [InlineData(2.9, 0.0018658133003840375)]
    [InlineData(3, 0.0013498980316300933)]
    [InlineData(6, 9.865876450376946e-10)]
    [InlineData(20, 2.7536241186062337e-89)]
    public void Normal_tails_are_those_of_scipy(double z, double expected) => Assert.Equal(expected, NormalTail.Above(z), 2e-13 * expected);

    // The formulas of the authors' program (backboning.py, noise_corrected, undirected), evaluated with scipy 1.10.
    [Fact]
    public void Noise_corrected_scores_are_those_of_the_authors_program()
    {
        int[] from = [0, 0, 1, 2, 3, 0],
            to = [1, 2, 2, 3, 4, 4];
        WeightedGraph graph = GraphBuilder.Undirected(5, from, to, [4, 1, 2, 7, 1, 3]);
        double[] strengths = graph.Strengths();
        (double Score, double Deviation)[] expected =
        [
            (0.5, 0.0076939213488608615),
            (-0.37931034482758624, 0.42816487206344267),
            (0.09090909090909088, 0.1649052612387699),
            (0.5180722891566264, 0.03654103534871564),
            (0.058823529411764705, 0.30633098976774825),
            (0.5428571428571428, 0.0063016898533825244),
        ];
        double[] weights = [4, 1, 2, 7, 1, 3];
        for (int e = 0; e < from.Length; e++)
        {
            (double score, double deviation) = NoiseCorrected.Score(weights[e], strengths[from[e]], strengths[to[e]], 36);
            Assert.Equal(expected[e].Score, score, 1e-14);
            Assert.Equal(expected[e].Deviation, deviation, 1e-12);
        }
        double[] probabilities = NoiseCorrected.Probabilities(graph);
        Assert.Equal(0.8121637158845745, probabilities[graph.Graph.Offsets[0] + 1], 1e-12);
        Assert.Equal(6.284374238249521e-46, probabilities[graph.Graph.Offsets[3]], 1e-55);
    }

    [Fact]
    public void Noise_corrected_probabilities_of_less_than_one_count_are_undefined()
    {
        WeightedGraph graph = GraphBuilder.Undirected(3, [0, 1], [1, 2], [.2, .1]);
        Assert.All(NoiseCorrected.Probabilities(graph), p => Assert.True(double.IsNaN(p)));
        WeightedGraph star = WeightedGraph.Unweighted(Nulls.RandomGraphsTests.Star(5));
        Assert.All(NoiseCorrected.Probabilities(star), p => Assert.InRange(p, 0, 1));
    }

    [Fact]
    public void Noise_corrected_probabilities_of_both_directions_of_a_tie_are_the_same()
    {
        WeightedGraph graph = WeightedGraph.Unweighted(RandomGraph.Draw(20, 60, RandomStream.Of(1, "x")));
        double[] probabilities = NoiseCorrected.Probabilities(graph);
        TieList ties = TieList.Of(graph.Graph);
        Assert.All(Enumerable.Range(0, ties.Count), e => Assert.Equal(probabilities[ties.Forth[e]], probabilities[ties.Back[e]]));
    }

    [Fact]
    public void Backbones_do_not_depend_on_threads()
    {
        Incidence observed = Incidence.Of(SmallWorlds.Random(4));
        JointProjects pairs = JointProjects.Of(observed);
        BipartiteConfiguration model = BipartiteConfiguration.Fit(observed);
        ParallelOptions one = new() { MaxDegreeOfParallelism = 1 },
            three = new() { MaxDegreeOfParallelism = 3 };
        Assert.Equal(pairs.Stochastic(model, one), pairs.Stochastic(model, three));
        Assert.Equal(pairs.Hypergeometrics(one), pairs.Hypergeometrics(three));
        Assert.Equal(
            pairs.Fixed(d => TwoModeNull.Draw(observed, RandomStream.Of(1, "test", d)), 20, one),
            pairs.Fixed(d => TwoModeNull.Draw(observed, RandomStream.Of(1, "test", d)), 20, three)
        );
    }

    [Fact]
    public void The_only_tie_of_an_end_says_nothing()
    {
        Assert.Equal(1, DisparityFilter.Probability(5, 5, 1));
        Assert.Equal(.25, DisparityFilter.Probability(2, 4, 3), 1e-15);
        Assert.Empty(DisparityFilter.Probabilities(WeightedGraph.Unweighted(RandomGraph.Draw(3, 0, RandomStream.Of(1, "x")))));
    }

    [Fact]
    public void Disparity_does_not_depend_on_the_unit_of_weights()
    {
        WeightedGraph one = WeightedGraph.Unweighted(RandomGraph.Draw(20, 60, RandomStream.Of(1, "x")));
        WeightedGraph seven = new(one.Graph, [.. one.Weights.Select(w => 7 * w)]);
        double[] expected = DisparityFilter.Probabilities(one),
            found = DisparityFilter.Probabilities(seven);
        for (int k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], found[k], 1e-14);
    }

    private static IEnumerable<(int, int)> RandomEnds(Incidence observed) =>
        Nulls.RandomGraphsTests.Ties(HalfProjection.Of(observed).ToGraph());

    private static double Outcomes(double[] probabilities, int threshold)
    {
        double sum = 0;
        for (int set = 0; set < 1 << probabilities.Length; set++)
            if (int.PopCount(set) >= threshold)
                sum += probabilities.Select((p, k) => (set >> k & 1) == 1 ? p : 1 - p).Aggregate(1.0, (a, b) => a * b);
        return sum;
    }

    private static BigInteger Choose(int n, int k)
    {
        if (k < 0 || k > n)
            return 0;
        BigInteger product = 1;
        for (int i = 1; i <= k; i++)
            product = product * (n - k + i) / i;
        return product;
    }
}
