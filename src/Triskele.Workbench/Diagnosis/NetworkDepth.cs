using System.Collections.Immutable;

namespace Triskele.Workbench.Diagnosis;

/// <summary>How far a diagnosis looks into a network: thoroughly into a small one, and as far as a few CPU seconds go into a large one.</summary>
/// <remarks>
/// What is given up for a large network: most of the searches for communities, their comparison with random consortia, draws for roles, pairs for the test of
/// ties to come, and robustness. The report says so, and every option stands in it. On Horizon 2020 (31,665 organisations, 796,670 ties) all of this takes
/// 5 CPU seconds; ten random networks with one quick search each would add 4, robustness 10.
/// </remarks>
internal sealed class NetworkDepth
{
    /// <summary>Organisations up to which a network is small.</summary>
    public const int MostActors = 2_000;

    /// <summary>Ties up to which a network is small.</summary>
    public const int MostTies = 20_000;

    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(
        StringComparer.Ordinal
    );

    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> _options;

    private NetworkDepth(bool thorough, ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> options) =>
        (IsThorough, _options) = (thorough, options);

    /// <summary>Whether nothing is given up.</summary>
    public bool IsThorough { get; }

    /// <summary>The measures, in the order of computing.</summary>
    public IEnumerable<string> Measures =>
        [
            "network.community_profile",
            "network.modularity",
            "network.roles",
            "network.brokerage",
            "network.cutpoints",
            "network.links",
            "network.link_evaluation",
            .. IsThorough ? ["network.robustness"] : Array.Empty<string>(),
        ];

    /// <summary>The depth for a network of so many organisations and ties.</summary>
    public static NetworkDepth Of(long actors, long ties) =>
        actors <= MostActors && ties <= MostTies
            ? new NetworkDepth(
                true,
                ImmutableDictionary<string, ImmutableSortedDictionary<string, string>>.Empty.Add("network.links", Links)
            )
            : new NetworkDepth(false, Quick);

    /// <summary>The options that differ from the defaults of a measure.</summary>
    public ImmutableSortedDictionary<string, string> Options(string measure) => _options.GetValueOrDefault(measure, None);

    private static ImmutableSortedDictionary<string, string> Links => None.Add("cross_helix", "yes").Add("top", "100");

    // Both measures of communities search in the same way, so that they speak of the same ones.
    private static ImmutableSortedDictionary<string, string> Search => None.Add("restarts", "5").Add("iterations", "1");

    private static ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> Quick =>
        ImmutableDictionary<string, ImmutableSortedDictionary<string, string>>
            .Empty.Add("network.community_profile", Search)
            .Add("network.modularity", Search.Add("draws", "0"))
            .Add("network.roles", None.Add("draws", "49"))
            .Add("network.links", Links)
            .Add("network.link_evaluation", None.Add("sample", "500"));
}
