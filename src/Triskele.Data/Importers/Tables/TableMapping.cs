using System.IO.Enumeration;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Tables;

/// <summary>How one table is to be read.</summary>
internal sealed record TableMapping
{
    /// <summary>Pattern of the names of its files, such as <c>companies*.csv</c>.</summary>
    public string File { get; init; } = "*";

    /// <summary>What it is: actors, projects, participations, memberships, ties, messages or counts; empty to sniff it.</summary>
    public string Table { get; init; } = "";

    /// <summary>Separator; empty to sniff it.</summary>
    public string Separator { get; init; } = "";

    /// <summary>The one format of dates, in the letters of .NET, such as <c>dd.MM.yyyy</c>; empty for the usual ones.</summary>
    public string Date { get; init; } = "";

    /// <summary>For counts: <c>exclusive</c> or <c>inclusive</c>.</summary>
    public string Cells { get; init; } = "";

    /// <summary>From a column of the file to a field of the importer.</summary>
    public Dictionary<string, string> Columns { get; init; } = [];

    /// <summary>Fields that are the same in every row.</summary>
    public Dictionary<string, string> Constants { get; init; } = [];

    /// <summary>For a field, from a value in the file to the value that is meant.</summary>
    public Dictionary<string, Dictionary<string, string>> Values { get; init; } = [];

    /// <summary>Whether a file is meant.</summary>
    public bool Fits(SourceEntry entry) =>
        FileSystemName.MatchesSimpleExpression(File, entry.Name)
        || FileSystemName.MatchesSimpleExpression(File, entry.Name.AsSpan(entry.Name.LastIndexOf('/') + 1));
}
