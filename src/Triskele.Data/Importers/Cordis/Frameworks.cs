namespace Triskele.Data.Importers.Cordis;

/// <summary>Tells framework programmes: FP6, FP7, H2020, HORIZON.</summary>
internal static class Frameworks
{
    /// <summary>Programme that a name of a file or an archive speaks of; empty if none.</summary>
    public static string InName(string name)
    {
        string text = name.ToUpperInvariant();
        if (
            text.Contains("H2020", StringComparison.Ordinal)
            || Contains(text, "HORIZON2020", "HORIZON-2020", "HORIZON_2020", "HORIZON 2020")
        )
            return "H2020";
        if (text.Contains("HORIZON", StringComparison.Ordinal) || text.Split('/', '_', '-', '.', ' ').Contains("HE"))
            return "HORIZON";
        return Contains(text, "FP7") ? "FP7"
            : Contains(text, "FP6") ? "FP6"
            : "";
    }

    /// <summary>Programme as the records name it, in one spelling; a name that is not known stays as it is.</summary>
    public static string Canonical(string framework) => InName(framework) is { Length: > 0 } known ? known : framework;

    /// <summary>Programme whose legal basis this is: H2020-EU.1.1., HORIZON.1.1, FP7-IDEAS-ERC.</summary>
    public static string OfLegalBasis(string legalBasis) =>
        legalBasis.StartsWith("H2020", StringComparison.OrdinalIgnoreCase) ? "H2020"
        : legalBasis.StartsWith("HORIZON", StringComparison.OrdinalIgnoreCase) ? "HORIZON"
        : legalBasis.StartsWith("FP7", StringComparison.OrdinalIgnoreCase) ? "FP7"
        : legalBasis.StartsWith("FP6", StringComparison.OrdinalIgnoreCase) ? "FP6"
        : "";

    private static bool Contains(string text, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
            if (text.Contains(part, StringComparison.Ordinal))
                return true;
        return false;
    }
}
