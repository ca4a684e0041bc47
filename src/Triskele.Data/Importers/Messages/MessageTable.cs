using System.Globalization;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Messages;

/// <summary>A table of messages, a row for each receiver.</summary>
internal sealed class MessageTable
{
    private static readonly string[] Time = ["time", "date", "sent", "timestamp", "datetime", "sent_at", "when"];

    // What programs write where they know no date: the beginnings of their calendars.
    private static readonly DateTime[] Beginnings = [new(1900, 1, 1), new(1904, 1, 1), new(1970, 1, 1), new(1980, 1, 1)];

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
            header.Find("sentiment", "polarity", "valence")
        );

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
        if (
            text.Length != 4
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            && seconds < 1L << 36
        )
            return DateTime.UnixEpoch.AddSeconds(seconds);
        DateTime? time = cells.Moment(_time);
        if (time is not { } moment || !Beginnings.Any(b => (moment - b).Duration() < TimeSpan.FromDays(1)))
            return time;
        cells.Findings.Warn("no-date", cells.Row, cells.NameOf(_time), text.ToString());
        return null;
    }
}
