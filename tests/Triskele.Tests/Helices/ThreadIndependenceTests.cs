using Triskele.Helices;
using Triskele.Measures;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Helices;

public class ThreadIndependenceTests
{
    public static TheoryData<string> Ids => [.. All.Select(m => m.Id)];

    private static Measure[] All =>
        [HelixCounts.Measure, HelixSynergy.Measure, HelixConfiguration.Measure, HelixMixing.Measure, HelixEi.Measure];

    [Theory(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    [MemberData(nameof(Ids))]
    public void One_thread_and_many_give_the_same_bytes(string id)
    {
        Measure measure = All.Single(m => m.Id == id);
        string many = measure.Run(RecordTables.Fixture2014, "country").Dump();
        string one = OnOneThread(() => measure.Run(RecordTables.Fixture2014, "country").Dump());
        Assert.Equal(many, one);
    }

    [Fact(Skip = SharedFiles.Reason, SkipUnless = nameof(SharedFiles.Exist), SkipType = typeof(SharedFiles))]
    public void One_thread_is_one()
    {
        Scene scene = Scenes.Scene(HelixEi.Measure) with { Ecosystem = RecordTables.Fixture2014 };
        LabelledTies ties = LabelledTies.Of(scene.Ecosystem!);
        int[] threads = OnOneThread(() => ties.Draw(scene, scene.Groups()[0], _ => Environment.CurrentManagedThreadId));
        Assert.Single(threads.Distinct());
    }

    [Fact]
    public void Every_column_and_option_has_words()
    {
        foreach (Measure measure in All)
        {
            MeasureDescriptor d = measure.Descriptor;
            Assert.True(d.DependsOnHelixMapping);
            Assert.All([d.Title, d.Question, d.Formula, d.Source, d.Caveats, d.Golden], text => Assert.NotEmpty(text));
            Assert.All(d.Columns, column => Assert.NotEmpty(d.Describe(column)));
            Assert.All(d.Options, option => Assert.NotEmpty(d.Describe(option)));
        }
    }

    // Parallel loops take their scheduler from the task that they run in.
    private static T OnOneThread<T>(Func<T> work) =>
        Task
            .Factory.StartNew(
                work,
                CancellationToken.None,
                TaskCreationOptions.None,
                new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 1).ExclusiveScheduler
            )
            .GetAwaiter()
            .GetResult();
}
