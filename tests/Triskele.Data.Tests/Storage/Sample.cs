using Triskele.Data.Sources;
using Triskele.Data.Storage;

namespace Triskele.Data.Tests.Storage;

/// <summary>Small things that tests of the workspace need.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset When = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public static SourceFile File(
        string name,
        string sha256,
        string dataset = "records/a",
        string table = "participations",
        int version = 1
    ) => new(name, sha256, 100, "test", version, dataset, table);

    /// <summary>Imports one file whose rows the action adds; the hash is the name.</summary>
    public static bool Import(this Workspace workspace, SourceFile file, Action<IRecordSink> add)
    {
        using ImportTransaction import = workspace.BeginImport(When);
        bool isNew = import.Begin(file);
        if (isNew)
            add(import);
        import.Commit();
        return isNew;
    }

    public static ParticipationRow Row(string project, string actor, Role role = Role.Participant, int order = 1, string? updated = null) =>
        new(2, "", "", project, "", actor, role, order) { Updated = Day(updated) };

    public static TieRow Tie(string from, string to, string layer) =>
        new(2, from, to, TieKind.Trade, 1, null, null, true) { Layer = layer };

    public static DateTime? Day(string? text) =>
        text is null ? null : DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The whole of an ecosystem in comparable lines.</summary>
    public static string[] Lines(Ecosystem e) =>
        [
            .. Enumerable
                .Range(0, e.Actors.Count)
                .Select(i => $"actor {e.Actors.Keys[i]} {e.Actors.Names[i]} {PlaceOf(e, i)} {e.Actors.Sme[i]} {HelicesOf(e, i)}"),
            .. Enumerable
                .Range(0, e.Projects.Count)
                .Select(i =>
                    FormattableString.Invariant(
                        $"project {e.Projects.Keys[i]} {e.Projects.Labels[i]} {e.Projects.StartDays[i]} {e.Projects.EndDays[i]} {e.Projects.PlannedEndDays[i]} {e.Projects.EndImputed[i]} {Name(e.Frameworks, e.Projects.Frameworks[i])} {Name(e.Schemes, e.Projects.Schemes[i])} {ProgrammesOf(e, i)} {e.Projects.TotalCostsEur[i]:R} {e.Projects.ContributionsEur[i]:R} {e.Projects.Partners[i]}"
                    )
                ),
            .. Enumerable
                .Range(0, e.Participations.Count)
                .Select(i =>
                    FormattableString.Invariant(
                        $"row {e.Projects.Keys[e.Participations.Projects[i]]} {e.Actors.Keys[e.Participations.Actors[i]]} {e.Participations.Roles[i]} {e.Participations.ContributionsEur[i]:R}"
                    )
                ),
            .. Enumerable
                .Range(0, e.Ties.Count)
                .Select(i =>
                    FormattableString.Invariant(
                        $"tie {e.Actors.Keys[e.Ties.From[i]]} {e.Actors.Keys[e.Ties.To[i]]} {e.Ties.Kinds[i]} {e.Ties.Weights[i]:R} {e.Ties.StartDays[i]} {e.Ties.EndDays[i]} {e.Ties.Directed[i]} {Name(e.Layers, e.Ties.Layers[i])}"
                    )
                ),
            .. Enumerable
                .Range(0, e.Messages.Count)
                .Select(i =>
                    FormattableString.Invariant(
                        $"message {e.Actors.Keys[e.Messages.From[i]]} {e.Actors.Keys[e.Messages.To[i]]} {e.Messages.Seconds[i]} {e.Messages.Sentiments[i]:R}"
                    )
                ),
            $"as of {Triskele.Day.Text(Triskele.Day.Of(e.AsOf))}",
        ];

    private static string PlaceOf(Ecosystem e, int actor) =>
        e.Actors.Places[actor] == PlaceTree.Unknown ? "-" : e.Places[e.Actors.Places[actor]].ToString();

    private static string HelicesOf(Ecosystem e, int actor) =>
        string.Join(
            '|',
            Enumerable
                .Range(e.Actors.MembershipOffsets[actor], e.Actors.MembershipOffsets[actor + 1] - e.Actors.MembershipOffsets[actor])
                .Select(m => FormattableString.Invariant($"{e.Helices[e.Actors.MembershipHelices[m]]}:{e.Actors.MembershipShares[m]:R}"))
        );

    private static string ProgrammesOf(Ecosystem e, int project) =>
        string.Join(
            '|',
            e.Projects.Programmes.AsSpan()[e.Projects.ProgrammeOffsets[project]..e.Projects.ProgrammeOffsets[project + 1]]
                .ToArray()
                .Select(p => e.Programmes[p])
        );

    private static string Name(IReadOnlyList<string> names, int index) => index < 0 ? "-" : names[index];
}
