using System.Collections.Immutable;

namespace Triskele;

/// <summary>Numbers distinct texts in the order of their first occurrence; an empty text has no number.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    public ImmutableArray<string> Values => [.. _values];

    public int IndexOf(string value)
    {
        if (value.Length == 0)
            return -1;
        if (_index.TryGetValue(value, out int index))
            return index;
        _values.Add(value);
        return _index[value] = _values.Count - 1;
    }
}
