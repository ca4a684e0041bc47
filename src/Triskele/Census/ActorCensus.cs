using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Census;

/// <summary>The measure <c>census.actors</c>: who is there, in how many projects, and with what money.</summary>
/// <remarks>Everything is counted, nothing estimated. Time O(participations) a group.</remarks>
public static class ActorCensus
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute) { Evidence = Evidence };

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "census.actors",
            Texts = CensusTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Figure = FigureKind.Bars,
            Options = [CommonOptions.AllRecords],
            Columns =
            [
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("projects", "projects"),
                ColumnDefinition.Count("participations", "participations"),
                .. HelixHeadcount.StandardColumns,
                .. HelixHeadcount.RestColumns,
                ColumnDefinition.Count("multi_partner_projects", "projects"),
                ColumnDefinition.Share("single_partner_share"),
                ColumnDefinition.Number("mean_partners", "organisations"),
                ColumnDefinition.Number("median_partners", "organisations"),
                ColumnDefinition.Number("contribution_eur", "EUR"),
                ColumnDefinition.Share("contribution_known"),
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        MeasureTable.Builder table = scene.Table(Measure.Descriptor);
        if (scene.Ecosystem is null)
            return table.Caveat(SharedTexts.Shared["absent.records"]).Build();
        MeasureTable counted = scene.AddGroups(table, g => [Row(CommonOptions.Records(g.Ecosystem, scene.Options))]).Build();
        foreach (string caveat in Caveats(counted))
            table.Caveat(caveat);
        return table.Build();
    }

    private static Cell[] Row(Ecosystem records)
    {
        int[] partners = [.. records.Projects.Partners.Where(n => n >= 2).Order()];
        (double contribution, int known) = SumOfKnown(records.Participations.ContributionsEur.AsSpan());
        return
        [
            records.Actors.Count,
            records.Projects.Count,
            records.Participations.Count,
            .. HelixHeadcount.Of(records).Select(count => (Cell)count),
            partners.Length,
            (double)records.Projects.Partners.Count(n => n == 1) / records.Projects.Count,
            partners.Length == 0 ? double.NaN : partners.Average(),
            Median(partners),
            contribution,
            (double)known / records.Participations.Count,
        ];
    }

    /// <summary>The middle value; of an even number of values the mean of the two in the middle.</summary>
    /// <param name="ascending">Values in ascending order.</param>
    /// <returns>In the unit of the values; NaN where there is none.</returns>
    /// <example>2, 3, 8, 100 has the median 5.5.</example>
    public static double Median(ReadOnlySpan<int> ascending) =>
        ascending.IsEmpty ? double.NaN : (ascending[(ascending.Length - 1) / 2] + (double)ascending[ascending.Length / 2]) / 2;

    /// <summary>The sum of the amounts that are known, and how many are.</summary>
    /// <param name="amounts">Amounts; NaN where blank, which is not 0.</param>
    /// <returns>The sum in the unit of the amounts, NaN where none is known; the number of known ones.</returns>
    /// <example>5, blank, 0 add up to 5, of 2 known.</example>
    public static (double Sum, int Known) SumOfKnown(ReadOnlySpan<double> amounts)
    {
        NeumaierSum sum = new();
        int known = 0;
        foreach (double amount in amounts)
            if (!double.IsNaN(amount))
            {
                sum.Add(amount);
                known++;
            }
        return (known == 0 ? double.NaN : sum.Value, known);
    }

    private static IEnumerable<string> Caveats(MeasureTable table)
    {
        if (table.Count == 0)
            yield return SharedTexts.Shared["empty.period"];
        if (AnyRow(table, "contribution_known", share => !(share > 0)))
            yield return CensusTexts.All["caveat.no_money"];
        if (AnyRow(table, "contribution_known", share => share is > 0 and < 1))
            yield return CensusTexts.All["caveat.part_of_money"];
        if (AnyRow(table, "mean_partners", double.IsNaN))
            yield return CensusTexts.All["caveat.no_multi"];
        if (AnyRow(table, "single_partner_share", double.IsNaN))
            yield return CensusTexts.All["caveat.no_projects"];
        if (AnyRow(table, "unknown_helix", count => count > 0))
            yield return CensusTexts.All["caveat.unknown_helix"];
    }

    private static bool AnyRow(MeasureTable table, string column, Predicate<double> condition)
    {
        for (int row = 0; row < table.Count; row++)
            if (condition(table[row, column].Number))
                return true;
        return false;
    }

    private static EvidenceRecords Evidence(Scene scene, Group group)
    {
        Ecosystem records = CommonOptions.Records(group.Ecosystem, scene.Options);
        return new EvidenceRecords(records.Projects.Keys, records.Actors.Keys);
    }
}
