using System.Globalization;
using Triskele.Data.Exchange;
using Triskele.Data.Findings;
using Triskele.Data.Importers.Cordis;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Importers.Ties;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Networks;

/// <summary>Turns a network into rows: nodes into organisations and projects, edges into ties or participations.</summary>
internal sealed class NetworkRows
{
    private const int EdgesBetweenLooks = 4096;

    private readonly NetworkFile _file;
    private readonly ExchangeNetwork _network;
    private readonly IRecordSink _sink;
    private readonly ImportOptions _options;
    private readonly ValueParser _values;
    private readonly NetworkColumns _ofNodes;
    private readonly NetworkColumns _ofEdges;
    private readonly string[] _keys;

    /// <param name="file">The file.</param>
    /// <param name="network">What it says, with what others add.</param>
    /// <param name="keys">Key of each node of that network.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="options">How to import.</param>
    /// <param name="mapping">The mapping of the file, or null.</param>
    public NetworkRows(
        NetworkFile file,
        ExchangeNetwork network,
        string[] keys,
        IRecordSink sink,
        ImportOptions options,
        TableMapping? mapping
    )
    {
        (_file, _network, _sink, _options) = (file, network, sink, options);
        _values = new ValueParser(file.Findings, mapping?.Date ?? "");
        _keys = keys;
        _ofNodes = new NetworkColumns(
            network.NodeColumns,
            file.Network.NodeColumns,
            mapping,
            file.Findings,
            ("name", ["name", "fullname", "full_name"]),
            ("helix", ["helix", "helices", "activityType", "sector"]),
            ("country", ["country", "country_code"]),
            ("place", ["place", "region", "nuts", "nuts3"]),
            ("city", ["city", "town"]),
            ("sme", ["sme", "is_sme"]),
            ("url", ["url", "website"]),
            ("lat", ["lat", "latitude"]),
            ("lon", ["lon", "lng", "longitude"]),
            ("framework", ["framework"]),
            ("scheme", ["scheme"])
        );
        _ofEdges = new NetworkColumns(
            network.EdgeColumns,
            file.Network.EdgeColumns,
            mapping,
            file.Findings,
            network.IsTwoMode
                ? [("role", ["role"]), ("contribution", ["contribution", "ecContribution"])]
                : [("kind", ["kind", "tie_kind", "type", "relation"])]
        );
    }

    private FileFindings Findings => _file.Findings;

    public void Send(CancellationToken cancellation)
    {
        for (int i = 0; i < _network.Nodes.Length; i++)
            if (_network.IsTwoMode && _network.Nodes[i].IsSecond)
                SendProject(i);
            else
                SendActor(i);
        bool kinds = _network.IsTwoMode || _ofEdges.Has("kind") || _network.Layers.Any(l => TieKindNames.Of(l) is not null);
        if (!kinds && _network.Edges.Length > 0)
            Findings.Warn("network-without-kind", 0, "kind", $"{_network.Edges.Length} edges", TieKindNames.All);
        HashSet<(int, int, int, ExchangePeriod)> seen = [];
        for (int i = 0; i < _network.Edges.Length; i++)
        {
            if (i % EdgesBetweenLooks == 0)
                Look(i, cancellation);
            if (_network.IsTwoMode)
                SendParticipation(i);
            else
                SendTies(i, seen);
        }
    }

    private void Look(int edges, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _options.Progress?.Report(new ImportProgress(_file.Entry.Name, _file.Digest.Bytes, _file.Digest.Bytes, edges));
    }

    private void SendActor(int i)
    {
        ExchangeNode node = _network.Nodes[i];
        string place = _ofNodes["place", i];
        string helix = _ofNodes["helix", i];
        ActorRow actor = new(node.Row, "", _keys[i])
        {
            Name = NameOf(node, i),
            ActivityType = ActivityTypes.IsCode(helix) ? helix.ToUpperInvariant() : "",
            Country = _values.Country(_ofNodes["country", i], node.Row, _ofNodes.NameOf("country")),
            PlaceCode = place,
            PlaceEdition = ValueParser.IsNuts(place) && place.Length > 2 ? NutsEdition.Of(place) : "",
            City = _ofNodes["city", i],
            IsSme = _values.Flag(_ofNodes["sme", i], node.Row, _ofNodes.NameOf("sme")),
            Url = _ofNodes["url", i],
            Latitude = _values.Degrees(_ofNodes["lat", i], 90, node.Row, _ofNodes.NameOf("lat")),
            Longitude = _values.Degrees(_ofNodes["lon", i], 180, node.Row, _ofNodes.NameOf("lon")),
        };
        _sink.Add(_options.Redact ? Redaction.Of(actor, Findings) : actor);
        if (actor.ActivityType.Length == 0)
            SendHelix(node, _keys[i], helix);
    }

