using Triskele.Measures;

namespace Triskele.Networks.Coin;

/// <summary>The measure <c>network.coin_projects</c>: the signals of a collaborative innovation network, translated to organisations and their projects.</summary>
public static class NetworkCoinProjects
{
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 50, 0, 10_000_000);
    private static readonly OptionDefinition Pivots = OptionDefinition.Integer("pivots", 256, 0, 1_000_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.coin_projects",
            Texts = CoinTexts.All,
            Inputs = MeasureInput.Records | MeasureInput.Ties,
            DependsOnHelixMapping = true,
            Options = NetworkRecords.Options(Top, Pivots),
            Columns =
            [
                ColumnDefinition.Text("actor"),
                ColumnDefinition.Text("name"),
                ColumnDefinition.Text("helix"),
                ColumnDefinition.Count("projects", "projects"),
                ColumnDefinition.Count("coordinated", "projects"),
                ColumnDefinition.Number("contribution_index", "index -1..1"),
                ColumnDefinition.Count("years_active", "years"),
                ColumnDefinition.Count("rotating_leadership", "turns"),
                ColumnDefinition.Number("first_contact_days", "days"),
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        MeasureTable.Builder table = scene.Table(Measure.Descriptor);
        if (scene.Ecosystem is null)
            return table.Caveat(SharedTexts.Shared["absent.records"]).Build();
        scene.AddGroups(table, (group, notes) => Rows(scene, group, notes));
        NetworkRecords.SayWhyEmpty(table, scene);
        return table.Build();
    }

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, GroupNotes notes)
    {
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        (int[] projects, int[] coordinated) = Roles(records);
        YearlyLeadership years = YearlyLeadership.Of(
            records,
            scene.Options.Integer(Pivots.Name),
            scene.Seed,
            group.StreamUnit,
            scene.InParallel()
        );
        if (years.IsSampled)
            notes.Say(CoinTexts.All.Format("caveat.pivots", scene.Options.Integer(Pivots.Name)));
        double[] contact = FirstContact.MeanDays(records);
        if (records.Ties.StartDays.All(day => day == Day.Unknown) && records.Messages.Count == 0)
            notes.Say(CoinTexts.All["caveat.no_contacts"]);
        int top = scene.Options.Integer(Top.Name);
        int[] ranked =
        [
            .. Enumerable.Range(0, projects.Length).Where(a => projects[a] > 0).OrderByDescending(a => projects[a]).ThenBy(a => a),
        ];
        int shown = top == 0 ? ranked.Length : Math.Min(top, ranked.Length);
        notes.Tally(CoinTexts.All, "caveat.further", ranked.Length - shown, shown);
        return ranked.Take(shown).Select(a => Row(records, a, projects[a], coordinated[a], years.Active[a], years.Turns(a), contact[a]));
    }

    private static Cell[] Row(Ecosystem e, int actor, int projects, int coordinated, int active, int turns, double contact) =>
        [
            e.Actors.Keys[actor],
            ActorRow.NameOf(e, actor),
            ActorRow.HelixIdOf(e, actor),
            projects,
            coordinated,
            ContributionIndex.Of(coordinated, projects - coordinated),
            active,
            turns,
            contact,
        ];

    private static (int[] Projects, int[] Coordinated) Roles(Ecosystem e)
    {
        int[] projects = new int[e.Actors.Count],
            coordinated = new int[e.Actors.Count];
        Incidence incidence = Incidence.Of(e);
        for (int p = 0; p < incidence.ProjectCount; p++)
        {
            if (e.Projects.Partners[p] < 2)
                continue;
            foreach (int actor in incidence.Row(p))
                projects[actor]++;
            if (e.Projects.Coordinators[p] is >= 0 and int coordinator)
                coordinated[coordinator]++;
        }
        return (projects, coordinated);
    }
}
