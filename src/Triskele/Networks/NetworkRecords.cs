using System.Collections.Immutable;
using System.Globalization;
using Triskele.Measures;
using Triskele.Networks.Projections;

namespace Triskele.Networks;

/// <summary>What all network measures share: which records make ties, and what is said where there are none.</summary>
internal static class NetworkRecords
{
    /// <summary>Leaves out projects with more partners; 0 leaves out none.</summary>
    public static OptionDefinition MaxConsortium { get; } = OptionDefinition.Integer("max_consortium", 0, 0, 1_000_000);

    /// <summary>What ties are made of: joint projects, recorded ties, or joint projects where there are any, else recorded ties.</summary>
    public static OptionDefinition TiesOf { get; } = OptionDefinition.Choice("ties", "auto", "projects", "recorded");

    /// <summary>What a joint project adds to a tie; recorded ties weigh what is recorded unless it is <c>binary</c>.</summary>
    public static OptionDefinition Weight { get; } =
        OptionDefinition.Choice("weight", "newman", "hyperbolic", "count", "fractional", "money", "binary");

    /// <summary>Which members of a project are tied: all with all, or the coordinator with each.</summary>
    public static OptionDefinition Pairs { get; } = OptionDefinition.Choice("pairs", "all", "star");

    /// <summary>Years after its end in which the weight of a project halves; 0 for never.</summary>
    public static OptionDefinition HalfLife { get; } = OptionDefinition.Number("half_life", 0, 0, 1000);

    /// <summary>Leaves out ties that weigh less.</summary>
    public static OptionDefinition MinWeight { get; } = OptionDefinition.Number("min_weight", 0, 0, 1e15);

    /// <summary>Leaves out ties with fewer joint projects.</summary>
    public static OptionDefinition MinJoint { get; } = OptionDefinition.Integer("min_joint", 1, 1, 1_000_000);

    /// <summary>What takes the place of the weight once all ties are there.</summary>
    public static OptionDefinition Normalise { get; } =
        OptionDefinition.Choice("normalise", "none", "association", "salton", "jaccard", "inclusion", "equivalence");

    /// <summary>The options of a measure of the network of actors, and those of its own.</summary>
    /// <remarks>Filters work while ties are made: also measures that ask only who is tied to whom see what is left.</remarks>
    public static ImmutableArray<OptionDefinition> GraphOptions(params ImmutableArray<OptionDefinition> own) =>
        [CommonOptions.MultiRecords, MaxConsortium, TiesOf, Weight, Pairs, HalfLife, MinWeight, MinJoint, Normalise, .. own];

    /// <summary>The options of a measure of who is tied to whom, however strongly, and those of its own.</summary>
    public static ImmutableArray<OptionDefinition> BinaryOptions(params ImmutableArray<OptionDefinition> own) =>
        [CommonOptions.MultiRecords, MaxConsortium, TiesOf, Pairs, MinJoint, .. own];

    /// <summary>The options of every network measure, and those of its own.</summary>
    public static ImmutableArray<OptionDefinition> Options(params ImmutableArray<OptionDefinition> own) =>
        [CommonOptions.MultiRecords, MaxConsortium, .. own];

    /// <summary>The records of a group that ties are made of.</summary>
    public static Ecosystem Of(Ecosystem group, MeasureOptions options)
    {
        Ecosystem records = CommonOptions.Records(group, options);
        int max = options.Integer(MaxConsortium.Name);
        return max == 0 ? records : records.View().WhereProjects(p => records.Projects.Partners[p] <= max).Compact();
    }

    /// <summary>The ties between the actors of some records; node i is actor i.</summary>
    public static WeightedGraph Ties(Ecosystem records, MeasureOptions options) => Projected(records, options, null).Ties;

    /// <summary>The ties between the actors of some records, with the joint projects of each; node i is actor i.</summary>
    public static ProjectedTies Projected(Ecosystem records, MeasureOptions options, ParallelOptions? parallel) =>
        OneModeProjection.Of(Terms(records, options, ProjectionOf(options)), ProjectionOf(options), parallel);

    /// <summary>What ties are made of: joint projects or recorded ties.</summary>
    public static PairTerms Terms(Ecosystem records, MeasureOptions options, ProjectionOptions projection) =>
        UsesRecordedTies(records, options) ? PairTerms.OfRecordedTies(records, projection) : PairTerms.Of(records, projection);

