using Triskele.Data.Findings;
using Triskele.Data.Importers.Cordis;
using Triskele.Data.Importers.Tables;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers;

/// <summary>Reads the downloads of CORDIS: archives of CSV or JSON, their single tables, the old dialect, the reference lists.</summary>
/// <remarks>Tables are recognised by their headers, columns by their names; see <c>docs/importers/cordis.md</c>.</remarks>
public sealed class CordisImporter : IImporter
{
    /// <summary>Version of the rules.</summary>
    public const int Version = 1;

    private const string Expected =
        "a header of organization, project, topics, legalBasis, euroSciVoc, webLink, policyPriorities, publications, deliverables, summaries or a code list";

    /// <inheritdoc/>
    public string Format => "cordis";

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
        CordisContext? context = null;
        session.Run(
            this,
            Version,
            paths,
            entries => context = new CordisContext(session, entries),
            table => Recognise(table, session, context!)
        );
    }

    private static TablePlan? Recognise(OpenTable table, ImportSession session, CordisContext context)
    {
        CordisTable kind = CordisTables.Of(table.Header, table.Entry.Stem);
        if (kind == CordisTable.None)
            return table.Unrecognised("cordis", Expected);
        if (kind >= CordisTable.Countries)
            return Codes(kind, table, session.Sink);
        string framework = context.FrameworkOf(table.Entry);
        if (framework.Length == 0)
            table.Findings.Note("framework-unknown", 0, "", table.Entry.Name);
        string dataset = $"cordis/{(framework.Length > 0 ? framework : "unknown")}";
        return Records(kind, table, session, context, framework, dataset);
    }

    private static TablePlan? Records(
        CordisTable kind,
        OpenTable table,
        ImportSession session,
        CordisContext context,
        string framework,
        string dataset
    )
    {
        (IRecordSink sink, bool redact) = (session.Sink, session.Options.Redact);
        return kind switch
        {
            CordisTable.Organization => OrganizationTable.Plan(table, false, sink, framework, redact, dataset),
            CordisTable.OldOrganization => OrganizationTable.Plan(table, true, sink, framework, redact, dataset),
            CordisTable.Project => ProjectTable.Plan(table, false, sink, framework, !context.HasTopics(table.Entry), null, dataset),
            CordisTable.OldProject => ProjectTable.Plan(
                table,
                true,
                sink,
                framework,
                !context.HasTopics(table.Entry),
                context.HasOrganisations(table.Entry) ? null : new ParticipantLists(table.Header, sink, redact),
                dataset
            ),
            _ => Parts(kind, table, sink, dataset),
        };
    }

    private static TablePlan? Parts(CordisTable kind, OpenTable table, IRecordSink sink, string dataset) =>
        kind switch
        {
            CordisTable.Topics => ProjectParts.Activities(table, sink, dataset, "topics", "topic", "topic", "title"),
            CordisTable.LegalBasis => ProjectParts.Activities(
                table,
                sink,
                dataset,
                "legalBasis",
                "legalBasis",
                "legalBasis",
                "title",
                "uniqueProgrammePart"
            ),
            CordisTable.EuroSciVoc => ProjectParts.Activities(
                table,
                sink,
                dataset,
                "euroSciVoc",
                "euroSciVoc",
                "euroSciVocCode",
                "euroSciVocTitle"
            ),
            CordisTable.PolicyPriorities => ProjectParts.Priorities(table, sink, dataset),
            CordisTable.WebLink => ProjectParts.Outputs(table, sink, dataset, "webLink", ["id", "physUrl"], ["physUrl"]),
            CordisTable.WebItem => ProjectParts.Outputs(table, sink, dataset, "webItem", ["id", "uri", "physUrl"], ["uri", "physUrl"]),
            CordisTable.Publications => ProjectParts.Outputs(table, sink, dataset, "publication", ["id"], ["title"]),
            CordisTable.Deliverables => ProjectParts.Outputs(table, sink, dataset, "deliverable", ["id"], ["title"]),
            _ => ProjectParts.Outputs(table, sink, dataset, "summary", ["id"], ["title"]),
        };

    private static TablePlan Codes(CordisTable kind, OpenTable table, IRecordSink sink) =>
        kind switch
        {
            CordisTable.Countries => CodeLists.Plan(table, sink, "country", "euCode", "name"),
            CordisTable.TopicCodes => CodeLists.Plan(table, sink, "topic", "topicCode", "title"),
            _ => CodeLists.Plan(table, sink, CodeLists.SchemeOf(table.Entry.Stem), "code", "title"),
        };
}
