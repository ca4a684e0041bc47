using System.Globalization;
using Triskele.Data.Exchange;
using Triskele.Data.Exchange.EdgeTables;
using Triskele.Data.Exporters;
using Triskele.Data.Findings;
using Triskele.Data.Tests.Storage;

namespace Triskele.Data.Tests.Exchange;

/// <summary>What is written is read back, as far as the format holds it, with names of every kind.</summary>
public class RoundTripTests
{
    public static TheoryData<ulong, bool, bool> Networks
    {
        get
        {
            TheoryData<ulong, bool, bool> networks = new();
            for (ulong seed = 1; seed <= 12; seed++)
            {
                networks.Add(seed, false, false);
                networks.Add(seed, false, true);
                networks.Add(seed, true, false);
            }
            return networks;
        }
    }

    private static readonly NetworkLines Whole = new() { Text = XmlText.Writable, Id = XmlText.Writable };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Gexf_holds_all(ulong seed, bool twoMode, bool directed) => Same("gexf", RandomNetworks.Of(seed, twoMode, directed), Whole);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Old_gexf_holds_all(ulong seed, bool twoMode, bool directed) =>
        Same("gexf", RandomNetworks.Of(seed, twoMode, directed), Whole, new ExchangeOptions { OldGexf = true });

    [Theory]
    [MemberData(nameof(Networks))]
    public void GraphMl_holds_all_but_several_periods(ulong seed, bool twoMode, bool directed) =>
        Same("graphml", RandomNetworks.Of(seed, twoMode, directed), Whole with { Periods = NetworkLines.Hull });

    [Theory]
    [MemberData(nameof(Networks))]
    public void Pajek_holds_labels_layers_and_weights(ulong seed, bool twoMode, bool directed) =>
        Same(
            "pajek",
            RandomNetworks.Of(seed, twoMode, directed),
            new NetworkLines
            {
                Id = null,
                Text = Unpaired,
                Labels = Shown(NodeLabels.Name, t => t),
                Attributes = false,
                Periods = _ => [],
                NodePeriods = false,
            }
        );

    [Theory]
    [MemberData(nameof(Networks))]
    public void Pajek_holds_years_if_asked_for(ulong seed, bool twoMode, bool directed) =>
        Same(
            "pajek",
            RandomNetworks.Of(seed, twoMode, directed),
            new NetworkLines
            {
                Id = null,
                Text = Unpaired,
                Labels = Shown(NodeLabels.Key, t => t),
                Attributes = false,
                Periods = periods => periods.Select(Years),
                NodePeriods = false,
            },
            new ExchangeOptions
            {
                Times = true,
                Labels = NodeLabels.Key,
                ByteOrderMark = true,
            }
        );

    [Theory]
    [MemberData(nameof(Networks))]
    public void Multinet_holds_all_on_one_line_but_several_periods(ulong seed, bool twoMode, bool directed) =>
        Same(
            "mpx",
            RandomNetworks.Of(seed, twoMode, directed),
            new NetworkLines
            {
                Text = t => Unpaired(DisplayLabels.OneLine(t)) is "" or "ties" ? "" : Unpaired(DisplayLabels.OneLine(t)),
                Id = t => Unpaired(DisplayLabels.OneLine(t)),
                Periods = NetworkLines.Hull,
            }
        );

