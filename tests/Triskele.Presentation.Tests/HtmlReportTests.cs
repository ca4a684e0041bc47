using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Triskele.Measures;
using Triskele.Presentation.Figures;
using Xunit;

namespace Triskele.Presentation.Tests;

public class HtmlReportTests
{
    private const string Hostile = "\"><script>alert('x')</script>&amp;\n<img src=x onerror=y>\u0001\ud800";

    private static string Html(Report report)
    {
        StringWriter writer = new();
        HtmlReport.Write(report, writer);
        return writer.ToString();
    }

    private static XDocument Parse(string html)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    [Fact]
    public void The_sample_report_is_well_formed_and_lies_beside_the_tests_to_be_looked_at()
    {
        string html = Html(Sample.Report());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "sample-report.html"), html);
        XDocument page = Parse(html);
        Assert.Equal(10, page.Descendants("svg").Count());
    }

    [Fact]
    public void Nothing_is_loaded_from_anywhere()
    {
        string html = Html(Sample.Report());
        Assert.DoesNotMatch(new Regex("https?://", RegexOptions.IgnoreCase), html);
        Assert.DoesNotMatch(new Regex(@"url\(|@import|<(link|img|iframe|object|embed|base|video|audio|source)\b"), html);
        Assert.All(Parse(html).Descendants().Attributes("href"), href => Assert.StartsWith("#", href.Value, StringComparison.Ordinal));
        Assert.Empty(Parse(html).Descendants().Attributes("src"));
        Assert.Contains("default-src &#39;none&#39;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_style_attribute_and_no_event_attribute_would_be_stopped_by_the_policy()
    {
        IEnumerable<string> names = Parse(Html(Sample.Report())).Descendants().Attributes().Select(a => a.Name.LocalName);
        Assert.DoesNotContain(names, n => n == "style" || n.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_are_unique_and_all_that_points_to_one_finds_it()
    {
        XDocument page = Parse(Html(Sample.Report()));
        string[] ids = [.. page.Descendants().Attributes("id").Select(a => a.Value)];
        Assert.Equal(ids.Distinct(), ids);
        string[] targets =
        [
            .. page.Descendants().Attributes("popovertarget").Select(a => a.Value),
            .. page.Descendants().Attributes("href").Select(a => a.Value[1..]),
            .. page.Descendants().Attributes("aria-labelledby").SelectMany(a => a.Value.Split(' ')),
        ];
        Assert.Empty(targets.Except(ids));
    }

    [Fact]
    public void Headings_descend_without_a_leap_and_there_is_one_first()
    {
        int[] levels =
        [
            .. Parse(Html(Sample.Report()))
                .Descendants()
                .Where(e => Regex.IsMatch(e.Name.LocalName, "^h[1-6]$"))
                .Select(e => e.Name.LocalName[1] - '0'),
        ];
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Every_number_of_a_table_opens_to_its_measure()
    {
        XElement[] cells =
        [
            .. Parse(Html(Sample.Report())).Descendants("td").Where(td => InMeasureTable(td) && (string?)td.Attribute("class") == "n"),
        ];
        Assert.Equal(12 * 8 + 30 * 5, cells.Length);
        Assert.All(cells, td => Assert.NotNull(td.Element("button")?.Attribute("popovertarget")));
    }

    private static bool InMeasureTable(XElement cell) => cell.Ancestors("table").Any(t => (string?)t.Attribute("class") == "measure");

    [Fact]
    public void Every_number_of_a_finding_opens_to_question_formula_source_and_caveats()
    {
        XDocument page = Parse(Html(Sample.Report()));
        XElement value = page.Descendants("p").First(p => (string?)p.Attribute("class") == "value").Element("button")!;
        string id = value.Attribute("popovertarget")!.Value;
        string card = page.Descendants("div").Single(d => (string?)d.Attribute("id") == id).Value;
        foreach (string key in new[] { "question", "formula", "source", "caveats" })
            Assert.Contains(
                Sample.Texts["helix.synergy." + key].ReplaceLineEndings(" "),
                card.ReplaceLineEndings(" "),
                StringComparison.Ordinal
            );
        Assert.Contains("draws = 1000", card, StringComparison.Ordinal);
        Assert.Contains("mbit", card, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_undefined_is_a_dash_and_the_reason_stands_below()
    {
        XDocument page = Parse(Html(Sample.Report()));
        Assert.Equal(
            8,
            page.Descendants("td")
                .Count(td => td.Value == "–" && InMeasureTable(td) && td.Attribute("data-v") is null && td.Element("button") is not null)
        );
        Assert.Contains("the reason is among these caveats", page.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        MeasureTable table = new MeasureTable.Builder([ColumnDefinition.Text(Hostile), ColumnDefinition.Number("x", Hostile)])
            .Add(Hostile, 1.5)
            .Caveat(Hostile)
            .Build();
        MeasureDescriptor descriptor = Sample.Census with { Id = Hostile, Columns = [ColumnDefinition.Number("x", Hostile)] };
        Report report = new()
        {
            Title = Hostile,
            Subtitle = Hostile,
            Lede = Hostile,
            Notes = [Hostile],
            Uncertainties = [Hostile],
            Findings =
            [
                new()
                {
                    Headline = Hostile,
                    Text = Hostile,
                    Confidence = Confidence.Firm,
                    Value = Hostile,
                    MeasureId = Hostile,
                    WhatWouldChange = Hostile,
                },
            ],
            Manifest = [new ManifestGroup(Hostile, [new ManifestEntry(Hostile, Hostile)])],
            Sections =
            [
                new()
                {
                    Id = Hostile,
                    Title = Hostile,
                    Paragraphs = [Hostile],
                    Figures = [.. SmallFigures.With(Hostile, 2)],
                    Tables =
                    [
                        new()
                        {
                            Descriptor = descriptor,
                            Table = table,
                            Caption = Hostile,
                        },
                    ],
                },
            ],
        };
        XDocument page = Parse(Html(report));
        Assert.Single(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_report_is_a_page()
    {
        XDocument page = Parse(Html(new Report { Title = "Nothing" }));
        Assert.Equal("Nothing", page.Descendants("h1").Single().Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Figures_of_few_elements_are_drawn_or_say_that_there_is_nothing(int elements)
    {
        foreach (Figure figure in SmallFigures.With("a", elements))
        {
            StringWriter writer = new();
            FigureSvg.Write(figure, writer, "f");
            XElement drawn = XElement.Parse(writer.ToString());
            Assert.True(
                drawn.Name == (elements == 0 || (elements == 1 && figure is FlowsFigure) ? "p" : "svg"),
                $"{figure.GetType().Name} of {elements}"
            );
            Assert.DoesNotContain("NaN", writer.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", writer.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("∞", writer.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Figures_of_undefined_values_say_that_there_is_nothing()
    {
        foreach (Figure figure in SmallFigures.With("a", 3, double.NaN).Where(f => f is not NetworkFigure))
        {
            StringWriter writer = new();
            FigureSvg.Write(figure, writer, "f");
            Assert.Equal("p", XElement.Parse(writer.ToString()).Name);
        }
    }

    [Fact]
    public void The_kinds_of_figures_are_all_tried_here()
    {
        IEnumerable<Type> kinds = typeof(Figure).Assembly.GetTypes().Where(t => t.BaseType == typeof(Figure));
        Assert.Equal(kinds.ToHashSet(), SmallFigures.With("a", 1).Select(f => f.GetType()).ToHashSet());
    }

    [Fact]
    public void Series_in_order_take_the_colours_of_the_ramp_so_that_none_is_taken_for_a_helix()
    {
        StackedBarsFigure bars = new()
        {
            Title = "t",
            Caption = "c",
            AltText = "a",
            Ordered = true,
            Series = [new FigureSeries("near"), new FigureSeries("far")],
            Bars = [new StackedBar("x", [1, 2])],
        };
        StringWriter writer = new();
        FigureSvg.Write(bars, writer, "f");
        Assert.Contains("part k0", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("part k5", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("part c", writer.ToString(), StringComparison.Ordinal);
    }
}
