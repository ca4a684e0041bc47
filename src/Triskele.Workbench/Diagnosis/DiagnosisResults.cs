using System.Collections.Immutable;
using System.Globalization;
using Triskele.Measures;
using Triskele.Networks.Pictures;
using Triskele.Workbench.Measuring;

namespace Triskele.Workbench.Diagnosis;

/// <summary>All tables that a diagnosis rests on.</summary>
internal sealed class DiagnosisResults
{
    private readonly Dictionary<string, MeasureResult> _results = new(StringComparer.Ordinal);

    public DiagnosisResults(LoadedState state, DiagnosisRequest request, CancellationToken cancellation)
    {
        (State, Request) = (state, request);
        Runner = new MeasureRunner(state, request.Measures with { By = Grouping.All });
        if (Runner.Ecosystem is { Projects.Count: > 0 })
            ComputeRecords(cancellation);
        else if (HasCounts)
            ComputeCounts(cancellation);
        if (HasRecords || HasTies)
            ComputeNetwork(cancellation);
    }

    public LoadedState State { get; }

    public DiagnosisRequest Request { get; }

    public MeasureRunner Runner { get; }

    /// <summary>Whether there are records of projects.</summary>
    public bool HasRecords => Runner.Ecosystem is { Projects.Count: > 0 };

    /// <summary>Whether there are presence counts that came counted.</summary>
    public bool HasCounts => State.Presence is { Count: > 0 };

    /// <summary>Whether there are recorded ties and no project at all.</summary>
    public bool HasTies => State.Ecosystem is { Projects.Count: 0 } && Runner.Ecosystem is { Ties.Count: > 0 };

    /// <summary>Whether any two organisations are tied.</summary>
    public bool HasNetwork => _results.TryGetValue("network.community_profile", out MeasureResult? found) && found.Table.Count > 0;

    /// <summary>Whether ties are joint projects, rather than recorded ones.</summary>
    public bool TiesAreProjects =>
        Result("network.community_profile").Options.Choice("ties") switch
        {
            "recorded" => false,
            "projects" => true,
            _ => Runner.Ecosystem!.Ties.Count == 0 || Runner.Ecosystem.Projects.Partners.Any(n => n >= 2),
        };

    /// <summary>How far the network was looked into.</summary>
    public NetworkDepth Depth { get; private set; } = NetworkDepth.Of(0, 0);

    /// <summary>The picture of the network, or null without one.</summary>
    public NetworkPicture? Picture { get; private set; }

    /// <summary>All results in the order of computing.</summary>
    public IEnumerable<MeasureResult> All => _results.Values;

    /// <summary>The table of a measure on the whole.</summary>
    public MeasureTable Whole(string id) => _results[id].Table;

    /// <summary>The result of a measure on the whole.</summary>
    public MeasureResult Result(string id) => _results[id];

    /// <summary>Whether a measure was computed on the whole.</summary>
    public bool Has(string id) => _results.ContainsKey(id);

    /// <summary>The result of a measure for each of the things compared.</summary>
    public MeasureResult Compared(string id) => _results[$"{id} by"];

    /// <summary>The result of a measure year by year.</summary>
    public MeasureResult Yearly(string id) => _results[$"{id} by year"];

    /// <summary>The configuration with research organisations counted in another way.</summary>
    public MeasureTable Alternative(string research) => _results[$"helix.configuration rec={research}"].Table;

    /// <summary>The ways of counting research organisations that were tried beside the one asked for.</summary>
    public ImmutableArray<string> Alternatives { get; private set; } = [];

    private void ComputeRecords(CancellationToken cancellation)
    {
        foreach (
            string id in (string[])
                [
                    "census.actors",
                    "network.summary",
                    "network.components",
                    "network.hubs",
                    "network.dynamics",
                    "network.nulls",
                    "helix.counts",
                    "helix.configuration",
                    "helix.synergy",
                    "helix.mixing",
                    "helix.ei",
                ]
        )
            Compute(id, id, Runner, cancellation);
        MeasureRunner compared = Runner.With(r => r with { By = Request.By });
        foreach (string id in (string[])["census.actors", "helix.counts", "helix.configuration", "helix.synergy"])
            Compute($"{id} by", id, compared, cancellation);
        Compute(
            "helix.configuration by year",
            "helix.configuration",
            Runner.With(r => r with { By = Grouping.Parse("year") }),
            cancellation
        );
        ComputeTerritory(cancellation);
        ComputeAlternatives(cancellation);
        Request.Progress?.Report("network picture");
        Picture = NetworkPictureBuilder.Build(Runner.Ecosystem!, seed: Request.Measures.Seed);
    }

    private void ComputeTerritory(CancellationToken cancellation)
    {
        string level = Request.PlaceLevel.ToString(CultureInfo.InvariantCulture);
        MeasureRunner places = Runner.With(r => r with { Options = r.Options.SetItem("level", level) });
        Compute("territory.integration", "territory.integration", places, cancellation);
        Compute("territory.flows", "territory.flows", places, cancellation);
    }

    private void ComputeCounts(CancellationToken cancellation)
    {
        foreach (string id in (string[])["helix.counts", "helix.configuration", "helix.synergy"])
            Compute(id, id, Runner, cancellation);
    }

    private void ComputeNetwork(CancellationToken cancellation)
    {
        MeasureTable? summary = HasRecords ? Whole("network.summary") : null;
        long recorded = Runner.Ecosystem!.Ties.Count;
        Depth = NetworkDepth.Of(
            summary is null ? Runner.Ecosystem.Actors.Count : summary[0, "actors"].Integer,
            summary is null ? recorded : Math.Max(recorded, summary[0, "ties"].Integer)
        );
        foreach (string id in Depth.Measures)
            Compute(id, id, Runner, cancellation);
        // Where helices are unknown or all the same no pair joins two of them.
        if (Whole("network.links").Count == 0)
            Compute(
                "network.links",
                "network.links",
                Runner.With(r => r with { Options = r.Options.SetItem("cross_helix", "any") }),
                cancellation
            );
    }

    private void ComputeAlternatives(CancellationToken cancellation)
    {
        string asked = Runner.Request.Options.GetValueOrDefault("rec", "own");
        Alternatives = [.. CommonOptions.Research.Choices.Where(r => r != asked)];
        foreach (string research in Alternatives)
            Compute(
                $"helix.configuration rec={research}",
                "helix.configuration",
                Runner.With(r => r with { Options = r.Options.SetItem("rec", research) }),
                cancellation
            );
    }

    private void Compute(string name, string id, MeasureRunner runner, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Request.Progress?.Report(name);
        _results[name] = runner
            .With(r => r with { Options = Depth.Options(id).SetItems(Known(r.Options, id)) })
            .Run(Catalogue.Find(id), cancellation);
    }

    // An option given to a diagnosis goes to the measures that have it; that at least one has it is checked before.
    private static ImmutableSortedDictionary<string, string> Known(ImmutableSortedDictionary<string, string> options, string id) =>
        options.RemoveRange(options.Keys.Where(k => !Catalogue.Find(id).Descriptor.Options.Any(o => o.Name == k)));
}
