using System.Globalization;
using System.Text.RegularExpressions;
using Triskele.Data.Exchange.Reading;

namespace Triskele.Data.Exchange.Ucinet;

/// <summary>What stands before <c>data:</c> in a DL file: sizes, format, labels.</summary>
internal sealed partial class DlHead
{
    private const int MostMatrices = 10_000;

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public int Matrices { get; private set; } = 1;

    public string Format { get; private set; } = "fullmatrix";

    public bool HasDiagonal { get; private set; } = true;

    public List<string> RowLabels { get; } = [];

    public List<string> ColumnLabels { get; } = [];

    public List<string> MatrixLabels { get; } = [];

    public bool RowLabelsEmbedded { get; private set; }

    public bool ColumnLabelsEmbedded { get; private set; }

    /// <summary>Whether rows and columns are of two kinds.</summary>
    public bool IsTwoMode { get; private set; }

    /// <summary>Reads up to and with <c>data:</c>.</summary>
    public static DlHead Read(TextLines lines)
    {
        DlHead head = new();
        List<string>? into = null;
        bool begun = false;
        while (lines.Next())
        {
            string line = lines.Line.Trim().TrimStart('\ufeff');
            if (line.Length == 0)
                continue;
            if (!begun && !line.StartsWith("dl", StringComparison.OrdinalIgnoreCase))
                throw new ExchangeFault("network-head", lines.Number, line, "dl n=NUMBER");
            line = begun ? line : line[2..].Trim();
            begun = true;
            if (
                line.Trim().Equals("data:", StringComparison.OrdinalIgnoreCase)
                || line.Trim().Equals("data", StringComparison.OrdinalIgnoreCase)
            )
                return head.Finished(lines);
            if (LabelsHead().Match(line) is { Success: true } labels)
            {
                into = head.ListOf(labels);
                line = labels.Groups["rest"].Value;
                if (into is null)
                    continue;
            }
            if (into is not null && (line.StartsWith('"') || !Keywords().IsMatch(line)))
                into.AddRange(DlTokens.Labels(line));
            else
                head.ReadKeywords(line, lines);
        }
        throw new ExchangeFault("network-head", lines.Number, "no data", "data:");
    }

    private List<string>? ListOf(Match labels)
    {
        string which = labels.Groups["which"].Value.Trim().ToLowerInvariant();
        bool embedded = labels.Groups["embedded"].Success;
        if (embedded)
        {
            RowLabelsEmbedded |= which is "" or "row";
            ColumnLabelsEmbedded |= which is "" or "col" or "column";
            return null;
        }
        return which switch
        {
            "col" or "column" => ColumnLabels,
            "matrix" or "level" => MatrixLabels,
            _ => RowLabels,
        };
    }

    private void ReadKeywords(string line, TextLines lines)
    {
        foreach (Match match in Keywords().Matches(line))
        {
            string value = match.Groups["value"].Value.Trim().ToLowerInvariant();
            switch (match.Groups["word"].Value.ToLowerInvariant())
            {
                case "n":
                    Rows = Columns = Number(value, lines);
                    break;
                case "nr":
                    (Rows, IsTwoMode) = (Number(value, lines), true);
                    break;
                case "nc":
                    (Columns, IsTwoMode) = (Number(value, lines), true);
                    break;
                case "nm":
                    Matrices = Number(value, lines);
                    break;
                case "format":
                    Format = value;
                    break;
                case "diagonal":
                    HasDiagonal = !value.StartsWith("absent", StringComparison.Ordinal);
                    break;
            }
        }
    }

    private DlHead Finished(TextLines lines)
    {
        IsTwoMode |= Format is "edgelist2" or "nodelist2";
        if (Rows < 1 || Columns < 1 || Matrices is < 1 or > MostMatrices)
            throw new ExchangeFault("network-head", lines.Number, ExchangeValue.Of(Rows), "n=NUMBER");
        if (Math.Max(Rows, Columns) > ExchangeBuilder.MostImplied && RowLabels.Count < Rows)
            throw new ExchangeFault("too-many-nodes", lines.Number, ExchangeValue.Of(Rows), ExchangeBuilder.MostImplied);
        return this;
    }

    private static int Number(string text, TextLines lines) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new ExchangeFault("network-head", lines.Number, text, "a number");

    [GeneratedRegex(
        @"^,?\s*(?:(?<which>row|column|col|matrix|level)\s*)?labels\b\s*(?:(?<embedded>embedded)\b\s*)?:?(?<rest>.*)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LabelsHead();

    [GeneratedRegex(@"\b(?<word>n|nr|nc|nm|format|diagonal)\s*=\s*(?<value>[\w]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Keywords();
}
