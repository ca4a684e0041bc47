using System.Collections.Immutable;
using System.Globalization;
using Triskele.Data.Exchange;
using Triskele.Numerics;

namespace Triskele.Data.Tests.Exchange;

/// <summary>Small networks with everything that makes files fail.</summary>
internal static class RandomNetworks
{
    private static readonly string[] Nasty =
    [
        "plain",
        "two words",
        "a \"quoted\" name",
        "it's",
        "\"",
        "comma, semicolon; tab\tand",
        "line\nbreak",
        "carriage\rreturn",
        "crlf\r\nend",
        "<b>&amp;</b> ]]>",
        "&#34; &quot;",
        "back\\slash",
        "ends with \\",
        "Ünïcödé Наука 研究",
        "emoji 🧪🏳️‍🌈",
        "control \u0001\u001f",
        "lone \ud800 half",
        "\u2028separator\u0085",
        "# hash",
        "-- dashes",
        "*Vertices 3",
        "% comment",
        "data:",
        "n=5",
        "labels:",
        "!",
        "[2014-2015]",
        "1",
        "007",
        "true",
        "2014-01-01",
        "NaN",
        "NULL",
        " \" \" ",
        "\\\" \"",
        "=cmd|' /C calc'!A0",
    ];

    /// <summary>A network of 12 nodes and 20 edges with attributes, layers, dates.</summary>
    public static ExchangeNetwork Of(ulong seed, bool twoMode = false, bool directed = false, bool layers = true)
    {
        RandomStream chance = RandomStream.Of(seed, "tests.exchange");
        const int n = 12,
            m = 20;
        ImmutableArray<ExchangeNode> nodes =
        [
            .. Enumerable
                .Range(0, n)
                .Select(i => new ExchangeNode($"k{i} {Pick(chance).Trim()}")
                {
                    Label = chance.NextInt(5) == 0 ? "" : Pick(chance),
                    IsSecond = twoMode && i >= 8,
                    Period = twoMode && i >= 8 ? Period(chance) : ExchangePeriod.Unknown,
                }),
        ];
        HashSet<(int, int)> taken = [];
        List<ExchangeEdge> edges = [];
        while (edges.Count < m)
        {
            (int a, int b) = twoMode ? (chance.NextInt(8), 8 + chance.NextInt(4)) : (chance.NextInt(n), chance.NextInt(n));
            if (a == b || !taken.Add((Math.Min(a, b), Math.Max(a, b))))
                continue;
            edges.Add(
                new ExchangeEdge(directed || twoMode ? a : Math.Min(a, b), directed || twoMode ? b : Math.Max(a, b))
                {
                    Weight = chance.NextInt(3) == 0 ? 1 : chance.NextDouble() * 100,
                    IsDirected = directed,
                    Layer = layers ? chance.NextInt(3) - 1 : -1,
                    Periods = chance.NextInt(3) switch
                    {
                        0 => [],
                        1 => [Period(chance)],
                        _ => [new(735_000, 735_100), new(735_600, 736_000)],
                    },
                }
            );
        }
        return new ExchangeNetwork
        {
            Nodes = nodes,
            Edges = [.. edges],
            NodeColumns = Columns(chance, n, "of node"),
            EdgeColumns = Columns(chance, m, "of edge"),
            Layers = layers ? ["lunch, \"work\"", "café <1>"] : [],
            IsTwoMode = twoMode,
        };
    }

    private static ImmutableArray<ExchangeColumn> Columns(RandomStream chance, int count, string name)
    {
        string[] texts = Cells(() => Pick(chance)),
            wholes = Cells(() => (chance.NextInt(2000) - 1000).ToString(CultureInfo.InvariantCulture)),
            reals = Cells(() => (chance.NextDouble() * 1e-7).ToString("R", CultureInfo.InvariantCulture)),
            flags = Cells(() => chance.NextInt(2) == 0 ? "true" : "false"),
            dates = Cells(() => Day.Text(730_000 + chance.NextInt(5000)));
        return
        [
            new($"text \"{name}\"", ExchangeType.Text, i => texts[i]),
            new($"whole {name}", ExchangeType.Integer, i => wholes[i]),
            new($"real {name}", ExchangeType.Real, i => reals[i]),
            new($"flag {name}", ExchangeType.Flag, i => flags[i]),
            new($"date {name}", ExchangeType.Date, i => dates[i]),
        ];

        string[] Cells(Func<string> cell) => [.. Enumerable.Range(0, count).Select(i => i > 0 && chance.NextInt(4) == 0 ? "" : cell())];
    }

    private static string Pick(RandomStream chance) => Nasty[chance.NextInt(Nasty.Length)];

    private static ExchangePeriod Period(RandomStream chance)
    {
        int start = 730_000 + chance.NextInt(5000);
        return chance.NextInt(3) switch
        {
            0 => new(start, Day.Unknown),
            1 => new(Day.Unknown, start),
            _ => new(start, start + chance.NextInt(500)),
        };
    }
}
