namespace Triskele.Cli;

/// <summary>What <c>--help</c> teaches.</summary>
internal static class HelpTexts
{
    public const string Root = """
        Triskele sees, measures, tries out and helps to grow collaborative innovation networks.

        Start here:
          triskele diagnose                                        a synthetic world whose truth is known
          triskele diagnose cordis-h2020projects-csv.zip --report report.html
                                                                   the official download as it comes
        Keep and compare:
          triskele import cordis cordis-*.zip --into eu.triskele
          triskele measures
          triskele measure helix.configuration --in eu.triskele --by country
          triskele explain helix.synergy
        """;

    public const string Diagnose = """
        Diagnoses an innovation ecosystem: what kind of network it is, which helix is missing, what would change it.

        Takes a workspace, or raw files (CORDIS zip, CSV or JSON; Triskele's plain tables; tables of presence counts), or nothing:
        then it shows the embedded synthetic world. The summary goes to the screen, the whole report to --report FILE.html.

        Examples:
          triskele diagnose
          triskele diagnose cordis-HORIZONprojects-csv.zip --report he.html
          triskele diagnose eu.triskele --by place:2 --from 2018 --to 2020
          triskele diagnose organisations.csv projects.csv participations.csv --option rec=science
        """;

    public const string New = "Creates an empty workspace: one file that holds records, their sources and findings.";

    public const string Import = """
        Imports files into a workspace (created if missing) in one transaction: the old state or the new, never something between.

        Formats: cordis (official downloads), records (plain tables of actors, projects, participations, ties, messages; any CSV with
        --mapping), ties (dated edge lists), messages (who wrote to whom and when), counts (tables of presence counts), network (GEXF,
        GraphML, Pajek, multinet, VOSviewer, UCINET DL, MatrixMarket, tables of edges). Rows that do not fit become findings on the error
        stream and in the workspace; --strict refuses the whole import instead. The same bytes again change nothing. A newer download
        supersedes the older rows.

        Examples:
          triskele import cordis cordis-h2020projects-csv.zip cordis-fp7projects-csv.zip --into eu.triskele
          triskele import records members.csv --mapping members.json --into cluster.triskele --redact
          triskele import network partners.graphml --into cluster.triskele
        """;

    public const string Sources = """
        Lists what a workspace was filled from, with hash, rows and time of import; --remove takes a file out again.

        Examples:
          triskele sources --in eu.triskele
          triskele sources --in eu.triskele --remove 3
        """;

    public const string Measures = "Lists the measures: id, title and the question each answers.";

    public const string Measure = """
        Computes one measure on a workspace and prints its table.

        Examples:
          triskele measure network.summary --in eu.triskele
          triskele measure helix.configuration --in eu.triskele --by country,year --option rec=science --format csv --out c.csv
          triskele measure territory.integration --in eu.triskele --option level=2 --from 2016 --to 2020
        """;

    public const string Explain = "Explains a measure: question, formula, columns with units, options, source, caveats.";

    public const string Export = """
        Exports a workspace.

        csv and parquet write the records (to a folder or, for csv, a .zip: readable again by `import records`) or, to a single file, the edges of
        a network. The other formats write that network for Gephi (gexf), igraph, NetworkX and yEd (graphml), Pajek (pajek), multinet (mpx),
        VOSviewer (vosviewer: a .json, or a folder with map and network), UCINET (dl) and programs of linear algebra (mtx). --content says
        which network: that of joint projects (the default), the recorded ties with their layers and dates, or organisations and projects in two
        modes; with csv and parquet it makes the folder one of edges and nodes.

        Examples:
          triskele export csv --in eu.triskele --out eu-records.zip
          triskele export graphml --in eu.triskele --out eu.graphml
          triskele export gexf --in eu.triskele --out eu.gexf --content two-mode
          triskele export pajek --in eu.triskele --out eu.net --labels key
        """;

    public const string Sample = "Writes the embedded synthetic world as the four plain tables of `import records`: an example to copy.";

    public const string Completion = """
        Prints a completion script for a shell: bash, zsh, fish or pwsh.

        Example:
          triskele completion bash >> ~/.bashrc
        """;
}
