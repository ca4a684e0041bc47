namespace Triskele;

/// <summary>Which projects and ties belong to a period.</summary>
public enum Window
{
    /// <summary>Those that live in it: started before its end, ended on or after its beginning.</summary>
    Active,

    /// <summary>Those that start in it.</summary>
    Starting,

    /// <summary>Those that started in it or before.</summary>
    Cumulative,
}
