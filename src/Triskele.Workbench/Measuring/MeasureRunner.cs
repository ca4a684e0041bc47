using Triskele.Measures;
using Triskele.Presentation;

namespace Triskele.Workbench.Measuring;

/// <summary>Binds a scene from a state and computes measures on it.</summary>
/// <remarks>The period is applied once, so that many measures of one request share the narrowed ecosystem.</remarks>
public sealed class MeasureRunner
{
    private readonly LoadedState _state;
    private readonly Ecosystem? _ecosystem;

    /// <summary>Prepares a state for a request.</summary>
    public MeasureRunner(LoadedState state, MeasureRequest request)
    {
        (_state, Request) = (state, request);
        _ecosystem = request.Period is { } period ? state.Ecosystem?.View().Within(period, request.Window).Compact() : state.Ecosystem;
    }

    /// <summary>The request that measures are computed for.</summary>
    public MeasureRequest Request { get; }

    /// <summary>The ecosystem within the period, or null.</summary>
    public Ecosystem? Ecosystem => _ecosystem;

    /// <summary>Computes a measure.</summary>
    /// <exception cref="ArgumentException">An option is unknown or a value is not allowed, or the measure cannot be split.</exception>
    public MeasureResult Run(Measure measure, CancellationToken cancellation = default)
    {
        MeasureDescriptor descriptor = measure.Descriptor;
        if (!descriptor.CanGroup && Request.By.Dimensions.Length > 0)
            throw new ArgumentException($"{descriptor.Id} has rows of its own and cannot be split by {Request.By}; leave --by out.");
        MeasureOptions options = MeasureOptions.Of(descriptor.Options, Request.Options);
        Scene scene = new()
        {
            Ecosystem = _ecosystem,
            Presence = _state.Presence,
            By = Request.By,
            Period = Request.Period,
            Window = Request.Window,
            Options = options,
            Seed = Request.Seed,
            Threads = Request.Threads,
            Cancellation = cancellation,
        };
        MeasureTable table = Limited(() => measure.Compute(scene), scene);
        Manifest manifest = Manifest.Of(
            _state,
            Request,
            options.Values.Select(o => new ManifestEntry($"{descriptor.Id} {o.Key}", o.Value)),
            table.Caveats
        );
        return new MeasureResult(descriptor, table, options, manifest)
        {
            Notes =
            [
                .. descriptor.DependsOnHelixMapping && _state.HelixMapping.Length > 0 ? new[] { _state.HelixMapping } : [],
                .. _state.Notes,
            ],
        };
    }

    // A loop within a loop would have threads of its own for each; a scheduler for both keeps the promise.
    private static MeasureTable Limited(Func<MeasureTable> compute, Scene scene)
    {
        if (scene.Threads < 1)
            return compute();
        ConcurrentExclusiveSchedulerPair limited = new(TaskScheduler.Default, scene.Threads);
        return Task
            .Factory.StartNew(compute, scene.Cancellation, TaskCreationOptions.None, limited.ConcurrentScheduler)
            .GetAwaiter()
            .GetResult();
    }

    /// <summary>The same state and period with another grouping or other options.</summary>
    public MeasureRunner With(Func<MeasureRequest, MeasureRequest> change) => new(_state, change(Request), _ecosystem);

    private MeasureRunner(LoadedState state, MeasureRequest request, Ecosystem? ecosystem) =>
        (_state, Request, _ecosystem) = (state, request, ecosystem);
}
