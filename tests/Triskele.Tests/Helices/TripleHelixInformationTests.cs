using CsCheck;
using Triskele.Helices;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class TripleHelixInformationTests
{
    // The golden files print six decimals of millibits, eight of tau.
    private const double SixDecimals = 5.1e-7;

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("helix.synergy", "CORDIS presence tables, Python and CRAN infotheo 1.2.0.1 (cross-checked reference values)")]
    public void Twelve_CORDIS_tables_have_the_entropies_of_the_reference()
    {
        int rows = 0;
        foreach (Func<string, string> row in GoldenFiles.TripleHelix("04_cordis_uig_counts.csv"))
        {
            PresenceCounts counts = row.Exclusive();
            TripleHelixInformation t = TripleHelixInformation.Of(counts);
            Assert.Equal(row.Count("N_classified"), t.N);
            Assert.Equal(row.Number("T_mbits"), 1000 * t.Transmission, SixDecimals);
            Assert.Equal(
                row.Number("T_mbits_incl_none"),
                1000 * TripleHelixInformation.Of(counts, withNone: true).Transmission,
                SixDecimals
            );
            Assert.Equal(row.Number("T_mbits_MillerMadow"), 1000 * t.MillerMadow, SixDecimals);
            Assert.Equal(row.Number("SE_delta_mbits"), 1000 * t.StandardError, SixDecimals);
            Assert.Equal(row.Number("tau"), t.BoundNormalised, 5.1e-9);
            foreach ((string name, double bits) in Entropies(t))
                Assert.Equal(row.Number(name), 1000 * bits, SixDecimals);
            rows++;
        }
        Assert.Equal(12, rows);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Inclusive_counts_give_the_same_as_their_exclusive_twins()
    {
        foreach (Func<string, string> row in GoldenFiles.TripleHelix("09_inclusive_exclusive_twins.csv"))
        {
            PresenceCounts counts = PresenceCounts.FromInclusive(
                row.Count("U_in"),
                row.Count("I_in"),
                row.Count("G_in"),
                row.Count("UI_in"),
                row.Count("UG_in"),
                row.Count("IG_in"),
                row.Count("UIG_in")
            );
            Assert.Equal(row.Exclusive("_ex", "UIG_ex", none: false), counts);
            Assert.Equal(row.Number("T_mbits_correct"), 1000 * TripleHelixInformation.Of(counts).Transmission, SixDecimals);
            PresenceCounts misread = row.Exclusive("_in", "UIG_in", none: false);
            Assert.Equal(
                row.Number("T_mbits_if_inclusive_read_as_exclusive"),
                1000 * TripleHelixInformation.Of(misread).Transmission,
                SixDecimals
            );
        }
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Edge_cases_have_their_closed_forms()
    {
        int rows = 0;
        foreach (Func<string, string> row in GoldenFiles.TripleHelix("08_edge_cases.csv"))
        {
            double t = TripleHelixInformation.Of(row.Exclusive(), withNone: true).Transmission;
            if (row("T_mbits").Length == 0)
                Assert.True(double.IsNaN(t));
            else if (row("T_mbits") == "0" && row("id") != "eight_equal")
                Assert.Equal(0, t);
            else
                Assert.Equal(row.Number("T_mbits"), 1000 * t, 5.1e-10);
            rows++;
        }
        Assert.Equal(15, rows);
    }

    [Fact]
    public void Synergy_of_three_disjoint_sectors_is_minus_415_millibits()
    {
        Assert.Equal(Math.Log2(3) - 2, TripleHelixInformation.Of(new PresenceCounts(1, 1, 1, 0, 0, 0, 0)).Transmission, 1e-12);
        Assert.Equal(-1, TripleHelixInformation.Of(new PresenceCounts(0, 0, 0, 1, 1, 1, 0, 1), withNone: true).Transmission, 1e-12);
    }

    [Theory]
    [InlineData(0, -38.68)]
    [InlineData(1, -48.04)]
    [InlineData(2, -38.56)]
    [InlineData(3, -11.69)]
    [InlineData(4, -19.41)]
    [InlineData(5, -24.72)]
    [Golden("helix.synergy", "derived from the counts of Mêgnigbêto 2024, Journal of Data and Information Science")]
    public void Korea_and_West_Africa_have_the_derived_T(int row, double millibits) =>
        Assert.Equal(millibits, 1000 * TripleHelixInformation.Of(Scenes.Mengnigbeto2024[row].Counts).Transmission, 0.0051);

    [Fact]
    public void Korea_has_the_derived_entropies()
    {
        double[] expected = [564.73, 250.11, 908.28, 807.10, 1292.63, 1157.66, 1495.60];
        double[] found = [.. Entropies(TripleHelixInformation.Of(Scenes.Mengnigbeto2024[0].Counts)).Select(h => 1000 * h.Bits)];
        for (int k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], found[k], 0.0051);
    }

    [Fact]
    public void No_record_has_no_information()
    {
        TripleHelixInformation t = TripleHelixInformation.Of(default);
        Assert.All([t.Transmission, t.MillerMadow, t.StandardError, t.BoundNormalised], x => Assert.True(double.IsNaN(x)));
    }

    [Fact]
    public void T_stays_within_its_bounds_and_does_not_depend_on_scale_or_on_the_names_of_the_helices() =>
        Tables.Sample(
            c =>
            {
                TripleHelixInformation t = TripleHelixInformation.Of(c, withNone: true);
                if (t.N == 0)
                    return;
                PresenceCounts renamed = new(c.I, c.G, c.U, c.Ig, c.Ui, c.Ug, c.Uig, c.None);
                PresenceCounts tenfold = Enumerable.Repeat(c, 10).Aggregate((a, b) => a + b);
                Assert.InRange(t.Transmission, t.LowerBound - 1e-12, t.UpperBound + 1e-12);
                Assert.InRange(t.BoundNormalised, 0, 1 + 1e-9);
                Assert.Equal(t.Transmission, TripleHelixInformation.Of(renamed, withNone: true).Transmission, 1e-12);
                Assert.Equal(t.Transmission, TripleHelixInformation.Of(tenfold, withNone: true).Transmission, 1e-12);
            },
            iter: 3_000,
            seed: "0001H2020Tri"
        );

    internal static Gen<PresenceCounts> Tables { get; } =
        Gen.Long[0, 40].Array[8].Select(c => new PresenceCounts(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]));

    private static IEnumerable<(string Name, double Bits)> Entropies(TripleHelixInformation t) =>
        [("H_u", t.Hu), ("H_i", t.Hi), ("H_g", t.Hg), ("H_ui", t.Hui), ("H_ug", t.Hug), ("H_ig", t.Hig), ("H_uig", t.Huig)];
}
