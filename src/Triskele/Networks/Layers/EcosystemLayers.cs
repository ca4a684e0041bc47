namespace Triskele.Networks.Layers;

/// <summary>Sorts the projects or recorded ties of an ecosystem into layers.</summary>
/// <remarks>A project of several programmes, or alive in several years, is in each of those layers. Nodes are the actors of the ecosystem.</remarks>
internal sealed class EcosystemLayers
{
    private readonly SortedDictionary<string, Edges> _layers = new(StringComparer.Ordinal);

    /// <summary>Projects with ties, or recorded ties, that belong to no layer.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Makes layers of an ecosystem.</summary>
    /// <param name="records">The ecosystem.</param>
    /// <param name="by">One of the words of <see cref="LayerRecords.LayersBy"/>, not auto.</param>
    /// <param name="weight">What a tie weighs, a word of <see cref="NetworkRecords.Weight"/>.</param>
    /// <param name="window">How a project belongs to a year.</param>
    public static EcosystemLayers Of(Ecosystem records, string by, string weight, Window window)
    {
        EcosystemLayers layers = new();
        if (by is "kind" or "recorded")
            layers.AddTies(records, by);
        else
            layers.AddProjects(records, by, weight == "newman", window);
        return layers;
    }

    /// <summary>The layers with at least one tie, by name.</summary>
    public IEnumerable<(string Name, WeightedGraph Layer)> Graphs(int nodes) =>
        _layers
            .Select(layer =>
                (layer.Key, GraphBuilder.Undirected(nodes, [.. layer.Value.From], [.. layer.Value.To], [.. layer.Value.Weights]))
            )
            .Where(layer => layer.Item2.EdgeCount > 0);

    private void AddTies(Ecosystem records, string by)
    {
        Ties ties = records.Ties;
        for (int t = 0; t < ties.Count; t++)
            if (by == "recorded" && ties.Layers[t] < 0)
                LeftOut++;
            else
                Layer(by == "kind" ? Word(ties.Kinds[t]) : records.Layers[ties.Layers[t]]).Add(ties.From[t], ties.To[t], ties.Weights[t]);
    }

    private void AddProjects(Ecosystem records, string by, bool newman, Window window)
    {
        Incidence incidence = Incidence.Of(records);
        Period? span = records.LifeSpan();
        for (int p = 0; p < incidence.ProjectCount; p++)
        {
            ReadOnlySpan<int> members = incidence.Row(p);
            if (members.Length < 2)
                continue;
            string[] names = [.. NamesOf(records, p, by, span, window)];
            LeftOut += names.Length == 0 ? 1 : 0;
            double weight = newman ? 1.0 / (incidence.ConsortiumSizes[p] - 1) : 1;
            foreach (string name in names)
                Layer(name).AddClique(members, weight);
        }
    }

    private static IEnumerable<string> NamesOf(Ecosystem records, int p, string by, Period? span, Window window)
    {
        Projects projects = records.Projects;
        return by switch
        {
            "framework" => projects.Frameworks[p] < 0 ? [] : [records.Frameworks[projects.Frameworks[p]]],
            "scheme" => projects.Schemes[p] < 0 ? [] : [records.Schemes[projects.Schemes[p]]],
            "year" => span is { } years ? Years(projects.StartDays[p], projects.EndDays[p], years, window) : [],
            _ => Enumerable
                .Range(projects.ProgrammeOffsets[p], projects.ProgrammeOffsets[p + 1] - projects.ProgrammeOffsets[p])
                .Select(k => records.Programmes[projects.Programmes[k]])
                .Distinct(),
        };
    }

    private static IEnumerable<string> Years(int startDay, int endDay, Period span, Window window) =>
        Enumerable
            .Range(span.FromYear, span.ToYear - span.FromYear + 1)
            .Where(year => Period.Year(year).Contains(startDay, endDay, window))
            .Select(year => FormattableString.Invariant($"{year}"));

    private Edges Layer(string name) => _layers.TryGetValue(name, out Edges? edges) ? edges : _layers[name] = new Edges();

    // JointGoal is spoken of as "joint goal".
    private static string Word(TieKind kind) =>
        string.Concat(
            kind.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")
        );

    private sealed class Edges
    {
        public List<int> From { get; } = [];

        public List<int> To { get; } = [];

        public List<double> Weights { get; } = [];

        public void AddClique(ReadOnlySpan<int> members, double weight)
        {
            for (int i = 0; i < members.Length; i++)
            for (int j = i + 1; j < members.Length; j++)
                Add(members[i], members[j], weight);
        }

        public void Add(int from, int to, double weight)
        {
            From.Add(from);
            To.Add(to);
            Weights.Add(weight);
        }
    }
}
