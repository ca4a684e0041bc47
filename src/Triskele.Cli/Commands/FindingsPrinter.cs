using Triskele.Data.Findings;
using Triskele.Workbench.Importing;

namespace Triskele.Cli.Commands;

/// <summary>Prints what an import did and found, the worst first, a few of each kind.</summary>
internal static class FindingsPrinter
{
    private const int ShownOfAKind = 3;

    public static void Print(ImportOutcome outcome, TextWriter error)
    {
        Print(outcome.Findings, error);
        error.WriteLine(outcome.Summary);
    }

    /// <summary>Prints what was decided and what was missing when the records were put together.</summary>
    public static void PrintNotes(IEnumerable<string> notes, TextWriter error)
    {
        foreach (string note in notes)
            error.WriteLine($"note: {note}");
    }

    public static void Print(FindingLog findings, TextWriter error)
    {
        foreach (var kind in findings.Counts.OrderByDescending(k => k.Key.Severity))
        {
            Finding[] shown =
            [
                .. findings
                    .Kept.Where(f => (f.Severity, f.File, f.Column, f.Expected) == kind.Key)
                    .Take(kind.Key.Severity == FindingSeverity.Note ? 1 : ShownOfAKind),
            ];
            foreach (Finding finding in shown)
                error.WriteLine(Line(finding));
            if (kind.Value > shown.Length)
                error.WriteLine($"  … and {kind.Value - shown.Length} more like this; the workspace keeps them.");
        }
    }

    private static string Line(Finding f)
    {
        string where = f.Row > 0 ? $"{f.File}, row {f.Row}" : f.File;
        string column = f.Column.Length > 0 ? $", column {f.Column}" : "";
        return $"{f.Severity.ToString().ToLowerInvariant()}: {where}{column}: found {Quote(f.Found)}; expected {f.Expected}. {f.Repair}";
    }

    private static string Quote(string text) => text.Length == 0 ? "nothing" : $"“{text}”";
}
