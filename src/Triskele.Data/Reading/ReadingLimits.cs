namespace Triskele.Data.Reading;

/// <summary>Limits that keep memory bounded whatever a file contains.</summary>
/// <param name="FieldChars">Longest cell.</param>
/// <param name="RowChars">Longest row.</param>
/// <param name="Columns">Most columns.</param>
internal sealed record ReadingLimits(int FieldChars = 1 << 20, int RowChars = 8 << 20, int Columns = 10_000)
{
    public static readonly ReadingLimits Default = new();
}
