using Triskele.Measures;
using Triskele.Numerics;

namespace Triskele.Networks.Nestedness;

/// <summary>The measure <c>network.nestedness</c>: whether those that take part in little do so where those that take part in much are.</summary>
/// <remarks>The formulas are those of <see cref="NestedOverlap"/> and <see cref="SpectralRadius"/>, the random tables those of <see cref="TwoModeNull"/>.</remarks>
public static class NetworkNestedness
{
    private static readonly OptionDefinition Rows = OptionDefinition.Choice("rows", "country", "actor", "helix");
    private static readonly OptionDefinition Columns = OptionDefinition.Choice("columns", "programme", "project");
    private static readonly OptionDefinition Entry = OptionDefinition.Choice("entry", "any", "specialised");
    private static readonly OptionDefinition Draws = OptionDefinition.Integer("draws", 20, 1, 10_000);

    private static readonly (string Name, Func<Incidence, NestedOverlap, double> Of)[] Statistics =
    [
        ("nodf", (_, overlap) => overlap.Total),
        ("nodf_rows", (_, overlap) => overlap.Rows),
        ("nodf_columns", (_, overlap) => overlap.Columns),
        ("spectral_radius", (table, _) => SpectralRadius.Of(table)),
    ];

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.nestedness",
            Texts = NestednessTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Options = NetworkRecords.Options(Rows, Columns, Entry, Draws),
            Columns =
            [
                ColumnDefinition.Text("statistic"),
                .. NullComparison.Columns,
                ColumnDefinition.Count("rows", "rows"),
                ColumnDefinition.Count("columns", "columns"),
                ColumnDefinition.Share("fill"),
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.TableOfRecords(scene, Measure.Descriptor, (group, notes) => Describe(scene, group, notes), makesTies: false);

    private static IEnumerable<Cell[]> Describe(Scene scene, Group group, GroupNotes notes)
    {
        Incidence found = Table(NetworkRecords.Of(group.Ecosystem, scene.Options), scene.Options);
        NestedOverlap overlap = NestedOverlap.Of(found);
        if (overlap.RowCount < 2 && overlap.ColumnCount < 2)
        {
            notes.Tally(NestednessTexts.All, "caveat.no_table", 1);
            return [];
        }
        double[][] drawn = new double[scene.Options.Integer(Draws.Name)][];
        Parallel.For(0, drawn.Length, scene.InParallel(), d => drawn[d] = Values(Draw(d)));
        double[] values = Values(found);
        return Statistics.Select((statistic, s) => Row(statistic.Name, Compare(s), overlap));

        Incidence Draw(int d) => TwoModeNull.Draw(found, RandomStream.Of(scene.Seed, "network.nestedness", group.StreamUnit ^ d));

        NullComparison Compare(int s)
        {
            NullComparison comparison = NullComparison.Of(values[s], Array.ConvertAll(drawn, d => d[s]));
            if (comparison.StandardDeviation == 0)
                notes.Tally(NestednessTexts.All, "caveat.still", 1);
            return comparison;
        }
    }

    private static double[] Values(Incidence table)
    {
        NestedOverlap overlap = NestedOverlap.Of(table);
        return Array.ConvertAll(Statistics, s => s.Of(table, overlap));
    }

    private static Incidence Table(Ecosystem records, MeasureOptions options)
    {
        int[] rowOf = options.Choice(Rows.Name) switch
        {
            "country" => [.. records.Actors.Places.Select(p => records.Places.AncestorAt(p, 0))],
            "helix" => [.. records.Actors.MainHelices.Select(h => (int)h)],
            _ => [.. Enumerable.Range(0, records.Actors.Count)],
        };
        bool specialised = options.Choice(Entry.Name) == "specialised";
        Projects projects = records.Projects;
        return options.Choice(Columns.Name) == "project"
            ? PresenceMatrix.Of(records, rowOf, p => [p], projects.Count, specialised)
            : PresenceMatrix.Of(records, rowOf, ProgrammesOf, records.Programmes.Length, specialised);

        IEnumerable<int> ProgrammesOf(int p) => projects.Programmes[projects.ProgrammeOffsets[p]..projects.ProgrammeOffsets[p + 1]];
    }

    private static Cell[] Row(string name, NullComparison comparison, NestedOverlap overlap) =>
        [name, .. comparison.Cells, overlap.RowCount, overlap.ColumnCount, overlap.Fill];
}