    /// <summary>The two-mode network that ties are made of; each recorded tie, whatever it weighs, is a project of two.</summary>
    public static Incidence IncidenceOf(Ecosystem records, MeasureOptions options, GroupNotes? notes = null)
    {
        if (!UsesRecordedTies(records, options))
            return Incidence.Of(records);
        notes?.Say(NetworksTexts.All["caveat.recorded_pairs"]);
        return PairTerms.OfRecordedTies(records, new ProjectionOptions()).Incidence;
    }

    /// <summary>How the options of a measure turn projects into ties; options that it does not have are at their defaults.</summary>
    /// <remarks>Large consortia are left out of the records already, see <see cref="Of"/>.</remarks>
    public static ProjectionOptions ProjectionOf(MeasureOptions options) =>
        new()
        {
            Weight = Choice<TieWeight>(options, Weight),
            Pairs = Choice<PairShape>(options, Pairs),
            HalfLifeYears = Number(options, HalfLife),
            MinimumWeight = Number(options, MinWeight),
            MinimumJoint = (int)Number(options, MinJoint),
            Normalise = Choice<TieNormalisation>(options, Normalise),
        };

    // Hyperbolic is another name of Newman's weight.
    private static T Choice<T>(MeasureOptions options, OptionDefinition of)
        where T : struct, Enum => Enum.Parse<T>(Value(options, of) is "hyperbolic" ? "newman" : Value(options, of), ignoreCase: true);

    private static double Number(MeasureOptions options, OptionDefinition of) =>
        double.Parse(Value(options, of), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Value(MeasureOptions options, OptionDefinition of) => options.Values.GetValueOrDefault(of.Name, of.Default);

    /// <summary>Whether the ties are recorded ones rather than joint projects.</summary>
    public static bool UsesRecordedTies(Ecosystem records, MeasureOptions options) =>
        Value(options, TiesOf) switch
        {
            "recorded" => true,
            "projects" => false,
            _ => records.Ties.Count > 0 && !records.Projects.Partners.Any(n => n >= 2),
        };

    /// <summary>A table of rows on the network of each group, with the caveats of every network.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="descriptor">The measure; its options are those of <see cref="GraphOptions"/> and its own.</param>
    /// <param name="rows">From a group, its network and its notes to its rows; called from several threads.</param>
    public static MeasureTable Table(
        Scene scene,
        MeasureDescriptor descriptor,
        Func<Group, ActorNetwork, GroupNotes, IEnumerable<Cell[]>> rows
    ) =>
        TableOfRecords(
            scene,
            descriptor,
            (group, notes) => rows(group, ActorNetwork.Of(group, scene.Options, notes, scene.InParallel()), notes)
        );

    /// <summary>Says of a table without a row that no record falls into the period and grouping, or, unless its notes say more, that none fulfils the options.</summary>
    public static void SayWhyEmpty(MeasureTable.Builder table, Scene scene)
    {
        MeasureTable soFar = table.Build();
        if (soFar.Count > 0)
            return;
        bool hasRecords = scene.Ecosystem is { } e && (e.Projects.Count > 0 || e.Ties.Count > 0 || e.Messages.Count > 0);
        if (!hasRecords || scene.Groups().IsEmpty)
            table.Caveat(SharedTexts.Shared["empty.period"]);
        else if (soFar.Caveats.IsEmpty)
            table.Caveat(SharedTexts.Shared["empty.rows"]);
    }

    /// <summary>A table of rows on the records of each group, with the caveats of every network.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="descriptor">The measure; the options <c>ties</c> and <c>max_consortium</c> are among its own.</param>
    /// <param name="rows">From a group and its notes to its rows; called from several threads.</param>
    /// <param name="makesTies">Whether consortia become ties, so that their caveat applies.</param>
    public static MeasureTable TableOfRecords(
        Scene scene,
        MeasureDescriptor descriptor,
        Func<Group, GroupNotes, IEnumerable<Cell[]>> rows,
        bool makesTies = true
    )
    {
        MeasureTable.Builder table = scene.Table(descriptor);
        if (scene.Ecosystem is null)
            return table.Caveat(SharedTexts.Shared["absent.records"]).Build();
        scene.AddGroups(table, rows);
        SayWhyEmpty(table, scene);
        if (makesTies && !UsesRecordedTies(scene.Ecosystem, scene.Options) && ProjectionOf(scene.Options).Pairs == PairShape.All)
            table.Caveat(NetworksTexts.All["caveat.cliques"]);
        if (scene.Options.Integer(MaxConsortium.Name) is > 0 and int max)
            table.Caveat(NetworksTexts.All.Format("caveat.max_consortium", max));
        return table.Build();
    }
}
