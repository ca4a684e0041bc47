namespace Triskele.Data.Tests.Exporters;

/// <summary>An ecosystem with everything that makes exports fail: quotes, commas, line breaks, other scripts, shares, blanks, control characters.</summary>
internal static class SmallEcosystem
{
    public const string Awkward = "Ünï \"quoted\", <b>&amp;</b>; line\nbreak, Наука 🧪 \u0001 end";

    public static Ecosystem Build()
    {
        EcosystemBuilder builder = new();
        builder.AddActor(
            new Actor("a", [new HelixMembership(Helix.Science, 0.6), new HelixMembership(Helix.Government, 0.4)])
            {
                Name = Awkward,
                Place = new Place("EL301", "2016"),
                IsSme = false,
            }
        );
        builder.AddActor(
            new Actor("b", Helix.Business)
            {
                Name = " padded ",
                Place = new Place("UK"),
                IsSme = true,
            }
        );
        builder.AddActor(new Actor("c", []));
        builder.AddActor(new Actor("d", Helix.Other) { Place = new Place("Nord, \"Ost\"") }, "DE");
        builder.AddProject(
            new Project("p1")
            {
                Label = "ACRO",
                Framework = "H2020",
                Programmes = ["X.1", "X.2"],
                Scheme = "RIA",
                Start = new DateOnly(2015, 1, 1),
                PlannedEnd = new DateOnly(2017, 12, 31),
                ActualEnd = new DateOnly(2018, 6, 30),
                TotalCostEur = 0.1 + 0.2,
                ContributionEur = 1e15 / 3,
            }
        );
        builder.AddProject(new Project("p2") { Start = new DateOnly(2016, 1, 1) });
        builder.AddProject(new Project("p3"));
        Add("p1", "a", Role.Coordinator, 1.5);
        Add("p1", "b", Role.ThirdParty, double.NaN);
        Add("p1", "b", Role.ThirdParty, 2);
        Add("p1", "c", Role.AssociatedPartner, 0);
        Add("p2", "a", Role.Unknown, double.NaN);
        Add("p2", "b", Role.Participant, 1.0 / 3);
        Add("p3", "d", Role.Participant, double.NaN);
        builder.Add(new Tie("a", "d", TieKind.JointGoal, 2.5, new DateOnly(2016, 2, 29), null));
        builder.Add(new Tie("b", "c", TieKind.CoCreation, 1, null, null, Directed: false, Layer: "café; \"lunch\""));
        builder.Add(new Message("b", "a", new DateTime(2016, 2, 29, 23, 59, 59), 0.5));
        builder.Add(new Message("b", "a", new DateTime(2016, 2, 29, 23, 59, 59), -0.25));
        builder.Add(new Message("a", "b", DateTime.UnixEpoch.AddSeconds(1234)));
        builder.Add(new Message("b", "d", null));
        return builder.Build();

        void Add(string project, string actor, Role role, double contribution) =>
            builder.Add(new Participation(project, actor, role) { ContributionEur = contribution });
    }
}