    [Theory]
    [MemberData(nameof(Networks))]
    public void VosViewer_holds_labels_and_weights(ulong seed, bool twoMode, bool directed)
    {
        NetworkLines lines = new()
        {
            Id = null,
            Text = Unpaired,
            Labels = Shown(NodeLabels.Name, DisplayLabels.OneLine),
            Attributes = false,
            Layers = false,
            Directions = false,
            Modes = false,
            Periods = _ => [],
            NodePeriods = false,
        };
        Same("vosviewer", RandomNetworks.Of(seed, twoMode, directed), lines, target: "n.json");
        Same("vosviewer", RandomNetworks.Of(seed, twoMode, directed), lines, target: "folder");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Dl_holds_labels_layers_and_weights(ulong seed, bool twoMode, bool directed)
    {
        static string Text(string t) => Unpaired(DisplayLabels.OneLine(t).Replace('"', '\'').Trim());
        Same(
            "dl",
            RandomNetworks.Of(seed, twoMode, directed),
            new NetworkLines
            {
                Id = Text,
                Text = t => Text(t) is "ties" ? "" : Text(t),
                Labels = n => new string[n.Nodes.Length],
                Attributes = false,
                Periods = _ => [],
                NodePeriods = false,
            } with
            {
                Labels = n => [.. n.Nodes.Select(_ => "")],
            }
        );
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void MatrixMarket_holds_weights_and_in_comments_the_nodes(ulong seed, bool twoMode, bool directed) =>
        Same(
            "mtx",
            RandomNetworks.Of(seed, twoMode, directed),
            new NetworkLines
            {
                Id = Unpaired,
                Text = Unpaired,
                Attributes = false,
                Layers = false,
                Periods = _ => [],
                NodePeriods = false,
            }
        );

    [Theory]
    [MemberData(nameof(Networks))]
    public void Tables_of_edges_and_nodes_hold_all_but_several_periods(ulong seed, bool twoMode, bool directed)
    {
        using TemporaryFolder folder = new();
        ExchangeNetwork network = RandomNetworks.Of(seed, twoMode, directed);
        foreach (ExportTable table in (ExportTable[])[EdgeTableWriter.Edges(network), EdgeTableWriter.Nodes(network)])
            using (FileStream file = File.Create(folder[table.Name + ".csv"]))
                table.WriteCsv(file, default);
        NetworkLines lines = new()
        {
            Text = Unpaired,
            Id = Unpaired,
            Periods = NetworkLines.Hull,
        };
        Assert.Equal(lines.Of(network), lines.Of(ReadBack.Of([folder["edges.csv"], folder["nodes.csv"]], out FindingLog log)));
        Assert.Empty(log.Kept);
    }

    [Theory]
    [InlineData("gexf")]
    [InlineData("graphml")]
    [InlineData("pajek")]
    [InlineData("mpx")]
    [InlineData("vosviewer")]
    [InlineData("mtx")]
    public void An_empty_network_is_read_back_as_one(string format)
    {
        using TemporaryFolder folder = new();
        new NetworkExporter(format).Write(new ExchangeNetwork { Nodes = [], Edges = [] }, folder["n.json"]);
        ExchangeNetwork read = ReadBack.Of([folder["n.json"]], out FindingLog log);
        Assert.Empty(read.Nodes);
        Assert.Empty(read.Edges);
        Assert.Empty(log.Kept);
    }

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NegativeSign) = (",", "~");
            CultureInfo.CurrentCulture = german;
            foreach (string format in NetworkExporter.Formats)
                Same(
                    format,
                    RandomNetworks.Of(1, layers: false),
                    new NetworkLines
                    {
                        Id = null,
                        Labels = n => [.. n.Nodes.Select(_ => "")],
                        Attributes = false,
                        Layers = false,
                        Periods = _ => [],
                    },
                    target: "n.json"
                );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Same(
        string format,
        ExchangeNetwork network,
        NetworkLines lines,
        ExchangeOptions? options = null,
        string target = "n.xyz"
    )
    {
        using TemporaryFolder folder = new();
        NetworkExporter exporter = new(format) { Options = options ?? new ExchangeOptions() };
        exporter.Write(network, folder[target], TestContext.Current.CancellationToken);
        string[] files = Directory.Exists(folder[target]) ? Directory.GetFiles(folder[target]) : [folder[target]];
        ExchangeNetwork read = ReadBack.Of(files, out FindingLog log);
        Assert.Equal(lines.Of(network), lines.Of(read));
        Assert.Empty(log.Kept);
        Assert.Equal(network.IsTwoMode && lines.Modes, read.IsTwoMode);
    }

    private static Func<ExchangeNetwork, string[]> Shown(NodeLabels labels, Func<string, string> writable) =>
        n => n.Nodes.Any(v => v.Id.StartsWith('k')) ? DisplayLabels.Of(n, labels, writable) : [.. n.Nodes.Select(v => v.Label)];

    // Half a pair of UTF-16 has no UTF-8.
    private static string Unpaired(string text) => string.Concat(text.EnumerateRunes());

    private static ExchangePeriod Years(ExchangePeriod period) =>
        new(
            period.Start == Day.Unknown ? Day.Unknown : new DateOnly(Day.Year(period.Start), 1, 1).DayNumber,
            period.End == Day.Unknown ? Day.Unknown : new DateOnly(Day.Year(period.End), 12, 31).DayNumber
        );
}
