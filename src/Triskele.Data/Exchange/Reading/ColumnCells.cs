namespace Triskele.Data.Exchange.Reading;

/// <summary>The cells of one attribute as a file gives them: only those that it has, in whatever order.</summary>
internal sealed class ColumnCells(string name, ExchangeType? type)
{
    private readonly List<(int Index, string Text)> _cells = [];
    private bool _isSorted = true;

    public string Name => name;

    /// <summary>Type that the file declares; null to tell it by the cells.</summary>
    public ExchangeType? Declared => type;

    public void Set(int index, string text)
    {
        _isSorted &= _cells.Count == 0 || _cells[^1].Index < index;
        _cells.Add((index, text));
    }

    /// <summary>What holds where the file says nothing else.</summary>
    public string Default { get; set; } = "";

    public IEnumerable<string> Texts => Default.Length == 0 ? _cells.Select(c => c.Text) : _cells.Select(c => c.Text).Append(Default);

    public string this[int index]
    {
        get
        {
            Sort();
            int at = _cells.BinarySearch((index, ""), ByIndex);
            return at < 0 ? Default : _cells[at].Text;
        }
    }

    /// <summary>The column, typed.</summary>
    public ExchangeColumn Column() => new(name, type ?? ExchangeValue.Narrowest(Texts), i => this[i]);

    // Of two cells for one thing the later counts.
    private void Sort()
    {
        if (_isSorted)
            return;
        Dictionary<int, string> latest = [];
        foreach ((int index, string text) in _cells)
            latest[index] = text;
        _cells.Clear();
        _cells.AddRange(latest.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
        _isSorted = true;
    }

    private static readonly IComparer<(int Index, string)> ByIndex = Comparer<(int Index, string)>.Create(
        (a, b) => a.Index.CompareTo(b.Index)
    );
}
