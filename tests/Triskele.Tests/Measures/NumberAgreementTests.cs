using Triskele.Measures;
using Xunit;

namespace Triskele.Tests.Measures;

public class NumberAgreementTests
{
    [Theory]
    [InlineData(0, "0 groups have no tie; they have no row.")]
    [InlineData(1, "1 group has no tie; it has no row.")]
    [InlineData(2, "2 groups have no tie; they have no row.")]
    [InlineData(1001, "1001 groups have no tie; they have no row.")]
    public void Words_agree_with_the_number_they_name(int count, string expected) =>
        Assert.Equal(expected, Format("{0} {0:group has|groups have} no tie; {0:it has|they have} no row.", count));

    [Theory]
    [InlineData(1L, "one")]
    [InlineData(1.0, "one")]
    [InlineData("1", "one")]
    [InlineData(1.5, "many")]
    [InlineData(-1, "many")]
    [InlineData(null, "many")]
    public void One_is_one_whatever_its_type(object? value, string expected) => Assert.Equal(expected, Format("{0:one|many}", value));

    [Fact]
    public void Other_formats_and_widths_are_those_of_the_invariant_culture() =>
        Assert.Equal("1,234.5 |   7| x | 0.05", Format("{0:N1} |{1,4}| {2} | {3:0.##}", 1234.5, 7, "x", .0499));

    private static string Format(string text, params object?[] values) => string.Format(NumberAgreement.Invariant, text, values);
}
