using Triskele.Measures;
using Triskele.Networks;
using Triskele.Workbench.Measuring;
using Xunit;

namespace Triskele.Workbench.Tests;

public class MeasureRunnerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Loops_within_loops_use_no_more_threads_than_were_asked_for(int threads)
    {
        int running = 0,
            most = 0;
        Lock gate = new();
        Measure measure = new(NetworkSummary.Measure.Descriptor, Compute);
        new MeasureRunner(new LoadedState(), new MeasureRequest { Threads = threads }).Run(measure, TestContext.Current.CancellationToken);
        Assert.InRange(most, 1, threads);

        MeasureTable Compute(Scene scene)
        {
            Parallel.For(0, 8, scene.InParallel(), _ => Parallel.For(0, 8, scene.InParallel(), _ => Work()));
            return scene.Table(NetworkSummary.Measure.Descriptor).Build();
        }

        void Work()
        {
            lock (gate)
                most = Math.Max(most, ++running);
            Thread.SpinWait(10_000);
            lock (gate)
                running--;
        }
    }
}
