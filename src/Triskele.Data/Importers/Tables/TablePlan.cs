namespace Triskele.Data.Importers.Tables;

/// <summary>How a recognised table becomes rows: what it is, and what to do with each row.</summary>
/// <param name="Dataset">What the file is an edition of.</param>
/// <param name="Table">What kind of table it is.</param>
/// <param name="Row">Takes the current row.</param>
internal sealed record TablePlan(string Dataset, string Table, Action<RowCells> Row)
{
    /// <summary>What is left to do when the last row is in.</summary>
    public Action<RowCells>? End { get; init; }
}
