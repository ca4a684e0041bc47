using Triskele.Data.Findings;
using Triskele.Data.Reading;
using Triskele.Data.Sources;

namespace Triskele.Data.Importers.Tables;

/// <summary>One import: opens file after file, lets the format recognise each table, and hands rows to the sink.</summary>
internal sealed class ImportSession(IRecordSink sink, FindingLog log, ImportOptions options, CancellationToken cancellation)
{
    private const int RowsBetweenLooks = 4096;

    private bool _recognisedAny;

    /// <summary>The mapping file; <see cref="MappingFile.None"/> where the user gave none.</summary>
    public MappingFile Mapping { get; private set; } = MappingFile.None;

    /// <summary>Takes the rows.</summary>
    public IRecordSink Sink => sink;

    public ImportOptions Options => options;

    /// <summary>Reads the files behind the paths.</summary>
    /// <param name="prepare">Looks at all of them before the first is read, or null.</param>
    /// <param name="recognise">Finds out what a table is; null if it is none of the format's.</param>
    public void Run(
        IImporter importer,
        int version,
        IReadOnlyList<string> paths,
        Action<IReadOnlyList<SourceEntry>>? prepare,
        Func<OpenTable, TablePlan?> recognise
    )
    {
        if (MappingFile.Read(options.MappingFile, log) is not { } mapping)
            return;
        Mapping = mapping;
        long errors = log.Count(FindingSeverity.Error);
        using SourceSet sources = SourceSet.Open(paths, log, options.Limits);
        prepare?.Invoke(sources.Entries);
        foreach (SourceEntry entry in sources.Entries)
            Read(entry, importer.Format, version, recognise);
        if (!_recognisedAny && log.Count(FindingSeverity.Error) == errors)
            TellNothing(log, paths, sources, importer.Format);
    }

    /// <summary>Says that nothing in the given paths was of the format.</summary>
    public static void TellNothing(FindingLog log, IReadOnlyList<string> paths, SourceSet sources, string format) =>
        new FileFindings(log, string.Join(", ", paths.Select(p => Path.GetFileName(Path.TrimEndingDirectorySeparator(p))))).Error(
            "nothing-imported",
            0,
            "",
            $"{sources.Entries.Count} files",
            format
        );

    /// <summary>Looks at the header and the first row of a file, without findings.</summary>
    public void Peek(SourceEntry entry, Action<Header, Func<int, string>> look)
    {
        FileFindings silent = new(new FindingLog(), entry.Name);
        FileGuard.Try(
            silent,
            () =>
            {
                using ITable table = TableOpener.Open(entry, silent, options.Limits);
                bool any = table.Read();
                look(new Header(table.Columns), column => any && column >= 0 ? table[column].ToString() : "");
            }
        );
    }

    private void Read(SourceEntry entry, string format, int version, Func<OpenTable, TablePlan?> recognise)
    {
        FileFindings findings = new(log, entry.Name);
        long row = 0;
        FileGuard.Try(findings, () => Read(entry, findings, format, version, recognise, ref row), () => row);
        findings.TellTallies();
    }

    private void Read(
        SourceEntry entry,
        FileFindings findings,
        string format,
        int version,
        Func<OpenTable, TablePlan?> recognise,
        ref long row
    )
    {
        SourceDigest digest = SourceDigest.Of(entry, cancellation);
        long bytes = 0;
        TableMapping? mapping = Mapping.Of(entry);
        using ITable table = Open(entry, findings, mapping, read => bytes = read);
        if (table.Columns.Count == 0)
            return;
        TablePlan? plan = recognise(new OpenTable(entry, new Header(table.Columns), mapping, findings));
        if (plan is null)
            return;
        _recognisedAny = true;
        SourceFile source = new(entry.Name, digest.Sha256, digest.Bytes, format, version, plan.Dataset, plan.Table)
        {
            Mapping = mapping is null ? "" : System.Text.Json.JsonSerializer.Serialize(mapping),
        };
        if (sink.Begin(source))
            Rows(table, new RowCells(table, findings, mapping?.Date ?? ""), plan, entry, ref row, ref bytes);
        else
            findings.Note("already-in", 0, "", entry.Name);
        RefuseChanged(entry, digest);
    }

    // Rows of other bytes than those of the hash: the whole file, imported later, would be taken for one that is in already.
    private static void RefuseChanged(SourceEntry entry, SourceDigest digest)
    {
        if (entry.LengthNow?.Invoke() is { } length && length != digest.Bytes)
            throw new TriskeleException(FindingTexts.All.Format("changed-while-read", entry.Name, digest.Bytes, length));
    }

    private void Rows(ITable table, RowCells cells, TablePlan plan, SourceEntry entry, ref long row, ref long bytes)
    {
        long count = 0;
        try
        {
            while (table.Read())
            {
                row = table.Row;
                plan.Row(cells);
                if (++count % RowsBetweenLooks == 0)
                    Look(entry, bytes, count);
            }
            if (count == 0)
                cells.Findings.Note("header-only", 0, "", string.Join(", ", table.Columns));
        }
        catch (Exception fault) when (FileGuard.IsOfFile(fault))
        {
            // The rows before the fault stay. After a fault of the store nothing does, and more rows would only hide what it said.
            plan.End?.Invoke(cells);
            throw;
        }
        Look(entry, bytes, count);
        plan.End?.Invoke(cells);
    }

    private void Look(SourceEntry entry, long bytes, long count)
    {
        cancellation.ThrowIfCancellationRequested();
        options.Progress?.Report(new ImportProgress(entry.Name, bytes, entry.Bytes, count));
    }

    private ITable Open(SourceEntry entry, FileFindings findings, TableMapping? mapping, Action<long> read)
    {
        char? separator = mapping?.Separator is [char one] ? one : null;
        ITable table = TableOpener.Open(entry, findings, options.Limits, separator, read);
        return mapping is null ? table : new MappedTable(table, mapping, findings);
    }
}
