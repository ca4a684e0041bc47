using Triskele.Data.Findings;
using Triskele.Data.Importers.Cordis;
using Triskele.Data.Importers.Messages;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Importers.Ties;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers;

/// <summary>Reads plain tables of organisations, projects, participations, memberships, ties and messages, by their headers or by a mapping file.</summary>
/// <remarks>See <c>docs/importers/records.md</c>.</remarks>
public sealed class RecordsImporter : IImporter
{
    /// <summary>Version of the rules: from 2 on ties have layers, from 3 on there are messages.</summary>
    public const int Version = 3;

    private const string Expected = "a header of actors, projects, participations, memberships, ties or messages";

    /// <inheritdoc/>
    public string Format => "records";

    /// <inheritdoc/>
    public void Import(
        IReadOnlyList<string> paths,
        IRecordSink sink,
        FindingLog findings,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        ImportSession session = new(sink, findings, options, cancellation);
        session.Run(this, Version, paths, null, table => Recognise(table, session));
    }

    private static TablePlan? Recognise(OpenTable table, ImportSession session)
    {
        string name = RecordTables.NameOf(table.Entry, session.Mapping);
        string framework = session.Mapping.Framework.Length > 0 ? session.Mapping.Framework : Frameworks.InName(name);
        string dataset = $"records/{name}";
        return RecordTables.Of(table) switch
        {
            RecordTable.Actors => ActorTable.Plan(table, session.Sink, session.Options.Redact, dataset),
            RecordTable.Projects => PlainProjectTable.Plan(table, session.Sink, framework, dataset),
            RecordTable.Participations => ParticipationTable.Plan(table, session.Sink, framework, dataset),
            RecordTable.Memberships => MembershipTable.Plan(table, session.Sink, dataset),
            RecordTable.Ties => TieTable.Plan(table, session.Sink, dataset),
            RecordTable.Messages => MessageTable.Plan(table, session.Sink, dataset),
            _ => table.Unrecognised("records", Expected),
        };
    }
}
