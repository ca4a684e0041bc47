using Triskele.Data.Sources;
using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

public class IdentityTests
{
    [Fact]
    public void Merges_lists_what_a_shared_rcn_joined_and_a_split_undoes_it()
    {
        using Workspace workspace = WithSharedRcn();
        Assert.Equal(
            [new IdentityMerge(IdentityEntity.Project, "grant:H2020/700", "rcn:19", "rcn:19", IdentityState.Joined)],
            workspace.Merges()
        );
        Assert.Equal(["700"], workspace.LoadEcosystem().Projects.Keys);
        workspace.Decide(IdentityEntity.Project, "grant:H2020/700", "rcn:19", IdentityDecision.Split, Sample.When);
        Assert.Equal(["19", "700"], workspace.LoadEcosystem().Projects.Keys);
        Assert.Equal([IdentityState.KeptApart], workspace.Merges().Select(m => m.State));
        workspace.Withdraw(IdentityEntity.Project, "rcn:19", "grant:H2020/700");
        Assert.Equal(["700"], workspace.LoadEcosystem().Projects.Keys);
    }

    [Fact]
    public void Two_pics_are_merged_by_a_decision_and_go_by_the_first()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ActorRow(2, "888888170", "") { Name = "Placeholder" });
                sink.Add(new ActorRow(3, "999905974", "") { Name = "Real" });
                sink.Add(new ParticipationRow(2, "1", "", "", "888888170", "", Role.Coordinator, 1));
                sink.Add(new ParticipationRow(3, "1", "", "", "999905974", "", Role.Participant, 2));
            }
        );
        Assert.Equal(2, workspace.LoadEcosystem().Projects.Partners[0]);
        workspace.Decide(IdentityEntity.Actor, "888888170", "999905974", IdentityDecision.Merge, Sample.When);
        Ecosystem e = workspace.LoadEcosystem();
        Assert.Equal(["999905974"], e.Actors.Keys);
        Assert.Equal(1, e.Projects.Partners[0]);
        Assert.Equal(
            [new IdentityMerge(IdentityEntity.Actor, "999905974", "888888170", "decision", IdentityState.Joined)],
            workspace.Merges()
        );
        Assert.Equal(
            [new IdentityOverride(IdentityEntity.Actor, "888888170", "999905974", IdentityDecision.Merge, Sample.When.UtcDateTime)],
            workspace.Decisions()
        );
    }

    [Fact]
    public void A_shared_ror_joins_a_row_without_pic_and_only_suggests_to_join_two_pics()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("a", "1"),
            sink =>
            {
                sink.Add(new ActorRow(2, "111111111", "") { Ror = "ror1" });
                sink.Add(new ActorRow(3, "", "ours") { Ror = "ror1", Name = "Name from us" });
                sink.Add(new ActorRow(4, "222222222", "") { Ror = "ror2" });
                sink.Add(new ActorRow(5, "333333333", "") { Ror = "ror2" });
            }
        );
        Ecosystem e = workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Equal(["111111111", "222222222", "333333333"], e.Actors.Keys);
        Assert.Equal("Name from us", e.Actors.Names[0]);
        Assert.Contains(
            new IdentityMerge(IdentityEntity.Actor, "222222222", "333333333", "ror:ror2", IdentityState.Proposed),
            workspace.Merges()
        );
        Assert.Contains(report.Notes, n => n.Key == "proposed" && n.Count == 1);
        workspace.Decide(IdentityEntity.Actor, "222222222", "333333333", IdentityDecision.Merge, Sample.When);
        Assert.Equal(["111111111", "222222222"], workspace.LoadEcosystem().Actors.Keys);
        workspace.Decide(IdentityEntity.Actor, "333333333", "222222222", IdentityDecision.Split, Sample.When);
        Assert.Single(workspace.Decisions());
        Assert.Contains(workspace.Merges(), m => m.State == IdentityState.KeptApart);
    }

    [Fact]
    public void A_split_holds_whichever_way_a_chain_of_shared_numbers_leads()
    {
        foreach (bool reverse in (bool[])[false, true])
        {
            using Workspace workspace = Workspace.Temporary();
            ProjectRow[] rows = [new(2, "1", "9", ""), new(3, "2", "9", ""), new(4, "2", "8", ""), new(5, "1", "8", "")];
            if (reverse)
                Array.Reverse(rows);
            foreach (ProjectRow row in rows)
                workspace.Import(Sample.File($"{row.Row}", $"{row.Row}"), sink => sink.Add(row));
            Assert.Equal(["1"], workspace.LoadEcosystem().Projects.Keys);
            workspace.Decide(IdentityEntity.Project, "grant:1", "grant:2", IdentityDecision.Split, Sample.When);
            Assert.Equal(["1", "2"], workspace.LoadEcosystem().Projects.Keys);
        }
    }

    [Fact]
    public void A_decision_about_a_key_that_is_not_there_is_noted()
    {
        using Workspace workspace = WithSharedRcn();
        workspace.Decide(IdentityEntity.Project, "grant:none", "rcn:19", IdentityDecision.Merge, Sample.When);
        workspace.LoadEcosystem(null, out LoadReport report);
        Assert.Contains(report.Notes, n => n.Key == "decision_without_effect" && n.Count == 1);
    }

    private static Workspace WithSharedRcn()
    {
        Workspace workspace = Workspace.Temporary();
        workspace.Import(
            Sample.File("zip", "1", dataset: "cordis/H2020"),
            sink => sink.Add(new ProjectRow(2, "700", "19", "") { Framework = "H2020" })
        );
        workspace.Import(
            Sample.File("records", "2", dataset: "records/a"),
            sink =>
            {
                sink.Add(new ProjectRow(2, "", "19", ""));
                sink.Add(new ParticipationRow(2, "", "19", "", "1", "", Role.Coordinator, 1));
            }
        );
        return workspace;
    }

    [Fact]
    public void A_number_that_is_only_mentioned_beside_another_makes_no_project_when_split()
    {
        using Workspace workspace = Workspace.Temporary();
        workspace.Import(Sample.File("a", "1"), sink => sink.Add(new ProjectRow(2, "1", "9", "")));
        workspace.Decide(IdentityEntity.Project, "grant:1", "rcn:9", IdentityDecision.Split, Sample.When);
        Assert.Equal(["1"], workspace.LoadEcosystem().Projects.Keys);
    }
}
