namespace Triskele.Data.Sources;

/// <summary>An organisation as one row of a file states it. Empty texts and nulls are unknown.</summary>
/// <param name="Row">Row number, the header being row 1.</param>
/// <param name="Pic">Participant identification code, the identity across programmes; empty where the source has its own key.</param>
/// <param name="Key">Key of the source where there is no PIC.</param>
public readonly record struct ActorRow(long Row, string Pic, string Key)
{
    public string Name { get; init; } = "";
    public string ShortName { get; init; } = "";
    public string VatNumber { get; init; } = "";
    public string Ror { get; init; } = "";

    /// <summary>Code of the activity type as the source has it (HES, PRC, …); helices follow from it by the mapping at load time.</summary>
    public string ActivityType { get; init; } = "";
    public bool? IsSme { get; init; }
    public string Street { get; init; } = "";
    public string PostCode { get; init; } = "";
    public string City { get; init; } = "";

    /// <summary>Country in EU spelling (EL, UK).</summary>
    public string Country { get; init; } = "";

    /// <summary>Finest place code, such as a NUTS 3 code or the user's own region; empty where only the country is known.</summary>
    public string PlaceCode { get; init; } = "";

    /// <summary>Edition of the place code where it can be told, such as 2016.</summary>
    public string PlaceEdition { get; init; } = "";

    /// <summary>Whether the place code was imputed by the source rather than given.</summary>
    public bool PlaceImputed { get; init; }
    public double Latitude { get; init; } = double.NaN;
    public double Longitude { get; init; } = double.NaN;
    public string Url { get; init; } = "";

    /// <summary>When the source last changed these facts; the newest wins.</summary>
    public DateTime? Updated { get; init; }
}

/// <summary>A dated share of an organisation in a helix, where a source says so outright.</summary>
public readonly record struct MembershipRow(long Row, string ActorKey, string Helix, double Share, DateOnly? From, DateOnly? To);

/// <summary>A project as one row of a file states it.</summary>
/// <param name="Row">Row number, the header being row 1.</param>
/// <param name="GrantId">Grant agreement number (projectID); one identity of a project.</param>
/// <param name="Rcn">Record control number; the other identity of the same project.</param>
/// <param name="Key">Key of the source where it has neither.</param>
public readonly record struct ProjectRow(long Row, string GrantId, string Rcn, string Key)
{
    public string Acronym { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>Framework programme: FP7, H2020, HORIZON, or the user's own.</summary>
    public string Framework { get; init; } = "";

    /// <summary>Parts of the programme, separated by |; the legal basis in CORDIS.</summary>
    public string Programmes { get; init; } = "";
    public string Scheme { get; init; } = "";
    public string Call { get; init; } = "";
    public string Status { get; init; } = "";
    public DateOnly? Start { get; init; }
    public DateOnly? PlannedEnd { get; init; }
    public DateOnly? ActualEnd { get; init; }
    public DateOnly? Signed { get; init; }
    public double TotalCostEur { get; init; } = double.NaN;
    public double ContributionEur { get; init; } = double.NaN;
    public string Doi { get; init; } = "";
    public DateTime? Updated { get; init; }
}

/// <summary>A participation as one row of a file states it.</summary>
/// <param name="Row">Row number, the header being row 1.</param>
/// <param name="GrantId">Grant agreement number of the project, or empty.</param>
/// <param name="Rcn">Record control number of the project, or empty.</param>
/// <param name="ProjectKey">The source's own key of the project, or empty.</param>
/// <param name="Pic">PIC of the organisation, or empty.</param>
/// <param name="ActorKey">The source's own key of the organisation, or empty.</param>
/// <param name="Role">Role.</param>
/// <param name="Order">Order within the project; 0 where the source has none.</param>
public readonly record struct ParticipationRow(
    long Row,
    string GrantId,
    string Rcn,
    string ProjectKey,
    string Pic,
    string ActorKey,
    Role Role,
    int Order
)
{
    /// <summary>Framework programme, where the file tells it.</summary>
    public string Framework { get; init; } = "";
    public double ContributionEur { get; init; } = double.NaN;
    public double NetContributionEur { get; init; } = double.NaN;
    public double TotalCostEur { get; init; } = double.NaN;
    public bool? Ended { get; init; }
    public DateTime? Updated { get; init; }
}

/// <summary>What a project is about, or which part of a programme pays for it: a code of a scheme (topic, euroSciVoc, legalBasis).</summary>
/// <param name="IsPrimary">Whether it is the one that the source marks as the project's own.</param>
public readonly record struct ProjectActivityRow(
    long Row,
    string GrantId,
    string Rcn,
    string ProjectKey,
    string Scheme,
    string Code,
    string Title,
    bool IsPrimary
);

/// <summary>Something that a project put out: a publication, a deliverable, a summary, a link.</summary>
public readonly record struct OutputRow(long Row, string GrantId, string Kind, string Id, string Title, int? Year, string Doi);

/// <summary>A dated tie between two actors.</summary>
public readonly record struct TieRow(
    long Row,
    string FromKey,
    string ToKey,
    TieKind Kind,
    double Weight,
    DateOnly? Start,
    DateOnly? End,
    bool Directed
)
{
    /// <summary>Layer, where the source tells layers of ties apart.</summary>
    public string Layer { get; init; } = "";
}

/// <summary>A message from one actor to another, at a moment where it is known; no text.</summary>
public readonly record struct MessageRow(long Row, string FromKey, string ToKey, DateTime? Time, double Sentiment);

/// <summary>A population whose presence counts came counted; exclusive cells.</summary>
public readonly record struct PresenceRow(long Row, string Group, PresenceCounts Counts);

/// <summary>The name of a code in a language: countries, programmes, topics, activity types.</summary>
public readonly record struct LabelRow(long Row, string Scheme, string Code, string Language, string Title);
