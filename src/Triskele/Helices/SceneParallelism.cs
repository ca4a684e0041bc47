using Triskele.Measures;

namespace Triskele.Helices;

internal static class SceneParallelism
{
    /// <summary>Loops end when the scene is cancelled and run on the scheduler of whoever computes, so that a caller can hold them to one thread.</summary>
    public static ParallelOptions InParallel(this Scene scene) =>
        new() { CancellationToken = scene.Cancellation, TaskScheduler = TaskScheduler.Current };
}
