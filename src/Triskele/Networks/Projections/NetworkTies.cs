using Triskele.Measures;

namespace Triskele.Networks.Projections;

/// <summary>The measure <c>network.ties</c>: who is tied to whom, how strongly, and since when.</summary>
public static class NetworkTies
{
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 50, 0, 100_000_000);

    private static readonly OptionDefinition RankBy = OptionDefinition.Choice(
        "rank_by",
        "weight",
        "joint_projects",
        "association",
        "salton",
        "jaccard"
    );

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.ties",
            Texts = ProjectionsTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Table,
            Options = NetworkRecords.GraphOptions(RankBy, Top).Remove(NetworkRecords.Normalise),
            Columns =
            [
                ColumnDefinition.Count("rank", "rank"),
                ColumnDefinition.Text("actor_a"),
                ColumnDefinition.Text("name_a"),
                ColumnDefinition.Text("helix_a"),
                ColumnDefinition.Text("actor_b"),
                ColumnDefinition.Text("name_b"),
                ColumnDefinition.Text("helix_b"),
                ColumnDefinition.Count("joint_projects", "projects"),
                ColumnDefinition.Number("weight"),
                ColumnDefinition.Number("association"),
                ColumnDefinition.Share("salton"),
                ColumnDefinition.Share("jaccard"),
                ColumnDefinition.Number("first_year", "year"),
                ColumnDefinition.Number("last_year", "year"),
                ColumnDefinition.Count("repeated", "0 or 1"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.Table(
            scene,
            Measure.Descriptor,
            (_, network, notes) =>
            {
                Tie[] ranked = Ranked(network, scene.Options.Choice(RankBy.Name));
                int shown = scene.Options.Integer(Top.Name) is > 0 and int top ? Math.Min(top, ranked.Length) : ranked.Length;
                notes.Tally(ProjectionsTexts.All, "caveat.further_ties", ranked.Length - shown);
                JointYears years = new(NetworkRecords.Terms(network.Records, scene.Options, NetworkRecords.ProjectionOf(scene.Options)));
                return ranked.Take(shown).Select((tie, i) => Row(network, i + 1, tie, years));
            }
        );

    private readonly record struct Tie(int A, int B, int Joint, double Weight, double Association, double Salton, double Jaccard);

    private static Tie[] Ranked(ActorNetwork network, string by)
    {
        Tie[] ties = TiesOf(network);
        return
        [
            .. ties.OrderByDescending(tie => Value(tie, by))
                .ThenByDescending(tie => tie.Joint)
                .ThenByDescending(tie => tie.Weight)
                .ThenBy(tie => tie.A)
                .ThenBy(tie => tie.B),
        ];
    }

    private static double Value(Tie tie, string by) =>
        by switch
        {
            "joint_projects" => tie.Joint,
            "association" => tie.Association,
            "salton" => tie.Salton,
            "jaccard" => tie.Jaccard,
            _ => tie.Weight,
        };

    private static Tie[] TiesOf(ActorNetwork network)
    {
        Tie[] ties = new Tie[network.Graph.EdgeCount];
        double[] strengths = network.Ties.Strengths();
        double total = strengths.Sum();
        int filled = 0;
        for (int a = 0; a < network.NodeCount; a++)
        for (int e = network.Graph.Offsets[a]; e < network.Graph.Offsets[a + 1]; e++)
        {
            int b = network.Graph.Neighbours[e];
            if (b < a)
                continue;
            int joint = network.JointProjects[e];
            double weight = network.Ties.Weights[e];
            ties[filled++] = new Tie(
                a,
                b,
                joint,
                weight,
                TieSimilarity.Association(weight, strengths[a], strengths[b], total),
                TieSimilarity.Salton(joint, network.Projects(a), network.Projects(b)),
                TieSimilarity.Jaccard(joint, network.Projects(a), network.Projects(b))
            );
        }
        return ties;
    }

    private static Cell[] Row(ActorNetwork network, int rank, Tie tie, JointYears years)
    {
        (double first, double last) = years.Of(network.Actors[tie.A], network.Actors[tie.B]);
        return
        [
            rank,
            network.Key(tie.A),
            network.Name(tie.A),
            network.HelixId(tie.A),
            network.Key(tie.B),
            network.Name(tie.B),
            network.HelixId(tie.B),
            tie.Joint,
            tie.Weight,
            tie.Association,
            tie.Salton,
            tie.Jaccard,
            first,
            last,
            tie.Joint > 1 ? 1 : 0,
        ];
    }
}
