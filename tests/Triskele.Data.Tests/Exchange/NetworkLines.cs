using System.Globalization;
using Triskele.Data.Exchange;

namespace Triskele.Data.Tests.Exchange;

/// <summary>A network in comparable lines, as far as a format holds it.</summary>
internal sealed record NetworkLines
{
    /// <summary>What a format makes of a text.</summary>
    public Func<string, string> Text { get; init; } = t => t;

    /// <summary>What it makes of the id of a node; null where it has none and labels stand for them.</summary>
    public Func<string, string>? Id { get; init; } = t => t;

    /// <summary>What stands for a node where a format has one name for it.</summary>
    public Func<ExchangeNetwork, string[]> Labels { get; init; } = n => [.. n.Nodes.Select(v => v.Label)];

    public bool Attributes { get; init; } = true;

    public bool Layers { get; init; } = true;

    public bool Directions { get; init; } = true;

    public bool Modes { get; init; } = true;

    /// <summary>What a format makes of the periods of an edge.</summary>
    public Func<IReadOnlyList<ExchangePeriod>, IEnumerable<ExchangePeriod>> Periods { get; init; } = p => p;

    public bool NodePeriods { get; init; } = true;

    /// <summary>One period from the first day to the last.</summary>
    public static IEnumerable<ExchangePeriod> Hull(IReadOnlyList<ExchangePeriod> periods) =>
        ExchangePeriod.Hull(periods) is { IsKnown: true } hull ? [hull] : [];

    public string[] Of(ExchangeNetwork n)
    {
        string[] labels = Labels(n);
        string[] names = [.. n.Nodes.Select((v, i) => Id is null ? Text(labels[i]) : Id(v.Id))];
        return
        [
            .. n
                .Nodes.Select(
                    (v, i) =>
                        $"node {names[i]} | {(Id is null ? "" : Text(labels[i]))} | {Modes && v.IsSecond} | {(NodePeriods ? Span(v.Period) : "")} | {Cells(n.NodeColumns, i)}"
                )
                .Order(StringComparer.Ordinal),
            .. n
                .Edges.Select(
                    (e, i) => $"edge {Ends(e, names)} | {(Layers ? Text(n.LayerOf(e)) : "")} | {Days(e)} | {Cells(n.EdgeColumns, i)}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private string Ends(ExchangeEdge e, string[] names)
    {
        (string a, string b) = (names[e.Source], names[e.Target]);
        if (!(e.IsDirected && Directions) && string.CompareOrdinal(a, b) > 0)
            (a, b) = (b, a);
        return string.Create(CultureInfo.InvariantCulture, $"{a} -{(e.IsDirected && Directions ? ">" : "-")} {b} {e.Weight:R}");
    }

    private string Days(ExchangeEdge e) => string.Join(' ', Periods([.. e.Periods]).Select(Span));

    private static string Span(ExchangePeriod period) => $"{Day.Text(period.Start)}..{Day.Text(period.End)}";

    private string Cells(IEnumerable<ExchangeColumn> columns, int i) =>
        Attributes
            ? string.Join(
                ", ",
                columns.Where(c => c[i].Length > 0).OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $"{Text(c.Name)}={Text(c[i])}")
            )
            : "";
}
