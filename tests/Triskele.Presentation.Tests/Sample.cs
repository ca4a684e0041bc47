using System.Collections.Immutable;
using Triskele.Measures;
using Triskele.Numerics;
using Triskele.Presentation.Figures;

namespace Triskele.Presentation.Tests;

/// <summary>A report of made-up numbers in the sizes that real ones have.</summary>
internal static class Sample
{
    private static readonly string[] Countries =
    [
        "Germany",
        "Spain",
        "Italy",
        "France",
        "United Kingdom",
        "Netherlands",
        "Belgium",
        "Greece",
        "Switzerland",
        "Austria",
        "Sweden",
        "Portugal",
        "Finland",
        "Denmark",
        "Norway",
        "Poland",
        "Ireland",
        "Israel",
        "Czechia",
        "Hungary",
        "Romania",
        "Slovenia",
        "Türkiye",
        "Cyprus",
        "Bulgaria",
        "Croatia",
        "Luxembourg",
        "Estonia",
        "Bosnia and Herzegovina",
        "Malta",
    ];

    private static readonly string[] Classes =
    [
        "no helices",
        "captured double helices",
        "isolated spheres",
        "partial double helices",
        "coupled double helices",
        "triple helix",
    ];

    public static Texts Texts { get; } = new("Triskele.Presentation.Tests.SampleTexts", typeof(Sample).Assembly);

    public static MeasureDescriptor Synergy { get; } =
        new()
        {
            Id = "helix.synergy",
            Texts = Texts,
            Inputs = MeasureInput.Records,
            Columns =
            [
                ColumnDefinition.Count("n", "records"),
                ColumnDefinition.Number("t_millibits", "mbit"),
                ColumnDefinition.Number("lift", "observed / expected"),
                ColumnDefinition.Number("lift_low", "observed / expected"),
                ColumnDefinition.Number("lift_high", "observed / expected"),
                ColumnDefinition.Text("verdict"),
            ],
            Options = [CommonOptions.MultiRecords, CommonOptions.Research, OptionDefinition.Integer("draws", 1000, 100, 100000)],
        };

    public static MeasureDescriptor Census { get; } =
        new()
        {
            Id = "census.actors",
            Texts = Texts,
            Inputs = MeasureInput.Records,
            Columns =
            [
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("projects", "projects"),
                ColumnDefinition.Count("participations", "rows"),
                .. Helix.Standard.Select(h => ColumnDefinition.Count(h.Id, "organisations")),
            ],
        };

    public static MeasureTable SynergyTable()
    {
        RandomStream chance = RandomStream.Of(7, "SynergyTable");
        MeasureTable.Builder table = new([ColumnDefinition.Text("country"), .. Synergy.Columns]);
        for (int i = 0; i < Countries.Length; i++)
        {
            double lift = 0.8 + 0.6 * chance.NextDouble(),
                half = 0.02 + 0.01 * i;
            bool defined = i < 28;
            table.Add(
                Countries[i],
                (long)(14000 / (1 + 0.6 * i)),
                defined ? -40 * chance.NextDouble() : double.NaN,
                defined ? lift : double.NaN,
                defined ? lift - half : double.NaN,
                defined ? lift + half : double.NaN,
                !defined ? null
                    : lift - half > 1 ? "more than chance"
                    : "as chance"
            );
        }
        return table
            .Caveat("Groups with fewer than 30 records with all three helices have no interval and no verdict.")
            .Caveat("Unit of record: projects with two or more organisations.")
            .Build();
    }

