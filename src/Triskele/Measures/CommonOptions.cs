namespace Triskele.Measures;

/// <summary>Options that several measures share, with one meaning everywhere.</summary>
public static class CommonOptions
{
    /// <summary>Unit of record, for networks, synergy, lift and configuration: projects of two or more organisations by default.</summary>
    public static OptionDefinition MultiRecords { get; } = OptionDefinition.Choice("records", "multi", "all");

    /// <summary>Unit of record, for censuses and counts: every project by default.</summary>
    public static OptionDefinition AllRecords { get; } = OptionDefinition.Choice("records", "all", "multi");

    /// <summary>What research organisations count for in measures of exactly three helices.</summary>
    public static OptionDefinition Research { get; } = OptionDefinition.Choice("rec", "own", "science", "government", "drop");

    /// <summary>The ecosystem with the records that the option <c>records</c> asks for.</summary>
    /// <remarks>The size of a project is that of its whole consortium, also in a group.</remarks>
    public static Ecosystem Records(Ecosystem ecosystem, MeasureOptions options) =>
        options.Choice("records") == "multi" ? ecosystem.View().MultiPartner().Compact() : ecosystem;
}
