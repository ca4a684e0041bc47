namespace Triskele;

/// <summary>A place, named by code and by the edition of the classification that the code belongs to.</summary>
/// <remarks>
/// Editions rename and redraw: FR82 of NUTS 2013 is FRK of NUTS 2016, so that a code alone is not a place.
/// How places contain each other is told by <see cref="PlaceTree"/>.
/// </remarks>
/// <param name="Code">Code, such as <c>DE</c>, <c>FRK2</c> or <c>FRK21</c>, in the EU's spelling of countries (EL, UK); or any name of the user's own.</param>
/// <param name="Edition">Edition, such as <c>2016</c>; empty for countries and where a code is the same in every edition.</param>
public readonly record struct Place(string Code, string Edition = "")
{
    /// <summary>Whether the code is spelled like a NUTS code or a country: two letters and up to three letters or digits.</summary>
    public bool IsNuts =>
        Code.Length is >= 2 and <= 5
        && char.IsAsciiLetterUpper(Code[0])
        && char.IsAsciiLetterUpper(Code[1])
        && Code.AsSpan(2).ContainsAnyExcept(UpperOrDigit) == false;

    /// <summary>Code and, where there is one, edition.</summary>
    public override string ToString() => Edition.Length == 0 ? Code : $"{Code} ({Edition})";

    private static readonly System.Buffers.SearchValues<char> UpperOrDigit = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );
}