    public static MeasureTable CensusTable()
    {
        MeasureTable.Builder table = new([ColumnDefinition.Text("country"), .. Census.Columns]);
        for (int i = 0; i < Countries.Length; i++)
        {
            long[] counts = [.. Counts(i).Select(c => (long)c)];
            table.Add(
                Countries[i],
                counts.Sum(),
                counts.Sum() * 2,
                counts.Sum() * 5,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4]
            );
        }
        return table.Build();
    }

    public static Report Report() =>
        new()
        {
            Title = "A made-up report: networks are wide, but the third helix is thin",
            Subtitle = "All numbers here are invented to try the layout; countries are named only for the length of their names",
            Lede =
                "Science and business meet in most of these networks, and more often than chance would have it. Government takes part in few of "
                + "them, and where it does, it comes with science rather than with business. Six countries show a complete triple helix; in "
                + "twelve the strand between business and government is missing.",
            Findings = Findings(),
            Uncertainties =
            [
                "Co-participation is evidence of a joint goal, not of co-creation: whether these networks reach the level of collaboration cannot be told from the records.",
                "One project in nine names no end; its end was taken as the median of its scheme.",
                "For Malta and for Bosnia and Herzegovina there are too few records for an interval.",
            ],
            Sections = Sections(),
            Manifest =
            [
                new ManifestGroup(
                    "Inputs",
                    [
                        new("projects.csv", "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        new("organisations.csv", "sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"),
                    ]
                ),
                new ManifestGroup("Options", [new("records", "multi"), new("rec", "own"), new("window", "active"), new("seed", "1")]),
                new ManifestGroup("Versions", [new("triskele", "0.1.0")]),
            ],
            Notes =
            [
                "Helices follow the activity types of the source: HES science, PRC business, PUB government, REC research, OTH other.",
            ],
        };

    private static ImmutableArray<ReportFinding> Findings() =>
        [
            new()
            {
                Headline = "All three helices meet somewhat more often than chance would have it",
                Text = "Of the projects with two or more partners, 4.6 in a hundred bring all three together; 3.8 would be expected.",
                Confidence = Confidence.Firm,
                Value = "1.21 (1.17 to 1.25) observed / expected",
                MeasureId = "helix.synergy",
                WhatWouldChange = "Counting single-partner projects as records raises the lift to 2.74, by an artefact of the unit.",
            },
            new()
            {
                Headline = "The missing strand is that between business and government",
                Text = "Its coverage stays below 0.05 in twelve of thirty countries, the large ones among them.",
                Confidence = Confidence.Firm,
                Value = "0.047 Salton cosine, median",
                MeasureId = "helix.synergy",
            },
            new()
            {
                Headline = "Networks have become denser, though not more open",
                Text = "Partners per organisation doubled from 2014 to 2019, while the share of ties across borders hardly moved.",
                Confidence = Confidence.Indicative,
                Value = "2.1 times the partners of 2014",
                WhatWouldChange = "Ends that are plans: after 2021 the curve shows intentions.",
                MeasureId = "census.actors",
            },
            new()
            {
                Headline = "Six countries show a complete triple helix",
                Confidence = Confidence.Indicative,
                Text = "All three strands are there and the trilateral share is above 0.005.",
                WhatWouldChange = "Counting research organisations as science adds three more.",
                MeasureId = "helix.synergy",
            },
            new()
            {
                Headline = "Whether any of these networks is an innovation cluster cannot be told",
                Confidence = Confidence.Unknown,
                Text = "A joint project is on record for all of them, agglomeration for some, self-development for none.",
            },
        ];

    private static ImmutableArray<ReportSection> Sections() =>
        [
            new()
            {
                Id = "who",
                Title = "Who is here",
                Paragraphs = ["Business provides half of the organisations and a fifth of the participations: most firms come once."],
                Figures = [Census5(), Bars()],
                Tables =
                [
                    new()
                    {
                        Descriptor = Census,
                        Table = CensusTable(),
                        MaxRows = 12,
                        Caption = "Organisations by country and helix",
                    },
                ],
            },
            new()
            {
                Id = "network",
                Title = "The network by helix",
                Figures = [Network()],
            },
            new()
            {
                Id = "helices",
                Title = "Helices by country",
                Paragraphs = ["The glyphs are read like this: circles that lie apart are spheres that do not meet."],
                Figures = [Glyphs(), Intervals(), Ternary()],
                Tables =
                [
                    new()
                    {
                        Descriptor = Synergy,
                        Table = SynergyTable(),
                        MaxRows = 40,
                    },
                ],
            },
            new()
            {
                Id = "borders",
                Title = "Flows across borders",
                Figures = [Flows(), Matrix()],
            },
            new()
            {
                Id = "time",
                Title = "Change over time",
                Figures = [Lines(), LiftOverTime()],
            },
        ];

    private static double[] Counts(int i)
    {
        RandomStream chance = RandomStream.Of(7, "Counts", i);
        double size = 4200 / (1 + 0.35 * i);
        return [.. new[] { 0.16, 0.52, 0.1, 0.14, 0.08 }.Select(s => Math.Round(size * s * (0.7 + 0.6 * chance.NextDouble())))];
    }

    private static StackedBarsFigure Census5() =>
        new()
        {
            Title = "Organisations by helix",
            Caption = "Business is the largest helix everywhere but in the small countries of the south-east.",
            AltText = "Stacked bars of organisations by helix for thirty countries.",
            MeasureId = "census.actors",
            Unit = "organisations",
            Series = [.. Helix.Standard.Select(h => new FigureSeries(h.Id, h))],
            Bars = [.. Countries.Select((c, i) => new StackedBar(c, [.. Counts(i)]))],
        };

    private static BarsFigure Bars() =>
        new()
        {
            Title = "Openness of networks",
            Caption = "Networks of small countries reach outward; those of large ones look inward.",
            AltText = "Bars of the external-internal index of fourteen countries, from -0.4 to 0.9.",
            Unit = "external minus internal ties, share",
            Reference = 0.42,
            ReferenceLabel = "all countries",
            Bars = [.. Countries.Take(14).Select((c, i) => new Bar(c, -0.4 + 0.1 * i))],
        };

    private static NetworkFigure Network()
    {
        RandomStream chance = RandomStream.Of(7, "Network");
        NetworkNode[] nodes = new NetworkNode[240];
        for (int i = 0; i < nodes.Length; i++)
        {
            double angle = 2 * Math.PI * chance.NextDouble(),
                radius = 0.5 * Math.Sqrt(chance.NextDouble()) * (i < 20 ? 0.55 : 1);
            string label = $"{(i % 3 == 0 ? "University of" : i % 3 == 1 ? "Institute" : "Company")} {Countries[i % Countries.Length]}";
            double x = 0.5 + radius * Math.Cos(angle),
                y = 0.5 + radius * Math.Sin(angle);
            nodes[i] = new NetworkNode(x, y, Math.Round(900 / (1 + 0.5 * i)), label, Helix.Standard[i % 5]);
        }
        List<NetworkEdge> edges = [];
        for (int i = 1; i < nodes.Length; i++)
        for (int k = 0; k < 5; k++)
            edges.Add(new NetworkEdge(i, chance.NextInt(Math.Min(i, 60)), 1 + 20 * Math.Pow(chance.NextDouble(), 4)));
        return new NetworkFigure
        {
            Title = "The 240 best-connected organisations",
            Caption =
                "Universities and research organisations hold the middle; business gathers around them; government stands at the rim.",
            AltText = "A network of 240 nodes coloured by helix.",
            Nodes = [.. nodes],
            Edges = [.. edges],
            SizeUnit = "partners",
        };
    }

    private static HelixGlyphFigure Glyphs()
    {
        RandomStream chance = RandomStream.Of(7, "Glyphs");
        return new()
        {
            Title = "Helix configuration by country",
            Caption = "Where three circles meet, the helix is complete; in most countries government touches the others at the edge.",
            AltText = "Thirty glyphs of three circles, one a country.",
            MeasureId = "helix.synergy",
            Classes = [.. Classes],
            Glyphs =
            [
                .. Countries.Select(
                    (c, i) =>
                        new HelixGlyph(
                            c,
                            4000 / (1 + i),
                            5200 / (1 + i) * (0.4 + chance.NextDouble()),
                            900 / (1 + i) * (0.3 + 3 * chance.NextDouble())
                        )
                        {
                            ScienceBusiness = 0.1 + 0.4 * chance.NextDouble(),
                            ScienceGovernment = 0.25 * chance.NextDouble(),
                            BusinessGovernment = i % 5 == 4 ? 0 : 0.15 * chance.NextDouble(),
                            Trilateral = 0.06 * chance.NextDouble(),
                            Class = i == 28 ? null : Classes[Math.Min(5, 2 + chance.NextInt(4))],
                        }
                ),
            ],
        };
    }

    private static IntervalsFigure Intervals()
    {
        RandomStream chance = RandomStream.Of(7, "Intervals");
        return new()
        {
            Title = "Lift of trilateral projects",
            Caption = "Filled in blue where the interval leaves chance behind.",
            AltText = "Lifts with intervals for thirty countries.",
            MeasureId = "helix.synergy",
            Unit = "observed / expected, logarithmic",
            Reference = 1,
            ReferenceLabel = "as chance",
            Logarithmic = true,
            Intervals =
            [
                .. Countries.Select(
                    (c, i) =>
                    {
                        double lift = 0.75 + 0.9 * chance.NextDouble();
                        return i == 29
                            ? new Interval(c, double.NaN, double.NaN, double.NaN)
                            : new Interval(c, lift, lift / (1.04 + 0.012 * i), lift * (1.04 + 0.012 * i));
                    }
                ),
            ],
        };
    }

    private static TernaryFigure Ternary()
    {
        RandomStream chance = RandomStream.Of(7, "Ternary");
        return new()
        {
            Title = "Balance of the helices",
            Caption = "Most countries lean to business; none to government.",
            AltText = "Thirty countries between three corners.",
            Unit = "participations",
            Points =
            [
                .. Countries.Select(c =>
                {
                    double u = 0.2 + chance.NextDouble(),
                        i = 0.3 + chance.NextDouble(),
                        g = 0.1 + 0.3 * chance.NextDouble();
                    return new TernaryPoint(c, u / (u + i + g), i / (u + i + g), g / (u + i + g));
                }),
            ],
        };
    }

    private static FlowsFigure Flows()
    {
        RandomStream chance = RandomStream.Of(7, "Flows");
        List<Flow> flows = [];
        for (int a = 0; a < Countries.Length; a++)
        for (int b = a; b < Countries.Length; b++)
            flows.Add(new Flow(a, b, Math.Round(2600 * (0.3 + chance.NextDouble()) / ((1 + 0.4 * a) * (1 + 0.4 * b)))));
        return new FlowsFigure
        {
            Title = "Joint projects across borders",
            Caption = "Four countries of the west carry half of all flows.",
            AltText = "A chord diagram of the twenty strongest countries.",
            Unit = "joint projects",
            Regions = [.. Countries],
            Flows = [.. flows],
        };
    }

    private static MatrixFigure Matrix()
    {
        RandomStream chance = RandomStream.Of(7, "Matrix");
        return new()
        {
            Title = "Affinity between countries",
            Caption = "Neighbours work together more than their size would have them; the diagonal is shaded most.",
            AltText = "A matrix of observed over expected ties of sixteen countries.",
            Unit = "observed / expected ties",
            Rows = [.. Countries.Take(16)],
            Columns = [.. Countries.Take(16)],
            Values =
            [
                .. Enumerable
                    .Range(0, 16)
                    .Select(r =>
                        Enumerable
                            .Range(0, 16)
                            .Select(c =>
                                r == 7 && c == 11 ? double.NaN
                                : r == c ? 3.2
                                : Math.Exp(1.2 * (chance.NextDouble() - 0.55))
                            )
                            .ToImmutableArray()
                    ),
            ],
        };
    }

    private static LinesFigure Lines() =>
        new()
        {
            Title = "Organisations at work, by helix",
            Caption = "All helices grow until 2021; what follows are plans.",
            AltText = "Five lines from 2014 to 2027, one a helix.",
            MeasureId = "census.actors",
            Unit = "organisations",
            PlansFrom = 2021,
            X = [.. Enumerable.Range(2014, 14).Select(y => (double)y)],
            Lines =
            [
                .. Helix.Standard.Select(
                    (h, i) => new Line(h.Id, [.. Enumerable.Range(0, 14).Select(t => (900 + 2600 * Shape(t)) * Share(i))], h)
                ),
            ],
        };

    private static double Share(int i) => new[] { 0.55, 1.0, 0.2, 0.5, 0.19 }[i];

    private static double Shape(int t) => Math.Exp(-Math.Pow((t - 6.5) / 4, 2));

    private static LinesFigure LiftOverTime() =>
        new()
        {
            Title = "Lift of trilateral projects over time",
            Caption = "The lift fell to the level of chance and came back; the bands are 95 % intervals.",
            AltText = "Two lines with bands around 1 from 2014 to 2027, one with a gap.",
            Unit = "observed / expected",
            FromZero = false,
            Reference = 1,
            ReferenceLabel = "as chance",
            X = [.. Enumerable.Range(2014, 14).Select(y => (double)y)],
            Lines = [Lift("all programmes", 1.1, 0.05, -1), Lift("Societal challenges", 1.02, 0.1, 5)],
        };

    private static Line Lift(string name, double level, double half, int gap)
    {
        double[] values = [.. Enumerable.Range(0, 14).Select(t => t == gap ? double.NaN : level + 0.09 * Math.Sin(t / 2.0))];
        return new Line(name, [.. values]) { Low = [.. values.Select(v => v - half)], High = [.. values.Select(v => v + half)] };
    }
}
