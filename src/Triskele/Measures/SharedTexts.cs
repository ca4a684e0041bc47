namespace Triskele.Measures;

/// <summary>Texts that several measures share: groupings, common columns and options.</summary>
public static class SharedTexts
{
    /// <summary>The shared texts.</summary>
    public static Texts Shared { get; } = new("Triskele.Measures.Texts");
}
