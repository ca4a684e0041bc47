using System.Globalization;
using Triskele.Data.Storage;

namespace Triskele.Data.Exporters;

/// <summary>A column to write: its name, its type, and a cell for each row as text and as a value. Unknown is an empty text and a null.</summary>
internal sealed class ExportColumn
{
    private ExportColumn(string name, string type, Func<int, string> text, Action<TableAppender, int> append) =>
        (Name, Type, Text, Append) = (name, type, text, append);

    public string Name { get; }

    public string Type { get; }

    public Func<int, string> Text { get; }

    public Action<TableAppender, int> Append { get; }

    public static ExportColumn OfText(string name, Func<int, string> cell) => new(name, "VARCHAR", cell, (a, i) => a.Text(cell(i)));

    public static ExportColumn OfWhole(string name, Func<int, int> cell) =>
        new(name, "INTEGER", i => cell(i).ToString(CultureInfo.InvariantCulture), (a, i) => a.Whole(cell(i)));

    public static ExportColumn OfLong(string name, Func<int, long> cell) =>
        new(name, "BIGINT", i => cell(i).ToString(CultureInfo.InvariantCulture), (a, i) => a.Long(cell(i)));

    public static ExportColumn OfLongOrNothing(string name, Func<int, long?> cell) =>
        new(name, "BIGINT", i => cell(i)?.ToString(CultureInfo.InvariantCulture) ?? "", (a, i) => a.Long(cell(i)));

    public static ExportColumn OfReal(string name, Func<int, double> cell) =>
        new(
            name,
            "DOUBLE",
            i => double.IsNaN(cell(i)) ? "" : cell(i).ToString("R", CultureInfo.InvariantCulture),
            (a, i) => a.Real(cell(i))
        );

    public static ExportColumn OfDay(string name, Func<int, int> cell) =>
        new(name, "DATE", i => Day.Text(cell(i)), (a, i) => a.Date(Day.ToDate(cell(i))));

    public static ExportColumn OfMoment(string name, Func<int, DateTime?> cell, Func<DateTime, string> text) =>
        new(name, "TIMESTAMP", i => cell(i) is { } moment ? text(moment) : "", (a, i) => a.Time(cell(i)));

    public static ExportColumn OfFlag(string name, Func<int, bool?> cell) =>
        new(
            name,
            "BOOLEAN",
            i =>
                cell(i) switch
                {
                    true => "true",
                    false => "false",
                    null => "",
                },
            (a, i) => a.Flag(cell(i))
        );
}
