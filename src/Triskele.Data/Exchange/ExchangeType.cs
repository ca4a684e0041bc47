namespace Triskele.Data.Exchange;

/// <summary>Type of an attribute, whatever the format calls it.</summary>
public enum ExchangeType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number, written without exponent.</summary>
    Integer,

    /// <summary>A finite number with full round-trip precision.</summary>
    Real,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Date,
}
