using Triskele.Data.Findings;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Cordis;

/// <summary>Takes participations from the lists that the old dialect keeps inside the row of a project; organisations then have names and no codes.</summary>
internal sealed class ParticipantLists(Header header, IRecordSink sink, bool redact)
{
    private readonly int _coordinator = header.Find("coordinator");
    private readonly int _coordinatorCountry = header.Find("coordinatorCountry");
    private readonly int _participants = header.Find("participants");
    private readonly int _participantCountries = header.Find("participantCountries");
    private readonly Dictionary<string, ActorRow> _actors = new(StringComparer.Ordinal);

    public void Take(RowCells cells, string grant, string rcn, string framework)
    {
        int order = 1;
        string coordinator = cells.Text(_coordinator);
        if (coordinator.Length > 0)
            Add(
                cells,
                new ParticipationRow(cells.Row, grant, rcn, "", "", "", Role.Coordinator, order++),
                framework,
                coordinator,
                Raw(cells)
            );
        string[] names = List(cells.Text(_participants));
        string[] countries = List(cells.Text(_participantCountries));
        bool aligned = names.Length == countries.Length;
        if (!aligned && names.Length > 0)
            cells.Findings.Warn(
                "lists-differ",
                cells.Row,
                cells.NameOf(_participantCountries),
                $"{names.Length} participants, {countries.Length} countries"
            );
        for (int i = 0; i < names.Length; i++)
            Add(
                cells,
                new ParticipationRow(cells.Row, grant, rcn, "", "", "", Role.Participant, order++),
                framework,
                names[i],
                aligned ? countries[i] : ""
            );
    }

    public void Tell(RowCells cells)
    {
        if (_actors.Count > 0)
            cells.Findings.Warn("participants-by-name", 0, cells.NameOf(_participants), $"{_actors.Count} names");
        foreach (ActorRow actor in _actors.Values)
            sink.Add(actor);
    }

    private string Raw(RowCells cells) => cells.Text(_coordinatorCountry);

    private void Add(RowCells cells, ParticipationRow row, string framework, string name, string countryText)
    {
        string country = cells.Values.Country(countryText, cells.Row, cells.NameOf(_participantCountries));
        string key = $"{name}|{country}";
        if (redact && Redaction.LooksPersonal(name))
        {
            name = Redaction.Pseudonym(key);
            cells.Findings.Tally(FindingSeverity.Note, "redacted", cells.Row, "name", name);
            key = name;
        }
        _actors.TryAdd(key, new ActorRow(cells.Row, "", key) { Name = name, Country = country });
        sink.Add(row with { ActorKey = key, Framework = framework });
    }

    private static string[] List(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
