namespace Triskele.Data.Reading;

/// <summary>Tells from a NUTS code alone which edition of the classification it is of, where its branch was renamed.</summary>
/// <remarks>
/// A branch that an edition abolished tells the last edition that has it (FR82: 2013); a branch that an edition brought tells that edition (FRL0: 2016).
/// Most codes are the same in every edition and tell nothing. A code that was used twice with different meanings tells nothing either.
/// Source: the correspondence tables of Regulation (EC) No 1059/2003 and its amendments 105/2007 (2006), 31/2011 (2010), 1319/2013 (2013), 2016/2066
/// (2016), 2019/1755 (2021), 2023/674 (2024), as far as they rename whole branches; boundary shifts under an unchanged code cannot be told.
/// </remarks>
public static class NutsEdition
{
    private static readonly Dictionary<string, string> ByBranch = Branches(
        ("2006", "GR UKD2 UKD5 FI13 FI18 FI1A ITD ITE DE41 DE42 DED1 DED3"),
        ("2010", "EL1 EL2 EL300 SI01 SI02 FR9 UKI1 UKI2 FI1B FI1C FI1D ITH ITI DE40 DED4 DED5 UKD6 UKD7"),
        (
            "2013",
            "EL301 EL302 EL303 EL304 EL305 EL306 EL307 EL5 EL6 SI03 SI04 FR2 FR3 FR4 FR5 FR6 FR7 FR8 FRA UKI3 UKI4 UKI5 UKI6 UKI7 "
                + "PL1 PL3 HU10 IE01 IE02 LT00 UKM2 UKM3"
        ),
        (
            "2016",
            "FRB FRC FRD FRE FRF FRG FRH FRI FRJ FRK FRL FRM FRY PL7 PL8 PL9 HU11 HU12 IE04 IE05 IE06 LT01 LT02 UKM7 UKM8 UKM9 "
                + "HR04 NO01 NO03 NO04 NO05 EE006 EE007 ITG25 ITG26 ITG27 ITG28 ITG29 ITG2A ITG2B ITG2C"
        ),
        ("2021", "HR02 HR05 HR06 NO08 NO09 NO0A NO0B EE009 EE00A ITG2D ITG2E ITG2F ITG2G ITG2H PT16 PT17 PT18 NL31 NL33"),
        ("2024", "PT19 PT1A PT1B PT1C PT1D NL35 NL36")
    );

    /// <summary>The edition, such as <c>2016</c>; empty where the code does not tell it.</summary>
    /// <param name="code">A NUTS code of level 1 to 3, in upper case.</param>
    /// <example>FR823 is of 2013, FRL04 of 2016, and FR101 is the same in both: empty.</example>
    public static string Of(string code)
    {
        for (int length = Math.Min(code.Length, 5); length >= 2; length--)
            if (ByBranch.TryGetValue(code[..length], out string? edition))
                return edition;
        return "";
    }

    private static Dictionary<string, string> Branches(params ReadOnlySpan<(string Edition, string Branches)> rules)
    {
        Dictionary<string, string> byBranch = new(StringComparer.Ordinal);
        foreach ((string edition, string branches) in rules)
        foreach (string branch in branches.Split(' '))
            byBranch.Add(branch, edition);
        return byBranch;
    }
}
