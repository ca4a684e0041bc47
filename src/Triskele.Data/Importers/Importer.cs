using Triskele.Data.Findings;

namespace Triskele.Data.Importers;

/// <summary>The formats that can be imported.</summary>
public static class Importer
{
    /// <summary>All of them, in the order in which help shows them.</summary>
    public static IReadOnlyList<IImporter> All { get; } =
    [new CordisImporter(), new RecordsImporter(), new TiesImporter(), new MessagesImporter(), new CountsImporter(), new NetworkImporter()];

    /// <summary>The importer of a format.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static IImporter Find(string format) =>
        All.FirstOrDefault(i => i.Format.Equals(format, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(FindingTexts.All.Format("unknown-format", format, string.Join(", ", All.Select(i => i.Format))));
}
