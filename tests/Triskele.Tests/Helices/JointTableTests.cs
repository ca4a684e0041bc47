using Triskele.Helices;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class JointTableTests
{
    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("helix.synergy", "closed forms published with dit (f6dca796), tests and documentation")]
    public void Published_closed_forms_are_reproduced()
    {
        int checkedRows = 0;
        foreach (Func<string, string> row in GoldenFiles.TripleHelix("01_closed_form_published.csv"))
        {
            if (Quantity(Table(row), row("quantity")) is not { } found)
                continue;
            Assert.Equal(row.Number("expected"), found, 1e-12);
            checkedRows++;
        }
        // The other five rows are Krippendorff's I, which Triskele does not compute.
        Assert.Equal(20, checkedRows);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [Golden("helix.synergy", "tables of R 4.2.2 datasets, base R and CRAN infotheo 1.2.0.1 (cross-checked reference values)")]
    public void Classic_tables_have_the_T_of_the_reference()
    {
        ILookup<string, Func<string, string>> cells = GoldenFiles.TripleHelix("03_classic_tables_cells.csv").ToLookup(row => row("table"));
        foreach (Func<string, string> row in GoldenFiles.TripleHelix("03_classic_tables_expected.csv"))
        {
            JointTable table = new((int)row.Count("ndim"));
            Dictionary<string, int> symbols = [];
            foreach (Func<string, string> cell in cells[row("table")])
                table.Add([.. cell("cell").Split('|').Select(v => Symbol(symbols, v))], cell.Count("count"));
            Assert.Equal(row.Number("T_bits_baseR"), table.Transmission(table.Everything), 5.1e-13);
            Assert.Equal(row.Number("H_joint_bits"), table.Entropy(table.Everything), 5.1e-13);
        }
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Four_helices_have_the_T_of_the_reference()
    {
        ILookup<string, Func<string, string>> cells = GoldenFiles
            .TripleHelix("06_cordis_fourhelix_cells.csv")
            .ToLookup(row => row("start_year") + row("mapping"));
        foreach (Func<string, string> row in GoldenFiles.TripleHelix("06_cordis_fourhelix_expected.csv"))
        {
            JointTable table = new(4);
            foreach (Func<string, string> cell in cells[row("start_year") + row("mapping")])
                table.Add([(int)cell.Count("u"), (int)cell.Count("i"), (int)cell.Count("g"), (int)cell.Count("n")], cell.Count("count"));
            Assert.Equal(row.Number("T4_mbits"), 1000 * table.Transmission(15), 5.1e-7);
            Assert.Equal(row.Number("T_uig_mbits"), 1000 * table.Transmission(7), 5.1e-7);
            Assert.Equal(row.Number("T_uig_given_n_mbits"), 1000 * table.Transmission(7, given: 8), 5.1e-7);
        }
    }

    [Fact]
    public void The_general_T_of_three_presences_is_the_special_one() =>
        CsCheck.Check.Sample(
            TripleHelixInformationTests.Tables,
            c =>
            {
                if (c.N == 0)
                    return;
                Assert.Equal(TripleHelixInformation.Of(c).Transmission, OfCounts(c with { None = 0 }).Transmission(7), 1e-12);
            },
            iter: 300,
            seed: "0001H2020Joi"
        );

    internal static JointTable OfCounts(PresenceCounts counts)
    {
        JointTable table = new(3);
        Add(table, counts);
        return table;
    }

    internal static void Add(JointTable table, PresenceCounts counts, params int[] more)
    {
        long[] cells = PresenceCells.Of(counts);
        for (int cell = 0; cell < cells.Length; cell++)
            if (cells[cell] > 0)
                table.Add([cell & 1, cell >> 1 & 1, cell >> 2 & 1, .. more], cells[cell]);
    }

    private static int Symbol(Dictionary<string, int> symbols, string value) =>
        symbols.TryGetValue(value, out int symbol) ? symbol : symbols[value] = symbols.Count;

    private static JointTable Table(Func<string, string> row)
    {
        JointTable table = new((int)row.Count("ndim"));
        string[] outcomes = row("outcomes").Split(';'),
            weights = row("weights").Split(';');
        for (int k = 0; k < outcomes.Length; k++)
            table.Add([.. outcomes[k].Select(c => c - '0')], long.Parse(weights[k], System.Globalization.CultureInfo.InvariantCulture));
        return table;
    }

    private static double? Quantity(JointTable table, string quantity) =>
        quantity switch
        {
            "T" => table.Transmission(table.Everything),
            "MI01" => table.Transmission(3),
            "CMI01|2" => table.Transmission(3, given: 4),
            "T012" => table.Transmission(7),
            "T012|3" => table.Transmission(7, given: 8),
            "TC" => table.TotalCorrelation(),
            _ => null,
        };
}
