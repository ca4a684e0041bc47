using Triskele.Data.Importers;
using Triskele.Data.Sources;
using Triskele.Testing;

namespace Triskele.Data.Tests.Importers;

public sealed class MessagesImporterTests : IDisposable
{
    private readonly Trial _trial = new();

    public void Dispose() => _trial.Dispose();

    private void Import(string text) => _trial.Import(new MessagesImporter(), _trial.Write("mails.csv", text));

    [Fact]
    public void Messages_have_ends_time_and_sentiment()
    {
        Import("sender,receiver,sent,sentiment\nA,B,2014-01-02 03:04:05,0.5\nB,A,60,\n");
        Assert.Equal(
            [
                new MessageRow(2, "A", "B", new DateTime(2014, 1, 2, 3, 4, 5), 0.5),
                new MessageRow(3, "B", "A", new DateTime(1970, 1, 1, 0, 1, 0), double.NaN),
            ],
            _trial.Sink.Messages
        );
        Assert.Equal("messages/mails", _trial.Sink.Sources[0].Dataset);
        Assert.Empty(_trial.Log.Kept);
    }

    [Fact]
    public void The_beginning_of_a_calendar_is_no_date_and_a_row_without_an_end_is_left_out()
    {
        Import("from,to,time\nA,B,1979-12-31 21:00:00\nA,,2014-01-01\nA,C,soon\n");
        Assert.Equal([null, null], _trial.Sink.Messages.Select(m => m.Time));
        Assert.Single(_trial.Errors);
        Assert.Equal(2, _trial.Warnings.Count());
    }

    [Fact]
    public void A_table_without_a_time_is_refused_with_what_is_missing()
    {
        Import("from,to\nA,B\n");
        Assert.Empty(_trial.Sink.Messages);
        Assert.Contains("time", _trial.Errors.First().Expected, StringComparison.Ordinal);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void Real_mail_is_read_and_its_unknown_times_are_found()
    {
        _trial.Import(new MessagesImporter(), SharedFiles.PathOf("data/collaboration/dated-mail/enron_edges.csv.gz"));
        Assert.Equal(125_409, _trial.Sink.Messages.Count);
        Assert.Equal(174, _trial.Sink.Messages.Count(m => m.Time is null));
        Assert.Empty(_trial.Errors);
    }
}
