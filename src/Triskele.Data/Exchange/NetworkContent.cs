namespace Triskele.Data.Exchange;

/// <summary>Which network of an ecosystem to write.</summary>
public enum NetworkContent
{
    /// <summary>Organisations tied by joint projects of two or more partners.</summary>
    Projects,

    /// <summary>Recorded ties with layer, kind and dates.</summary>
    Ties,

    /// <summary>Organisations and the projects that they take part in.</summary>
    TwoMode,
}
