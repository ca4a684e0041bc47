namespace Triskele.Data.Storage;

/// <summary>The tables of a workspace. Every row of a fact table knows its source and its own number in it; null is unknown.</summary>
internal static class WorkspaceSchema
{
    /// <summary>Version of the tables; a change that an older program would misread raises it.</summary>
    public const int Version = 2;

    /// <summary>Oldest version that is still read. Opening one for writing brings it to <see cref="Version"/>; reading leaves it as it is.</summary>
    public const int Oldest = 1;

    /// <summary>First version whose ties have a layer, and that holds messages.</summary>
    public const int Layers = 2;

    /// <summary>What the key <c>format</c> of the table <c>meta</c> says.</summary>
    public const string Format = "triskele workspace";

    /// <summary>Tables whose rows belong to a source.</summary>
    public static readonly string[] FactTables =
    [
        "actor",
        "membership",
        "project",
        "participation",
        "project_activity",
        "output",
        "tie",
        "message",
        "presence",
        "label",
    ];

    private const string CreateMessage = """
        CREATE TABLE message (
            source INTEGER NOT NULL, source_row BIGINT NOT NULL, from_key VARCHAR, to_key VARCHAR, sent TIMESTAMP, sentiment DOUBLE);
        """;

    /// <summary>What version 1 lacks.</summary>
    public const string FromOldest = "ALTER TABLE tie ADD COLUMN layer VARCHAR;" + CreateMessage;

    public const string Create =
        CreateMessage
        + """
            CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
            CREATE TABLE source (
                id INTEGER NOT NULL, import INTEGER NOT NULL, imported TIMESTAMP NOT NULL, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL,
                bytes BIGINT NOT NULL, importer VARCHAR NOT NULL, importer_version INTEGER NOT NULL, dataset VARCHAR NOT NULL,
                kind VARCHAR NOT NULL, mapping VARCHAR, row_count BIGINT NOT NULL);
            CREATE TABLE actor (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, pic VARCHAR, key VARCHAR, name VARCHAR, short_name VARCHAR,
                vat_number VARCHAR, ror VARCHAR, activity_type VARCHAR, is_sme BOOLEAN, street VARCHAR, post_code VARCHAR, city VARCHAR,
                country VARCHAR, place_code VARCHAR, place_edition VARCHAR, place_imputed BOOLEAN, latitude DOUBLE, longitude DOUBLE,
                url VARCHAR, updated TIMESTAMP);
            CREATE TABLE membership (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, actor_key VARCHAR, helix VARCHAR, share DOUBLE, from_date DATE, to_date DATE);
            CREATE TABLE project (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, grant_id VARCHAR, rcn VARCHAR, key VARCHAR, acronym VARCHAR, title VARCHAR,
                framework VARCHAR, programmes VARCHAR, scheme VARCHAR, call VARCHAR, status VARCHAR, start_date DATE, planned_end DATE,
                actual_end DATE, signed DATE, total_cost_eur DOUBLE, contribution_eur DOUBLE, doi VARCHAR, updated TIMESTAMP);
            CREATE TABLE participation (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, grant_id VARCHAR, rcn VARCHAR, project_key VARCHAR, framework VARCHAR,
                pic VARCHAR, actor_key VARCHAR, role VARCHAR, position INTEGER, contribution_eur DOUBLE, net_contribution_eur DOUBLE,
                total_cost_eur DOUBLE, ended BOOLEAN, updated TIMESTAMP);
            CREATE TABLE project_activity (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, grant_id VARCHAR, rcn VARCHAR, project_key VARCHAR, scheme VARCHAR,
                code VARCHAR, title VARCHAR, is_primary BOOLEAN);
            CREATE TABLE output (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, grant_id VARCHAR, kind VARCHAR, id VARCHAR, title VARCHAR, year INTEGER,
                doi VARCHAR);
            CREATE TABLE tie (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, from_key VARCHAR, to_key VARCHAR, kind VARCHAR, weight DOUBLE,
                start_date DATE, end_date DATE, directed BOOLEAN, layer VARCHAR);
            CREATE TABLE presence (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, population VARCHAR, u BIGINT, i BIGINT, g BIGINT, ui BIGINT, ug BIGINT,
                ig BIGINT, uig BIGINT, none BIGINT);
            CREATE TABLE label (
                source INTEGER NOT NULL, source_row BIGINT NOT NULL, scheme VARCHAR, code VARCHAR, language VARCHAR, title VARCHAR);
            CREATE TABLE finding (
                import INTEGER NOT NULL, source INTEGER, severity VARCHAR NOT NULL, file VARCHAR, file_row BIGINT, file_column VARCHAR,
                found VARCHAR, expected VARCHAR, repair VARCHAR);
            CREATE TABLE finding_count (
                import INTEGER NOT NULL, source INTEGER, severity VARCHAR NOT NULL, file VARCHAR, file_column VARCHAR, expected VARCHAR,
                occurrences BIGINT NOT NULL);
            CREATE TABLE identity_override (
                entity VARCHAR NOT NULL, key_a VARCHAR NOT NULL, key_b VARCHAR NOT NULL, decision VARCHAR NOT NULL, decided TIMESTAMP NOT NULL);
            """;
}
