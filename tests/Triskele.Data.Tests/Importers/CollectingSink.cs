using Triskele.Data.Sources;

namespace Triskele.Data.Tests.Importers;

/// <summary>A sink that keeps all rows in lists.</summary>
internal sealed class CollectingSink : IRecordSink
{
    public List<SourceFile> Sources { get; } = [];
    public List<ActorRow> Actors { get; } = [];
    public List<MembershipRow> Memberships { get; } = [];
    public List<ProjectRow> Projects { get; } = [];
    public List<ParticipationRow> Participations { get; } = [];
    public List<ProjectActivityRow> Activities { get; } = [];
    public List<OutputRow> Outputs { get; } = [];
    public List<TieRow> Ties { get; } = [];
    public List<PresenceRow> Presences { get; } = [];
    public List<LabelRow> Labels { get; } = [];

    /// <summary>Rows of all kinds.</summary>
    public int Count =>
        Actors.Count
        + Memberships.Count
        + Projects.Count
        + Participations.Count
        + Activities.Count
        + Outputs.Count
        + Ties.Count
        + Presences.Count
        + Labels.Count;

    public bool Begin(SourceFile source)
    {
        bool isNew = !Sources.Exists(s => s.Sha256 == source.Sha256 && s.ImporterVersion == source.ImporterVersion);
        if (isNew)
            Sources.Add(source);
        return isNew;
    }

    public void Add(in ActorRow row) => Actors.Add(row);

    public void Add(in MembershipRow row) => Memberships.Add(row);

    public void Add(in ProjectRow row) => Projects.Add(row);

    /// <summary>Thrown at the next participation, as by a store that fails.</summary>
    public Exception? Fault { get; set; }

    public void Add(in ParticipationRow row)
    {
        if (Fault is not null)
            throw Fault;
        Participations.Add(row);
    }

    public void Add(in ProjectActivityRow row) => Activities.Add(row);

    public void Add(in OutputRow row) => Outputs.Add(row);

    public List<MessageRow> Messages { get; } = [];

    public void Add(in MessageRow row) => Messages.Add(row);

    public void Add(in TieRow row) => Ties.Add(row);

    public void Add(in PresenceRow row) => Presences.Add(row);

    public void Add(in LabelRow row) => Labels.Add(row);
}
