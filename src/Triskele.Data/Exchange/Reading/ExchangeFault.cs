namespace Triskele.Data.Exchange.Reading;

/// <summary>A file cannot be read on: what is wrong, where, and what was expected, by the key of a finding.</summary>
internal sealed class ExchangeFault(string key, long row, string found, params object?[] values) : Exception
{
    public string Key => key;

    public long Row => row;

    public string Found => found;

    public IReadOnlyList<object?> Values => values;
}
