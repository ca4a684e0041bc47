using System.Collections.Immutable;
using Triskele.Data.Exporters;
using Triskele.Data.Importers.Ties;
using Triskele.Networks;

namespace Triskele.Data.Exchange;

/// <summary>The networks of an ecosystem as files of other programs hold them.</summary>
public static class EcosystemNetwork
{
    /// <summary>One of the networks of an ecosystem.</summary>
    public static ExchangeNetwork Of(Ecosystem ecosystem, NetworkContent content) =>
        content switch
        {
            NetworkContent.Ties => TiesOf(ecosystem),
            NetworkContent.TwoMode => TwoModeOf(ecosystem),
            _ => ProjectsOf(ecosystem),
        };

    private static ExchangeNetwork ProjectsOf(Ecosystem ecosystem)
    {
        Ecosystem e = ecosystem.View().MultiPartner().Compact();
        Projection projection = Projection.Of(e);
        Graph graph = projection.Graph;
        int[] actors = [.. Enumerable.Range(0, e.Actors.Count).Where(i => graph.Degree(i) > 0)];
        int[] nodes = Inverse(actors, e.Actors.Count);
        JointPeriods periods = new(e);
        List<ExchangeEdge> edges = new(graph.EdgeCount);
        List<int> jointProjects = new(graph.EdgeCount);
        foreach (int i in actors)
        {
            periods.Gather(i);
            for (int k = graph.Offsets[i]; k < graph.Offsets[i + 1]; k++)
            {
                int j = graph.Neighbours[k];
                if (j < i)
                    continue;
                jointProjects.Add(projection.JointProjects[k]);
                edges.Add(new ExchangeEdge(nodes[i], nodes[j]) { Weight = projection.NewmanWeights[k], Periods = periods.With(j) });
            }
        }
        return new ExchangeNetwork
        {
            Nodes = [.. actors.Select(i => Actor(e, i))],
            Edges = [.. edges],
            NodeColumns = ActorColumns(e, actors),
            EdgeColumns = [new("joint_projects", ExchangeType.Integer, i => ExchangeValue.Of(jointProjects[i]))],
            WeightName = "newman_weight",
        };
    }

    // Whoever takes part in no project is there for the sake of the ties, even with none.
    private static ExchangeNetwork TiesOf(Ecosystem e)
    {
        bool[] tied = new bool[e.Actors.Count];
        foreach (int actor in e.Ties.From.Concat(e.Ties.To))
            tied[actor] = true;
        int[] actors =
        [
            .. Enumerable
                .Range(0, e.Actors.Count)
                .Where(i => tied[i] || e.Participations.ActorOffsets[i] == e.Participations.ActorOffsets[i + 1]),
        ];
        int[] nodes = Inverse(actors, e.Actors.Count);
        return new ExchangeNetwork
        {
            Nodes = [.. actors.Select(i => Actor(e, i))],
            Edges =
            [
                .. Enumerable
                    .Range(0, e.Ties.Count)
                    .Select(t => new ExchangeEdge(nodes[e.Ties.From[t]], nodes[e.Ties.To[t]])
                    {
                        Weight = e.Ties.Weights[t],
                        IsDirected = e.Ties.Directed[t],
                        Layer = e.Ties.Layers[t],
                        Periods = PeriodsOf(new ExchangePeriod(e.Ties.StartDays[t], e.Ties.EndDays[t])),
                    }),
            ],
            NodeColumns = ActorColumns(e, actors),
            EdgeColumns = e.Ties.Count == 0 ? [] : [new("kind", ExchangeType.Text, t => TieKindNames.Words(e.Ties.Kinds[t]))],
            Layers = e.Layers,
        };
    }

    private static ExchangeNetwork TwoModeOf(Ecosystem e)
    {
        Participations rows = e.Participations;
        int[] actors = [.. Enumerable.Range(0, e.Actors.Count).Where(i => rows.ActorOffsets[i] < rows.ActorOffsets[i + 1])],
            projects = [.. Enumerable.Range(0, e.Projects.Count).Where(p => rows.ProjectOffsets[p] < rows.ProjectOffsets[p + 1])];
        int[] actorNodes = Inverse(actors, e.Actors.Count),
            projectNodes = Inverse(projects, e.Projects.Count);
        // Rows of one organisation in one project stand side by side.
        int[] first =
        [
            .. Enumerable
                .Range(0, rows.Count)
                .Where(r => r == 0 || rows.Projects[r] != rows.Projects[r - 1] || rows.Actors[r] != rows.Actors[r - 1]),
        ];
        HashSet<string> keys = [.. actors.Select(i => e.Actors.Keys[i])];
        return new ExchangeNetwork
        {
            Nodes = [.. actors.Select(i => Actor(e, i)), .. projects.Select(p => Project(e, p, keys))],
            Edges = [.. first.Select(r => new ExchangeEdge(actorNodes[rows.Actors[r]], actors.Length + projectNodes[rows.Projects[r]]))],
            NodeColumns =
            [
                .. ActorColumns(e, actors),
                ProjectColumn("framework", e.Frameworks, e.Projects.Frameworks, actors.Length, projects),
                ProjectColumn("scheme", e.Schemes, e.Projects.Schemes, actors.Length, projects),
            ],
            EdgeColumns = [new("role", ExchangeType.Text, i => EcosystemTables.RoleOf(rows.Roles[first[i]]))],
            IsTwoMode = true,
        };
    }

    private static ExchangeNode Actor(Ecosystem e, int actor) => new(e.Actors.Keys[actor]) { Label = e.Actors.Names[actor] };

    private static ExchangeNode Project(Ecosystem e, int project, HashSet<string> actors)
    {
        string key = e.Projects.Keys[project];
        while (actors.Contains(key))
            key = $"project:{key}";
        return new ExchangeNode(key)
        {
            Label = e.Projects.Labels[project],
            IsSecond = true,
            Period = new ExchangePeriod(e.Projects.StartDays[project], e.Projects.EndDays[project]),
        };
    }

    private static ImmutableArray<ExchangeColumn> ActorColumns(Ecosystem e, int[] actors) =>
        [
            new(
                "helix",
                ExchangeType.Text,
                i => i < actors.Length && e.Actors.MainHelices[actors[i]] is >= 0 and var h ? e.Helices[h].Id : ""
            ),
            new("country", ExchangeType.Text, i => i < actors.Length ? EcosystemTables.CountryOf(e, actors[i]) : ""),
        ];

    private static ExchangeColumn ProjectColumn(
        string name,
        ImmutableArray<string> names,
        ImmutableArray<int> of,
        int first,
        int[] projects
    ) => new(name, ExchangeType.Text, i => i >= first && of[projects[i - first]] is >= 0 and var index ? names[index] : "");

    private static ImmutableArray<ExchangePeriod> PeriodsOf(ExchangePeriod period) => period.IsKnown ? [period] : [];

    private static int[] Inverse(int[] kept, int count)
    {
        int[] inverse = new int[count];
        for (int i = 0; i < kept.Length; i++)
            inverse[kept[i]] = i;
        return inverse;
    }
}
