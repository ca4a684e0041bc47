using System.Collections.Immutable;

namespace Triskele.Data.Storage;

internal sealed partial class EcosystemLoader
{
    private readonly SortedDictionary<string, int> _unmapped = new(StringComparer.Ordinal);
    private int _withoutRow;
    private int _withoutHelix;
    private int _withoutPlace;
    private int _imputed;
    private int _qualifiedPlaces;
    private string _qualifiedExample = "";

    /// <summary>What was decided on the way; after <see cref="Load"/>.</summary>
    public LoadReport Report() =>
        new()
        {
            Sources = [.. _sources.Active],
            HelixMapping = _options.HelixMapping.Describe(),
            ActiveParticipations = _participations.Rows.Count,
            SupersededParticipations = _participations.Superseded,
            SetAsideParticipations = _participations.SetAside,
            Notes = [.. Notes().Where(n => n.Count > 0)],
        };

    private IEnumerable<LoadNote> Notes()
    {
        bool[] joined = new bool[Projects.States.Length];
        foreach (ParticipationFacts.Active row in _participations.Rows)
            joined[row.Project] = true;
        yield return Note("projects_without_row", Projects.States.Count(s => !s.HasRow));
        yield return Note("projects_without_participant", joined.Count(j => !j));
        yield return Note("projects_without_start", Projects.States.Count(s => s.HasRow && s.Start is null));
        yield return Note("actors_without_row", _withoutRow);
        yield return Note("actors_without_helix", _withoutHelix);
        yield return Note("unmapped", _unmapped.Values.Sum(), string.Join(", ", _unmapped.Keys.Take(10)));
        yield return Note("actors_without_place", _withoutPlace);
        yield return Note("imputed_places", _imputed);
        yield return Note("places_in_countries", _qualifiedPlaces, _qualifiedExample);
        yield return Note("superseded", _participations.Superseded);
        yield return Note("set_aside", _participations.SetAside);
        yield return Note(
            "without_identity",
            Actors.WithoutIdentity
                + Projects.WithoutIdentity
                + _participations.WithoutIdentity
                + _ties.WithoutIdentity
                + _messages.WithoutIdentity
        );
        yield return Note("invalid_share", _ties.Invalid.Memberships);
        yield return Note("invalid_tie", _ties.Invalid.Ties);
        yield return Note("retired_sources", _sources.Retired);
        yield return Note("ambiguous_grants", Projects.AmbiguousGrants);
        yield return Note("namespaced", Actors.Identities.Namespaced + Projects.Identities.Namespaced);
        yield return Note("merged", Actors.Identities.JoinedCount() + Projects.Identities.JoinedCount());
        yield return Note("proposed", Actors.Identities.ProposedCount());
        yield return Note("decision_without_effect", Actors.Identities.DecisionsWithoutEffect + Projects.Identities.DecisionsWithoutEffect);
    }

    private void NoteActor(int actor, bool hasMembership)
    {
        ref ActorFacts.State state = ref Actors.States[actor];
        _withoutRow += state.HasRow ? 0 : 1;
        _withoutPlace += state.HasRow && state.Place == 0 && state.Country == 0 ? 1 : 0;
        _imputed += state.Imputed ? 1 : 0;
        if (hasMembership || !state.HasRow || HelicesOf(state.Type).Count > 0)
            return;
        _withoutHelix++;
        if (state.Type != 0 && _helicesByType[state.Type] is null)
            _unmapped[_pool[state.Type]] = _unmapped.GetValueOrDefault(_pool[state.Type]) + 1;
    }

    private void NotePlaces(HashSet<int> several)
    {
        _qualifiedPlaces = several.Count;
        ActorFacts.State first = Actors.States.FirstOrDefault(s => several.Contains(s.Place) && s.Country != 0);
        _qualifiedExample = several.Count == 0 ? "" : $"{_pool[first.Country]}/{_pool[first.Place]}";
    }

    private static LoadNote Note(string key, long count, string detail = "") =>
        new(key, count, StorageTexts.Format("note." + key, count, detail));
}
