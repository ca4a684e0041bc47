using System.Globalization;
using CsCheck;
using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Tests.Reading;

public class ValueParserTests
{
    private readonly FindingLog _log = new();
    private readonly ValueParser _parser;

    public ValueParserTests() => _parser = new ValueParser(new FileFindings(_log, "t.csv"));

    [Theory]
    [InlineData("528340.97", 528340.97)]
    [InlineData("960619,95", 960619.95)]
    [InlineData("0", 0)]
    [InlineData("100000.0", 100000)]
    [InlineData(" 12 ", 12)]
    [InlineData("43248.833333333336", 43248.833333333336)]
    public void Money_has_one_decimal_mark_of_either_kind(string text, double amount)
    {
        Assert.Equal(amount, _parser.Money(text, 2, "totalCost"));
        Assert.Empty(_log.Kept);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("null")]
    public void Empty_money_is_unknown_and_no_finding(string text)
    {
        Assert.True(double.IsNaN(_parser.Money(text, 2, "totalCost")));
        Assert.Empty(_log.Kept);
    }

    [Theory]
    [InlineData("1.234,56", "two ways")]
    [InlineData("1,234.56", "two ways")]
    [InlineData("1 234", "two ways")]
    [InlineData("1.234.567", "two ways")]
    [InlineData("1e309", "exponent")]
    [InlineData("1e5", "exponent")]
    [InlineData("NaN", "exponent")]
    [InlineData("inf", "exponent")]
    [InlineData("12 EUR", "exponent")]
    [InlineData(".5", "exponent")]
    [InlineData("5.", "exponent")]
    [InlineData("-5,00", "left unknown")]
    public void Other_money_is_a_warning_and_unknown(string text, string repair)
    {
        Assert.True(double.IsNaN(_parser.Money(text, 7, "totalCost")));
        Finding finding = Assert.Single(_log.Kept);
        Assert.Equal((FindingSeverity.Warning, 7L, "totalCost", text), (finding.Severity, finding.Row, finding.Column, finding.Found));
        Assert.Contains(repair, finding.Repair, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_amount_reads_as_the_nearest_double() =>
        Gen.Select(Gen.Decimal[0m, 1_000_000_000_000m], Gen.Int[0, 12], Gen.Bool)
            .Sample(
                (amount, decimals, comma) =>
                {
                    string text = decimal.Round(amount, decimals).ToString("F" + decimals, CultureInfo.InvariantCulture);
                    double expected = double.Parse(text, CultureInfo.InvariantCulture);
                    Assert.Equal(expected, _parser.Money(comma ? text.Replace('.', ',') : text, 1, "x"));
                },
                threads: 1
            );

    [Theory]
    [InlineData("2014-01-31")]
    [InlineData("2014-01-31 21:15:00")]
    [InlineData("2014-01-31T21:15:00Z")]
    [InlineData("31/01/2014")]
    public void Dates_are_iso_or_day_month_year(string text)
    {
        Assert.Equal(new DateOnly(2014, 1, 31), _parser.FirstDay(text, 2, "startDate"));
        Assert.Empty(_log.Kept);
    }

    [Fact]
    public void A_bare_year_begins_and_ends() =>
        Assert.Equal(
            (new DateOnly(2014, 1, 1), new DateOnly(2014, 12, 31)),
            (_parser.FirstDay("2014", 2, "start"), _parser.LastDay("2014", 2, "end"))
        );

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("0000")]
    [InlineData("2014-02-30")]
    [InlineData("2014-13-01")]
    [InlineData("02/13/2014")]
    [InlineData("2014-1-1")]
    [InlineData("2014-01-01 25:00:00")]
    [InlineData("yesterday")]
    [InlineData("41640")]
    public void Other_dates_are_a_warning_and_unknown(string text)
    {
        Assert.Null(_parser.FirstDay(text, 2, "startDate"));
        Assert.Equal(text, Assert.Single(_log.Kept).Found);
    }

    [Fact]
    public void Any_date_comes_back() =>
        Gen.Int[new DateOnly(1000, 1, 1).DayNumber, DateOnly.MaxValue.DayNumber]
            .Select(DateOnly.FromDayNumber)
            .Sample(date =>
                Assert.Equal(
                    (date, date),
                    (
                        _parser.FirstDay(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 1, ""),
                        _parser.LastDay(date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), 1, "")
                    )
                )
            );

