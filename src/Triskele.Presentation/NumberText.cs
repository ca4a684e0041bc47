using System.Globalization;
using System.Text;
using Triskele.Measures;

namespace Triskele.Presentation;

/// <summary>Writes numbers for readers: three significant digits of what is typical, thousands apart, the same decimals down a column.</summary>
public sealed class NumberText
{
    private const double Enormous = 1e15;
    private readonly NumberSigns _signs;
    private readonly bool _grouped;

    private NumberText(NumberSigns signs, int decimals, bool grouped) => (_signs, Decimals, _grouped) = (signs, decimals, grouped);

    /// <summary>Digits behind the point.</summary>
    public int Decimals { get; }

    /// <summary>A way of writing that fits all of these numbers.</summary>
    /// <param name="numbers">The numbers; those not finite are passed over.</param>
    /// <param name="signs">The signs.</param>
    /// <returns>Whole numbers have no decimals; others as many as give their median three significant digits, but at most six, and seven digits in all.</returns>
    public static NumberText For(IEnumerable<double> numbers, NumberSigns signs) => new(signs, DecimalsOf(numbers), true);

    /// <summary>A way of writing that fits a column of a table, and those that it is compared with: the columns of the same unit. Years are not grouped.</summary>
    public static NumberText For(MeasureTable table, int column, NumberSigns signs)
    {
        ColumnDefinition definition = table.Columns[column];
        int decimals = definition.Kind == ColumnKind.Number ? DecimalsOf(Alike(table, column)) : 0;
        return new NumberText(signs, decimals, definition.Name != "year" && !definition.Name.EndsWith("_year", StringComparison.Ordinal));
    }

    /// <summary>A way of writing that shows the values of an axis exactly, with the fewest decimals.</summary>
    public static NumberText ForTicks(IReadOnlyCollection<double> ticks, NumberSigns signs)
    {
        int decimals = 0;
        while (decimals < 9 && ticks.Any(t => Math.Abs(Math.Round(t, decimals) - t) > 1e-9 * Math.Abs(t)))
            decimals++;
        return new NumberText(signs, decimals, ticks.Any(t => Math.Abs(t) is < 1000 or >= 2200));
    }

    /// <summary>Writes one number with three significant digits.</summary>
    /// <example>1234.4 is <c>1 234</c>; 0.0512345 is <c>0.0512</c>.</example>
    public static string Write(double number, NumberSigns signs) => For([number], signs).Write(number);

    /// <summary>The same with fewer decimals, where room is short.</summary>
    public NumberText AtMost(int decimals) => new(_signs, Math.Min(Decimals, decimals), _grouped);

    /// <summary>Writes one number with two significant digits: where room is short.</summary>
    public static string WriteShort(double number, NumberSigns signs) =>
        new NumberText(signs, number == 0 || !double.IsFinite(number) ? 0 : Math.Clamp(1 - Magnitude(Math.Abs(number)), 0, 6), true).Write(
            number
        );

    /// <summary>Writes a number.</summary>
    public string Write(double number)
    {
        if (double.IsNaN(number))
            return _signs.Undefined;
        string sign = number < 0 ? _signs.Minus : "";
        double size = Math.Abs(number);
        return sign
            + (
                double.IsInfinity(size) ? "∞"
                : size >= Enormous ? Power(size)
                : Digits(size)
            );
    }

    /// <summary>Writes a cell; a text as it is, what is undefined as the dash.</summary>
    public string Write(Cell cell) =>
        cell.IsUndefined ? _signs.Undefined
        : cell.Kind == ColumnKind.Text ? cell.Text!
        : cell.Kind == ColumnKind.Integer ? Whole(cell.Integer)
        : Write(cell.Number);

    private string Digits(double size)
    {
        string text = size.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return size > 0 && double.Parse(text, CultureInfo.InvariantCulture) == 0 ? Tiny(size) : Grouped(text);
    }

    private static string Tiny(double size) =>
        size < 1e-6
            ? Power(size)
            : size.ToString("F" + (1 - Magnitude(size)).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Power(double size) => size.ToString("0.##e+0", CultureInfo.InvariantCulture);

    private string Whole(long number)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        return number < 0 ? _signs.Minus + Grouped(digits[1..]) : Grouped(digits);
    }

    private string Grouped(string digits)
    {
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        StringBuilder text = new(digits);
        for (int i = (point < 0 ? digits.Length : point) - 3; _grouped && i > 0; i -= 3)
            text.Insert(i, _signs.Thousands);
        return text.ToString();
    }

    private static IEnumerable<double> Alike(MeasureTable table, int column)
    {
        ColumnDefinition own = table.Columns[column];
        int[] alike =
        [
            .. Enumerable
                .Range(0, table.Columns.Length)
                .Where(c => c == column || (own.Unit.Length > 0 && table.Columns[c].Kind == own.Kind && table.Columns[c].Unit == own.Unit)),
        ];
        return Enumerable.Range(0, table.Count).SelectMany(row => alike.Select(c => table[row][c].Number));
    }

    private static int DecimalsOf(IEnumerable<double> numbers)
    {
        double[] sizes = [.. numbers.Where(x => double.IsFinite(x) && x != 0).Select(Math.Abs)];
        if (sizes.All(x => Math.Floor(x) == x))
            return 0;
        Array.Sort(sizes);
        int most = Math.Clamp(6 - Magnitude(sizes[^1]), 0, 6);
        int decimals = Math.Clamp(2 - Magnitude(sizes[(sizes.Length - 1) / 2]), 0, most);
        while (decimals > 0 && sizes.All(x => Math.Round(x, decimals) == Math.Round(x, decimals - 1)))
            decimals--;
        return decimals;
    }

    private static int Magnitude(double size) => (int)Math.Floor(Math.Log10(size));
}
