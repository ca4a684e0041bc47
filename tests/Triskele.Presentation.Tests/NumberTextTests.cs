using Xunit;

namespace Triskele.Presentation.Tests;

public class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1234567, "1 234 567")]
    [InlineData(1234.4, "1 234")]
    [InlineData(0.0512345, "0.0512")]
    [InlineData(-38.68, "-38.7")]
    [InlineData(1.5, "1.5")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(4.04e-9, "4.04e-9")]
    [InlineData(6.02e23, "6.02e+23")]
    public void One_number_has_three_significant_digits(double number, string text) =>
        Assert.Equal(text, NumberText.Write(number, NumberSigns.Plain));

    [Fact]
    public void A_number_that_would_round_to_zero_keeps_two_digits_of_its_own() =>
        Assert.Equal("0.0042", NumberText.For([12.5, 30.1, 0.0042], NumberSigns.Plain).Write(0.0042));

    [Fact]
    public void A_small_negative_number_does_not_lose_its_sign() =>
        Assert.Equal("-0.0042", NumberText.For([12.5, 30.1, -0.0042], NumberSigns.Plain).Write(-0.0042));

    [Fact]
    public void A_page_has_a_true_minus_and_thin_spaces() =>
        Assert.Equal("\u22121\u202f234", NumberText.Write(-1234, NumberSigns.Typographic));

    [Fact]
    public void Years_of_an_axis_are_not_grouped() =>
        Assert.Equal("2014", NumberText.ForTicks([2014, 2015], NumberSigns.Typographic).Write(2014));
}