    [Fact]
    public void Any_text_is_read_or_a_finding_and_never_throws() =>
        Gen.OneOf(Gen.String, Gen.Char["0123456789-/.,: TZe+%()"].Array[0, 24].Select(c => new string(c)))
            .Sample(
                text =>
                {
                    _parser.Money(text, 1, "a");
                    _parser.Number(text, 1, "a");
                    _parser.Count(text, 1, "a");
                    _parser.FirstDay(text, 1, "a");
                    _parser.Moment(text, 1, "a");
                    _parser.Flag(text, 1, "a");
                    _parser.Country(text, 1, "a");
                    _parser.Nuts(text, 1, "a");
                    _parser.Position(text, 1, "a");
                },
                iter: 5000,
                threads: 1
            );

    [Fact]
    public void An_end_before_the_start_is_unknown()
    {
        Assert.Null(_parser.NotBefore(new DateOnly(2014, 1, 2), new DateOnly(2014, 1, 1), 3, "endDate"));
        Assert.Equal("2014-01-02 … 2014-01-01", Assert.Single(_log.Kept).Found);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("1", true)]
    [InlineData("Y", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("", null)]
    public void Flags_are_read_in_any_spelling(string text, bool? value)
    {
        Assert.Equal(value, _parser.Flag(text, 2, "SME"));
        Assert.Empty(_log.Kept);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("2")]
    public void Other_flags_are_a_warning(string text)
    {
        Assert.Null(_parser.Flag(text, 2, "SME"));
        Assert.Single(_log.Kept);
    }

    [Fact]
    public void Greek_and_british_codes_come_in_eu_spelling_with_one_note()
    {
        FileFindings findings = new(_log, "t.csv");
        ValueParser parser = new(findings);
        Assert.Equal(
            ("EL", "UK", "XK"),
            (parser.Country("GR", 2, "country"), parser.Country("gb", 3, "country"), parser.Country("XK", 4, "country"))
        );
        findings.TellTallies();
        Assert.Equal((FindingSeverity.Note, "2 times; first in row 2: GR"), (Assert.Single(_log.Kept).Severity, _log.Kept[0].Found));
    }

    [Fact]
    public void Of_several_countries_the_first_is_taken()
    {
        Assert.Equal("DE", _parser.Country("DE;HU", 2, "country"));
        Assert.Equal("DE;HU", Assert.Single(_log.Kept).Found);
    }

    [Fact]
    public void Namibia_is_a_country() => Assert.Equal("NA", _parser.Country("NA", 2, "country"));

    [Theory]
    [InlineData("FR101", "FR101", "")]
    [InlineData("FR823", "FR823", "2013")]
    [InlineData("frl04", "FRL04", "2016")]
    [InlineData("HK", "", "")]
    [InlineData("-", "", "")]
    [InlineData("", "", "")]
    public void Nuts_codes_tell_place_and_edition(string text, string code, string edition)
    {
        Assert.Equal((code, edition), _parser.Nuts(text, 2, "nutsCode"));
        Assert.Empty(_log.Kept);
    }

    [Theory]
    [InlineData("Paris")]
    [InlineData("FR-10")]
    [InlineData("101FR")]
    public void What_is_no_nuts_code_is_a_warning(string text)
    {
        Assert.Equal(("", ""), _parser.Nuts(text, 2, "nutsCode"));
        Assert.Single(_log.Kept);
    }

    [Theory]
    [InlineData("PL127", "2013")]
    [InlineData("PL911", "2016")]
    [InlineData("UKM25", "2013")]
    [InlineData("UKM50", "")]
    [InlineData("UKM75", "2016")]
    [InlineData("HU101", "2013")]
    [InlineData("HU110", "2016")]
    [InlineData("IE021", "2013")]
    [InlineData("IE061", "2016")]
    [InlineData("LT00A", "2013")]
    [InlineData("LT011", "2016")]
    [InlineData("EL300", "2010")]
    [InlineData("EL303", "2013")]
    [InlineData("EL123", "2010")]
    [InlineData("EL522", "2013")]
    [InlineData("GR300", "2006")]
    [InlineData("SI022", "2010")]
    [InlineData("SI041", "2013")]
    [InlineData("FR910", "2010")]
    [InlineData("FRA10", "2013")]
    [InlineData("FRY10", "2016")]
    [InlineData("NO011", "2016")]
    [InlineData("NO081", "2021")]
    [InlineData("HR041", "2016")]
    [InlineData("HR050", "2021")]
    [InlineData("PT170", "2021")]
    [InlineData("PT1A0", "2024")]
    [InlineData("DE300", "")]
    public void The_edition_follows_from_a_renamed_branch(string code, string edition) => Assert.Equal(edition, NutsEdition.Of(code));
}
