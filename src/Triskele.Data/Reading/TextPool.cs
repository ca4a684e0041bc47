namespace Triskele.Data.Reading;

/// <summary>Gives the same string for the same short text, so that ten million rows of one country hold one string.</summary>
internal sealed class TextPool
{
    private const int Longest = 24;
    private const int Most = 1 << 18;
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string this[ReadOnlySpan<char> text]
    {
        get
        {
            if (text.IsEmpty)
                return "";
            if (text.Length > Longest)
                return text.ToString();
            if (_lookup.TryGetValue(text, out string? pooled))
                return pooled;
            string fresh = text.ToString();
            if (_texts.Count < Most)
                _texts.Add(fresh);
            return fresh;
        }
    }
}
