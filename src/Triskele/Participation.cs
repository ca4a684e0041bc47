namespace Triskele;

/// <summary>An organisation's part in a project.</summary>
/// <param name="ProjectKey">Key of the project.</param>
/// <param name="ActorKey">Key of the organisation.</param>
/// <param name="Role">Role.</param>
/// <param name="Order">Order within the project as the source numbers it; 0 where it does not.</param>
/// <param name="ContributionEur">Public contribution in EUR; NaN where the record is blank, which is not 0.</param>
public sealed record Participation(
    string ProjectKey,
    string ActorKey,
    Role Role = Role.Participant,
    int Order = 0,
    double ContributionEur = double.NaN
);
