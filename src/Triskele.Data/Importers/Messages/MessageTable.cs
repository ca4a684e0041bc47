using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Messages;

/// <summary>A table of messages, a row for each receiver.</summary>
internal sealed class MessageTable
{
    private static readonly string[] Time = ["time", "date", "sent", "timestamp", "datetime", "sent_at", "when"];
    private static readonly string[] Sentiment = ["sentiment", "polarity", "valence"];

    private readonly IRecordSink _sink;
    private readonly int _from,
        _to,
        _time,
        _sentiment;

    private MessageTable(Header header, IRecordSink sink) =>
        (_sink, _from, _to, _time, _sentiment) = (
            sink,
            header.Find(TieColumnNames.From),
            header.Find(TieColumnNames.To),
            header.Find(Time),
            header.Find(Sentiment)
        );

    /// <summary>Whether a table is one of messages: ends, a time, nothing that only ties have, and a sentiment or a name that says so.</summary>
    public static bool Is(Header header, string stem) =>
        TieColumnNames.AreIn(header)
        && header.Has(Time)
        && !TieColumnNames.SayTie(header)
        && (header.Has(Sentiment) || stem.Contains("message", StringComparison.OrdinalIgnoreCase));

    public static TablePlan? Plan(OpenTable table, IRecordSink sink, string dataset)
    {
        Header h = table.Header;
        return
            h.Require(table.Findings, "messages", TieColumnNames.From)
            & h.Require(table.Findings, "messages", TieColumnNames.To)
            & h.Require(table.Findings, "messages", Time)
            ? new TablePlan(dataset, "messages", new MessageTable(h, sink).Take)
            : null;
    }

    private void Take(RowCells cells)
    {
        (string from, string to) = (cells.RequiredId(_from), cells.RequiredId(_to));
        if (from.Length == 0 || to.Length == 0)
            return;
        ReadOnlySpan<char> sentiment = cells.Raw(_sentiment);
        double judged = ValueParser.IsNothing(sentiment) ? double.NaN : cells.Values.Number(sentiment, cells.Row, cells.NameOf(_sentiment));
        _sink.Add(new MessageRow(cells.Row, from, to, TimeOf(cells), judged));
    }

    /// <summary>Whole numbers are seconds since 1970; the beginning of a program's calendar is no date.</summary>
    private DateTime? TimeOf(RowCells cells)
    {
        ReadOnlySpan<char> text = cells.Raw(_time);
        if (MessageTime.OfSeconds(text) is { } counted)
            return counted;
        DateTime? time = cells.Moment(_time);
        if (time is not { } moment || !MessageTime.IsBeginning(moment))
            return time;
        cells.Findings.Warn("no-date", cells.Row, cells.NameOf(_time), text.ToString());
        return null;
    }
}
