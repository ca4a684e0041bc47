using System.Globalization;
using Triskele.Data.Importers.Messages;
using Triskele.Data.Importers.Ties;
using static Triskele.Data.Exporters.ExportColumn;

namespace Triskele.Data.Exporters;

/// <summary>An ecosystem as the tables that the importer of records reads back: four, and one of messages where there are any.</summary>
internal static class EcosystemTables
{
    private const string MessagesName = "messages";

    public static IReadOnlyList<ExportTable> Of(Ecosystem e) =>
        e.Messages.Count == 0
            ? [Actors(e), Projects(e), Participations(e), Ties(e)]
            : [Actors(e), Projects(e), Participations(e), Ties(e), Messages(e)];

    /// <summary>The tables for a folder; messages of an older export that lie there are replaced, if need be by none.</summary>
    public static IReadOnlyList<ExportTable> Of(Ecosystem e, string folder, string ending) =>
        e.Messages.Count == 0 && File.Exists(Path.Combine(folder, MessagesName + ending)) ? [.. Of(e), Messages(e)] : Of(e);

    private static ExportTable Actors(Ecosystem e) =>
        new(
            "actors",
            e.Actors.Count,
            [
                OfText("key", i => e.Actors.Keys[i]),
                OfText("name", i => e.Actors.Names[i]),
                OfText("helix", i => HelicesOf(e, i)),
                OfText("country", i => CodeOfCountry(e, i)),
                OfText("place", i => FinePlaceOf(e, i)?.Code ?? ""),
                OfText("place_edition", i => FinePlaceOf(e, i)?.Edition ?? ""),
                OfFlag("sme", i => e.Actors.Sme[i] < 0 ? null : e.Actors.Sme[i] == 1),
            ]
        );

    // A last day that equals the plan is written once, and one that was imputed not at all, so that the tables read back are the same ecosystem.
    private static ExportTable Projects(Ecosystem e) =>
        new(
            "projects",
            e.Projects.Count,
            [
                OfText("key", i => e.Projects.Keys[i]),
                OfText("label", i => e.Projects.Labels[i]),
                OfText("framework", i => NameOf(e.Frameworks, e.Projects.Frameworks[i])),
                OfText("programmes", i => ProgrammesOf(e, i)),
                OfText("scheme", i => NameOf(e.Schemes, e.Projects.Schemes[i])),
                OfDay("start", i => e.Projects.StartDays[i]),
                OfDay("planned_end", i => e.Projects.PlannedEndDays[i]),
                OfDay("end", i => StatedEndOf(e.Projects, i)),
                OfReal("total_cost", i => e.Projects.TotalCostsEur[i]),
                OfReal("contribution", i => e.Projects.ContributionsEur[i]),
            ]
        );

    // The order is the position in this table: it keeps two rows of one organisation in one role apart.
    private static ExportTable Participations(Ecosystem e) =>
        new(
            "participations",
            e.Participations.Count,
            [
                OfText("project", i => e.Projects.Keys[e.Participations.Projects[i]]),
                OfText("actor", i => e.Actors.Keys[e.Participations.Actors[i]]),
                OfText("role", i => RoleOf(e.Participations.Roles[i])),
                OfWhole("order", i => i - e.Participations.ProjectOffsets[e.Participations.Projects[i]] + 1),
                OfReal("contribution", i => e.Participations.ContributionsEur[i]),
            ]
        );

    private static ExportTable Ties(Ecosystem e) =>
        new(
            "ties",
            e.Ties.Count,
            [
                OfText("from", i => e.Actors.Keys[e.Ties.From[i]]),
                OfText("to", i => e.Actors.Keys[e.Ties.To[i]]),
                OfText("kind", i => TieKindNames.Words(e.Ties.Kinds[i])),
                OfReal("weight", i => e.Ties.Weights[i]),
                OfDay("start", i => e.Ties.StartDays[i]),
                OfDay("end", i => e.Ties.EndDays[i]),
                OfFlag("directed", i => e.Ties.Directed[i]),
                OfText("layer", i => NameOf(e.Layers, e.Ties.Layers[i])),
            ]
        );

    private static ExportTable Messages(Ecosystem e) =>
        new(
            MessagesName,
            e.Messages.Count,
            [
                OfText("from", i => e.Actors.Keys[e.Messages.From[i]]),
                OfText("to", i => e.Actors.Keys[e.Messages.To[i]]),
                OfMoment("time", i => TimeOf(e.Messages.Seconds[i]), MessageTime.Text),
                OfReal("sentiment", i => e.Messages.Sentiments[i]),
            ]
        );

    private static DateTime? TimeOf(long seconds) =>
        seconds == Triskele.Messages.UnknownTime ? null : new DateTime(seconds * TimeSpan.TicksPerSecond);

    /// <summary>The helices of an actor: <c>science</c>, or with shares <c>science:0.6|government:0.4</c>.</summary>
    private static string HelicesOf(Ecosystem e, int actor)
    {
        int begin = e.Actors.MembershipOffsets[actor],
            end = e.Actors.MembershipOffsets[actor + 1];
        if (end - begin == 1 && e.Actors.MembershipShares[begin] == 1)
            return e.Helices[e.Actors.MembershipHelices[begin]].Id;
        return string.Join(
            '|',
            Enumerable
                .Range(begin, end - begin)
                .Select(m =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{e.Helices[e.Actors.MembershipHelices[m]]}:{e.Actors.MembershipShares[m]:R}"
                    )
                )
        );
    }

    /// <summary>The country of an actor, or the root of its place; empty where unknown.</summary>
    public static string CountryOf(Ecosystem e, int actor) =>
        e.Places.AncestorAt(e.Actors.Places[actor], 0) is var root and not PlaceTree.Unknown ? e.Places[root].Code : "";

    // A root that is no country, such as a region of the user's own, is a place without a country.
    private static string CodeOfCountry(Ecosystem e, int actor) =>
        CountryOf(e, actor) is { Length: 2 } code && new Place(code).IsNuts ? code : "";

    private static Place? FinePlaceOf(Ecosystem e, int actor) =>
        e.Actors.Places[actor] is var place and not PlaceTree.Unknown && (e.Places.Level(place) > 0 || CodeOfCountry(e, actor).Length == 0)
            ? e.Places[place]
            : null;

    private static string ProgrammesOf(Ecosystem e, int project) =>
        string.Join(
            '|',
            e.Projects.Programmes.AsSpan()[e.Projects.ProgrammeOffsets[project]..e.Projects.ProgrammeOffsets[project + 1]]
                .ToArray()
                .Select(p => e.Programmes[p])
        );

    private static int StatedEndOf(Projects projects, int i) =>
        projects.EndImputed[i] || projects.EndDays[i] == projects.PlannedEndDays[i] ? Day.Unknown : projects.EndDays[i];

    private static string NameOf(IReadOnlyList<string> names, int index) => index < 0 ? "" : names[index];

    // The official records spell roles so: thirdParty, associatedPartner.
    public static string RoleOf(Role role) => role == Role.Unknown ? "" : char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];
}
