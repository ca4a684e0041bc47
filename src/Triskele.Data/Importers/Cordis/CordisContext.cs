using Triskele.Data.Importers.Tables;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Cordis;

/// <summary>What the files of an import tell about each other: which programme an archive is of, and which tables accompany each other.</summary>
internal sealed class CordisContext
{
    private readonly List<(SourceEntry Entry, CordisTable Table, string Framework)> _files = [];

    /// <summary>Looks at the header and first row of every file.</summary>
    public CordisContext(ImportSession session, IReadOnlyList<SourceEntry> entries)
    {
        foreach (SourceEntry entry in entries)
            session.Peek(entry, (header, cell) => _files.Add((entry, CordisTables.Of(header, entry.Stem), Stated(header, cell))));
    }

    /// <summary>The programme of a file: what its own rows state, else its name, else the one programme that the files beside it state; empty if unknown.</summary>
    public string FrameworkOf(SourceEntry entry)
    {
        string own = _files.Find(f => f.Entry == entry).Framework ?? "";
        if (own.Length > 0)
            return own;
        if (Frameworks.InName(entry.Name) is { Length: > 0 } named)
            return named;
        string[] beside =
        [
            .. _files.Where(f => f.Entry.Container == entry.Container && f.Framework.Length > 0).Select(f => f.Framework).Distinct(),
        ];
        return beside.Length == 1 ? beside[0]
            : beside.Length == 0 ? Frameworks.InName(entry.ContainerName)
            : "";
    }

    /// <summary>Whether a table of organisations of the same programme is imported with it.</summary>
    public bool HasOrganisations(SourceEntry entry) =>
        HasBeside(entry, CordisTable.Organization) || HasBeside(entry, CordisTable.OldOrganization);

    /// <summary>Whether a table of topics of the same programme is imported with it.</summary>
    public bool HasTopics(SourceEntry entry) => HasBeside(entry, CordisTable.Topics);

    private bool HasBeside(SourceEntry entry, CordisTable table) =>
        _files.Exists(f => f.Table == table && (f.Entry.Container == entry.Container || FrameworkOf(f.Entry) == FrameworkOf(entry)));

    private static string Stated(Header header, Func<int, string> cell)
    {
        string stated = Frameworks.Canonical(cell(header.Find("frameworkProgramme", "framework_programme", "programme_framework")).Trim());
        return stated.Length > 0 ? stated : Frameworks.OfLegalBasis(cell(header.Find("legalBasis")).Trim());
    }
}
