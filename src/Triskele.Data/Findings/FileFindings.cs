using System.Globalization;

namespace Triskele.Data.Findings;

/// <summary>The findings of one file: turns a key of the texts into a finding, and tells what repeats in every row only once.</summary>
internal sealed class FileFindings(FindingLog log, string file)
{
    private readonly Dictionary<(FindingSeverity Severity, string Key, string Column), Repeated> _tallies = [];

    public string File => file;

    /// <summary>A row or a file is left out.</summary>
    public void Error(string key, long row, string column, string found, params ReadOnlySpan<object?> values) =>
        Add(FindingSeverity.Error, key, row, column, found, values);

    /// <summary>A value is left out or read by a rule.</summary>
    public void Warn(string key, long row, string column, string found, params ReadOnlySpan<object?> values) =>
        Add(FindingSeverity.Warning, key, row, column, found, values);

    /// <summary>Worth knowing; nothing is lost.</summary>
    public void Note(string key, long row, string column, string found, params ReadOnlySpan<object?> values) =>
        Add(FindingSeverity.Note, key, row, column, found, values);

    /// <summary>Counts something that may repeat in every row; <see cref="TellTallies"/> tells it once, with its number and first example.</summary>
    public void Tally(FindingSeverity severity, string key, long row, string column, ReadOnlySpan<char> found)
    {
        var kind = (severity, key, column);
        _tallies[kind] = _tallies.TryGetValue(kind, out Repeated tally)
            ? tally with
            {
                Count = tally.Count + 1,
            }
            : new Repeated(1, row, found.ToString());
    }

    /// <summary>Tells what was counted, and forgets it.</summary>
    public void TellTallies()
    {
        foreach (((FindingSeverity severity, string key, string column), Repeated tally) in _tallies)
            Add(severity, key, tally.FirstRow, column, tally.Text, []);
        _tallies.Clear();
    }

    public void Add(FindingSeverity severity, string key, long row, string column, string found, ReadOnlySpan<object?> values) =>
        log.Add(
            new Finding(
                severity,
                file,
                row,
                column,
                Printable(found),
                FindingTexts.All.Format(key + ".expected", values),
                FindingTexts.All.Format(key + ".repair", values)
            )
        );

    /// <summary>Control characters would garble a terminal, or worse.</summary>
    private static string Printable(string text)
    {
        if (text.Length > 200)
            text = string.Concat(text.AsSpan(0, 200), "...");
        return text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? text : string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
    }

    private readonly record struct Repeated(long Count, long FirstRow, string Example)
    {
        public string Text =>
            Count == 1 ? Example : string.Create(CultureInfo.InvariantCulture, $"{Count} times; first in row {FirstRow}: {Example}");
    }
}
