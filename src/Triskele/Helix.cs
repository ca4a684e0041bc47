namespace Triskele;

/// <summary>A sphere of society that an actor acts in: science, business, government, or any other that the data name.</summary>
/// <remarks>
/// Helices are data: the five ids below are those that CORDIS activity types map to by default, and a mapping file may add others.
/// Measures of the triple helix read the first three; research is counted for none of them unless the option <c>rec</c> says so.
/// </remarks>
/// <param name="Id">Lower-case id as it appears in every table, such as <c>science</c>.</param>
public readonly record struct Helix(string Id)
{
    /// <summary>Universities and other institutions of higher education (U).</summary>
    public static readonly Helix Science = new("science");

    /// <summary>Private companies (I, industry).</summary>
    public static readonly Helix Business = new("business");

    /// <summary>Public bodies other than research and education (G).</summary>
    public static readonly Helix Government = new("government");

    /// <summary>Research organisations, a helix of its own until a measure is told otherwise.</summary>
    public static readonly Helix Research = new("research");

    /// <summary>Civil society and whatever fits none of the others.</summary>
    public static readonly Helix Other = new("other");

    /// <summary>The five helices of the default mapping, in the order in which tables show them.</summary>
    public static IReadOnlyList<Helix> Standard { get; } = [Science, Business, Government, Research, Other];

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
