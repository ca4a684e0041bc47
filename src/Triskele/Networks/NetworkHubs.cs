using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks;

/// <summary>The measure <c>network.hubs</c>: the organisations with the most partners.</summary>
public static class NetworkHubs
{
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 20, 1, 100_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.hubs",
            Texts = NetworksTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Bars,
            Options = NetworkRecords.Options(NetworkRecords.TiesOf, Top),
            Columns =
            [
                ColumnDefinition.Count("rank", "rank"),
                .. ActorRow.Columns,
                ColumnDefinition.Count("degree", "organisations"),
                ColumnDefinition.Number("strength", "projects"),
                ColumnDefinition.Count("projects", "projects"),
                ColumnDefinition.Share("degree_share"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.TableOfRecords(scene, Measure.Descriptor, (group, notes) => Rows(scene, group, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, GroupNotes notes)
    {
        int top = scene.Options.Integer(Top.Name);
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        Incidence incidence = NetworkRecords.IncidenceOf(records, scene.Options, notes);
        int[] degrees = Degrees(incidence);
        double[] strengths = Strengths(incidence);
        int[] ranked = Rank(degrees, strengths);
        int further = Math.Max(0, ranked.Length - top);
        notes.Keep(
            "caveat.further_hubs",
            further,
            all => all.Sum() > 0 ? NetworksTexts.All.Format("caveat.further_hubs", all.Sum(), top) : null
        );
        int[] projects = MultiPartnerProjects(incidence);
        return ranked.Take(top).Select((a, i) => Row(records, i + 1, a, degrees[a], strengths[a], projects[a], ranked.Length));
    }

    /// <summary>Number of partners of each organisation: the distinct others in its projects.</summary>
    /// <returns>One number for each actor; 0 without a tie.</returns>
    public static int[] Degrees(Incidence incidence)
    {
        HalfProjection pairs = HalfProjection.Of(incidence);
        int[] degrees = new int[incidence.ActorCount];
        for (int rank = 0; rank < degrees.Length; rank++)
            degrees[pairs.Actors[rank]] = pairs.Degrees[rank];
        return degrees;
    }

    /// <summary>Newman strength of each organisation: Σ_k (m_k - 1)/(n_k - 1) over its projects, m_k members shown of n_k.</summary>
    /// <returns>In projects; where whole consortia are shown, exactly the number of multi-partner projects.</returns>
    /// <example>One project of three and one of two: 2/2 + 1/1 = 2.</example>
    public static double[] Strengths(Incidence incidence)
    {
        NeumaierSum[] sums = new NeumaierSum[incidence.ActorCount];
        for (int p = 0; p < incidence.ProjectCount; p++)
            if (incidence.Row(p).Length is > 1 and int members)
                foreach (int actor in incidence.Row(p))
                    sums[actor].Add((members - 1.0) / (incidence.ConsortiumSizes[p] - 1));
        return Array.ConvertAll(sums, s => s.Value);
    }

    private static int[] MultiPartnerProjects(Incidence incidence)
    {
        int[] projects = new int[incidence.ActorCount];
        for (int p = 0; p < incidence.ProjectCount; p++)
            if (incidence.ConsortiumSizes[p] >= 2)
                foreach (int actor in incidence.Row(p))
                    projects[actor]++;
        return projects;
    }

    // Actors are numbered in the order of their keys.
    private static int[] Rank(int[] degrees, double[] strengths) =>
        [
            .. Enumerable
                .Range(0, degrees.Length)
                .Where(a => degrees[a] > 0)
                .OrderByDescending(a => degrees[a])
                .ThenByDescending(a => strengths[a])
                .ThenBy(a => a),
        ];

    private static Cell[] Row(Ecosystem e, int rank, int actor, int degree, double strength, int projects, int tied)
    {
        return [rank, .. ActorRow.Of(e, actor), degree, strength, projects, (double)degree / (tied - 1)];
    }
}
