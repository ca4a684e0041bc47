namespace Triskele.Data.Sources;

/// <summary>Takes the rows of an import. The workspace is one; a test may be another.</summary>
public interface IRecordSink
{
    /// <summary>Begins a file; the rows that follow belong to it. False if these very bytes are in already by the same importer version: skip the file.</summary>
    bool Begin(SourceFile source);

    void Add(in ActorRow row);

    void Add(in MembershipRow row);

    void Add(in ProjectRow row);

    void Add(in ParticipationRow row);

    void Add(in ProjectActivityRow row);

    void Add(in OutputRow row);

    void Add(in TieRow row);

    void Add(in MessageRow row);

    void Add(in PresenceRow row);

    void Add(in LabelRow row);
}
