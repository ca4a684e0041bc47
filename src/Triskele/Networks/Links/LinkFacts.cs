namespace Triskele.Networks.Links;

/// <summary>A network with all that its pairs are scored by: shared partners, walks, profiles, places and helices.</summary>
internal sealed class LinkFacts
{
    private readonly ActorNetwork _network;
    private readonly Lazy<ProgrammeProfiles> _profiles;
    private readonly Lazy<PersonalPageRank> _walk;
    private readonly Lazy<string?[]> _countries;

    public LinkFacts(ActorNetwork network)
    {
        _network = network;
        Neighbourhoods = new Neighbourhoods(network.Ties);
        _profiles = new Lazy<ProgrammeProfiles>(() => ProgrammeProfiles.Of(network.Records));
        _walk = new Lazy<PersonalPageRank>(() => new PersonalPageRank(Incidence.Of(network.Records)));
        _countries = new Lazy<string?[]>(() => [.. Enumerable.Range(0, network.NodeCount).Select(network.Country)]);
    }

    /// <summary>Names of the scores in tables, in the order of <see cref="LinkScore"/>.</summary>
    public static string Name(LinkScore score) =>
        score switch
        {
            LinkScore.CommonNeighbours => "shared_partners",
            LinkScore.Jaccard => "jaccard",
            LinkScore.AdamicAdar => "adamic_adar",
            LinkScore.ResourceAllocation => "resource_allocation",
            LinkScore.WeightedAllocation => "weighted_allocation",
            LinkScore.ResourceFlow => "resource_flow",
            LinkScore.PreferentialAttachment => "preferential_attachment",
            LinkScore.LocalPath => "local_path",
            LinkScore.Katz => "katz",
            LinkScore.PersonalPageRank => "page_rank",
            LinkScore.ProfileCosine => "profile_cosine",
            LinkScore.SameCountry => "same_country",
            _ => "same_helix",
        };

    public Neighbourhoods Neighbourhoods { get; }

    /// <summary>Cosine of the profiles of two nodes; NaN where one has none.</summary>
    public double Profile(int a, int b) => _profiles.Value.Cosine(_network.Actors[a], _network.Actors[b]);

    /// <summary>1 in the same country, 0 in two; NaN where one is not known.</summary>
    public double SameCountry(int a, int b) =>
        _countries.Value[a] is not { } one || _countries.Value[b] is not { } other ? double.NaN
        : one == other ? 1
        : 0;

    /// <summary>1 in the same main helix, 0 in two; NaN where one is not known.</summary>
    public double SameHelix(int a, int b) =>
        _network.Helix(a) < 0 || _network.Helix(b) < 0 ? double.NaN
        : _network.Helix(a) == _network.Helix(b) ? 1
        : 0;

    /// <summary>Personalised PageRank of pairs, both ways added.</summary>
    public double[] PageRank(IReadOnlyList<(int A, int B)> pairs, int rounds, ParallelOptions parallel) =>
        _walk.Value.OfPairs([.. pairs.Select(p => (_network.Actors[p.A], _network.Actors[p.B]))], rounds, parallel);
}
