namespace Triskele.Data.Storage;

/// <summary>Which of two rows about one thing is newer: the one that its source updated later, then the later import, then the later row.</summary>
/// <param name="Updated">Microseconds since 1970, or <see cref="long.MinValue"/> where the source does not say.</param>
/// <param name="Source">Number of the source.</param>
/// <param name="Row">Row number.</param>
internal readonly record struct FactRank(long Updated, int Source, long Row) : IComparable<FactRank>
{
    public int CompareTo(FactRank other)
    {
        int order = Updated.CompareTo(other.Updated);
        if (order == 0)
            order = Source.CompareTo(other.Source);
        return order == 0 ? Row.CompareTo(other.Row) : order;
    }
}
