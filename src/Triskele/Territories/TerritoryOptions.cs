using Triskele.Measures;

namespace Triskele.Territories;

/// <summary>Options that the measures of territories share.</summary>
internal static class TerritoryOptions
{
    public static OptionDefinition Level { get; } = OptionDefinition.Integer("level", 0, 0, 9);

    public static OptionDefinition MaxConsortium { get; } = OptionDefinition.Integer("max_consortium", 0, 0, 1_000_000);

    /// <summary>The ecosystem with the records that the options ask for.</summary>
    public static Ecosystem Records(Ecosystem ecosystem, MeasureOptions options)
    {
        Ecosystem records = CommonOptions.Records(ecosystem, options);
        int most = options.Integer("max_consortium");
        return most == 0 ? records : records.View().WhereProjects(p => records.Projects.Partners[p] <= most).Compact();
    }
}