    private string NameOf(ExchangeNode node, int i)
    {
        string own = _ofNodes["name", i];
        return own.Length > 0 ? own
            : node.Label.Length > 0 ? node.Label
            : "";
    }

    // A word that is none of the five is a helix only where a mapping file says that this attribute is one.
    private void SendHelix(ExchangeNode node, string key, string helix)
    {
        if (ValueParser.IsNothing(helix))
            return;
        if (!_ofNodes.IsMapped("helix") && !HelixShares.IsKnown(helix) && !helix.Contains(':', StringComparison.Ordinal))
        {
            Findings.Tally(FindingSeverity.Warning, "unknown-helix", node.Row, _ofNodes.NameOf("helix"), helix);
            return;
        }
        foreach ((Helix part, double share) in HelixShares.Read(helix, Findings, node.Row, _ofNodes.NameOf("helix")))
            _sink.Add(new MembershipRow(node.Row, key, part.Id, share, null, null));
    }

    private void SendProject(int i)
    {
        ExchangeNode node = _network.Nodes[i];
        _sink.Add(
            new ProjectRow(node.Row, "", "", _keys[i])
            {
                Acronym = node.Label == _keys[i] ? "" : node.Label,
                Framework = _ofNodes["framework", i],
                Scheme = _ofNodes["scheme", i],
                Start = Day.ToDate(node.Period.Start),
                PlannedEnd = Day.ToDate(node.Period.End),
            }
        );
    }

    private void SendParticipation(int i)
    {
        ExchangeEdge edge = _network.Edges[i];
        Role role = RoleNames.Read(_ofEdges["role", i], edge.Row, _ofEdges.NameOf("role"), Findings);
        _sink.Add(
            new ParticipationRow(edge.Row, "", "", _keys[edge.Target], "", _keys[edge.Source], role, 0)
            {
                ContributionEur = _values.Money(_ofEdges["contribution", i], edge.Row, _ofEdges.NameOf("contribution")),
            }
        );
    }

    private void SendTies(int i, HashSet<(int, int, int, ExchangePeriod)> seen)
    {
        ExchangeEdge edge = _network.Edges[i];
        string ends = string.Create(CultureInfo.InvariantCulture, $"{_keys[edge.Source]} - {_keys[edge.Target]}");
        if (edge.Source == edge.Target)
            Findings.Warn("self-loop", edge.Row, "", ends);
        else if (edge.Weight is not (> 0 and < double.PositiveInfinity))
            Findings.Error("bad-weight", edge.Row, _network.WeightName, $"{ends}: {ExchangeValue.Of(edge.Weight)}");
        else if (KindOf(edge, i) is { } kind)
            foreach (ExchangePeriod period in edge.Periods.IsEmpty ? [ExchangePeriod.Unknown] : edge.Periods)
            {
                if (!seen.Add(Pair(edge, period)))
                    Findings.Tally(FindingSeverity.Note, "parallel-edge", edge.Row, "", ends);
                _sink.Add(
                    new TieRow(
                        edge.Row,
                        _keys[edge.Source],
                        _keys[edge.Target],
                        kind,
                        edge.Weight,
                        Day.ToDate(period.Start),
                        Day.ToDate(period.End),
                        edge.IsDirected
                    )
                    {
                        Layer = _network.LayerOf(edge),
                    }
                );
            }
    }

    private static (int, int, int, ExchangePeriod) Pair(ExchangeEdge edge, ExchangePeriod period) =>
        edge.IsDirected || edge.Source < edge.Target
            ? (edge.Source, edge.Target, edge.Layer, period)
            : (edge.Target, edge.Source, edge.Layer, period);

    /// <summary>The kind that the edge names, else that its layer names, else the weakest. Null, and the edge is left out, if it names one that is none.</summary>
    private TieKind? KindOf(ExchangeEdge edge, int i)
    {
        string name = _ofEdges["kind", i];
        if (name.Length == 0)
            return TieKindNames.Of(_network.LayerOf(edge)) ?? TieKind.Information;
        if (TieKindNames.Of(name) is { } kind)
            return kind;
        if (_ofEdges.IsMapped("kind"))
        {
            Findings.Error("unknown-kind", edge.Row, _ofEdges.NameOf("kind"), name, TieKindNames.All);
            return null;
        }
        Findings.Tally(FindingSeverity.Warning, "kind-not-known", edge.Row, _ofEdges.NameOf("kind"), name);
        return TieKind.Information;
    }
}
