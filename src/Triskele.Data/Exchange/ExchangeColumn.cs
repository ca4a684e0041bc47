namespace Triskele.Data.Exchange;

/// <summary>An attribute of nodes or edges: its name, its type, and a cell for each as invariant text; an empty text is unknown and is never written.</summary>
/// <param name="name">Name, unique among its kind.</param>
/// <param name="type">Type; every cell that is not empty is written as that type is.</param>
/// <param name="cell">Gives the cell of a node or an edge.</param>
public sealed class ExchangeColumn(string name, ExchangeType type, Func<int, string> cell)
{
    /// <summary>Name.</summary>
    public string Name => name;

    /// <summary>Type.</summary>
    public ExchangeType Type => type;

    /// <summary>The cell of a node or an edge.</summary>
    public string this[int index] => cell(index);

    /// <summary>The same cells under another name.</summary>
    public ExchangeColumn Named(string other) => new(other, type, cell);
}
