using Triskele.Data.Importers.Cordis;
using Triskele.Data.Importers.Messages;
using Triskele.Data.Importers.Records;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Importers.Ties;

namespace Triskele.Data.Importers;

/// <summary>Reads plain tables of organisations, projects, participations, memberships, ties and messages, by their headers or by a mapping file.</summary>
/// <remarks>See <c>docs/importers/records.md</c>.</remarks>
public sealed class RecordsImporter : TableImporter
{
    // From 2 on ties have layers, from 3 on there are messages.
    private protected override int Version => 3;

    private const string Expected = "a header of actors, projects, participations, memberships, ties or messages";

    /// <inheritdoc/>
    public override string Format => "records";

    private protected override TablePlan? Recognise(OpenTable table, ImportSession session)
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
