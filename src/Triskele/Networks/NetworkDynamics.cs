using Triskele.Measures;

namespace Triskele.Networks;

/// <summary>The measure <c>network.dynamics</c>: how the ties of a network come, stay and go from year to year.</summary>
/// <remarks>Years are followed by <see cref="TieHistory"/>.</remarks>
public static class NetworkDynamics
{
    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.dynamics",
            Texts = NetworksTexts.All,
            Inputs = MeasureInput.Records,
            Figure = FigureKind.Lines,
            Options = NetworkRecords.Options(),
            Columns =
            [
                ColumnDefinition.Count("year", "year"),
                ColumnDefinition.Count("projects", "projects"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("ties", "ties"),
                ColumnDefinition.Number("births", "ties"),
                ColumnDefinition.Number("deaths", "ties"),
                ColumnDefinition.Number("persisted", "ties"),
                ColumnDefinition.Share("jaccard"),
                ColumnDefinition.Share("repeated_share"),
                ColumnDefinition.Number("new_actors", "organisations"),
                ColumnDefinition.Share("newcomer_share"),
                ColumnDefinition.Count("planned", "0 or 1"),
            ],
        };

    // The measure has years of its own; grouping by year as well would leave each group a single one.
    private static MeasureTable Compute(Scene scene)
    {
        Grouping by = new(scene.By.Dimensions.RemoveAll(d => d.Dimension == GroupDimension.Year));
        bool byYear = by.Dimensions.Length < scene.By.Dimensions.Length;
        scene = scene with { By = by };
        return NetworkRecords.TableOfRecords(scene, Measure.Descriptor, (group, notes) => Rows(scene, group, byYear, notes));
    }

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, bool byYear, GroupNotes notes)
    {
        Say(scene, byYear, notes);
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        int present = records.AsOf?.Year ?? int.MaxValue;
        TieYear[] years = TieHistory.Of(records, scene.Period, scene.Window);
        if (years.Any(year => year.Year > present))
            notes.Say(NetworksTexts.All.Format("caveat.planned", present));
        return years.Select(year => Row(year, year.Year > present));
    }

    // Of the whole, and so said by every group alike.
    private static void Say(Scene scene, bool byYear, GroupNotes notes)
    {
        notes.Say(NetworksTexts.All["caveat.first_year"]);
        if (byYear)
            notes.Say(NetworksTexts.All["caveat.by_year"]);
        if (scene.Period is not null)
            notes.Say(NetworksTexts.All["caveat.period"]);
        if (scene.Ecosystem?.Projects.StartDays.Count(day => day == Day.Unknown) is > 0 and int undated)
            notes.Say(NetworksTexts.All.Format("caveat.undated", undated));
        if (scene.Ecosystem?.Projects.EndImputed.Count(imputed => imputed) is > 0 and int imputed)
            notes.Say(NetworksTexts.All.Format("caveat.imputed", imputed));
    }

    private static Cell[] Row(TieYear year, bool planned) =>
        [
            year.Year,
            year.Projects,
            year.Actors,
            year.Ties,
            year.Births,
            year.Deaths,
            year.Persisted,
            year.Jaccard,
            year.RepeatedShare,
            year.NewActors,
            year.NewcomerShare,
            planned ? 1 : 0,
        ];
}
