using Triskele.Measures;

namespace Triskele.Networks;

/// <summary>The measure <c>network.components</c>: the connected parts of a collaboration network, the largest first.</summary>
/// <remarks>Parts are found by <see cref="ConnectedComponents"/>.</remarks>
public static class NetworkComponents
{
    private static readonly OptionDefinition Top = OptionDefinition.Integer("top", 20, 1, 100_000);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.components",
            Texts = NetworksTexts.All,
            Inputs = MeasureInput.Records,
            DependsOnHelixMapping = true,
            Options = NetworkRecords.Options(NetworkRecords.TiesOf, Top),
            Columns =
            [
                ColumnDefinition.Count("component", "rank"),
                ColumnDefinition.Count("actors", "organisations"),
                ColumnDefinition.Count("projects", "projects"),
                ColumnDefinition.Count("ties", "ties"),
                ColumnDefinition.Share("share"),
                .. HelixHeadcount.StandardColumns,
                .. HelixHeadcount.RestColumns,
            ],
        };

    private static MeasureTable Compute(Scene scene) =>
        NetworkRecords.TableOfRecords(scene, Measure.Descriptor, (group, notes) => Rows(scene, group, notes));

    private static IEnumerable<Cell[]> Rows(Scene scene, Group group, GroupNotes notes)
    {
        int top = scene.Options.Integer(Top.Name);
        Ecosystem records = NetworkRecords.Of(group.Ecosystem, scene.Options);
        Incidence incidence = NetworkRecords.IncidenceOf(records, scene.Options, notes);
        ConnectedComponents components = ConnectedComponents.Of(incidence);
        if (components.Sizes.Count > top)
            notes.Keep(
                "caveat.further_components",
                (Count: components.Sizes.Count - top, Smallest: components.Sizes[^1], Largest: components.Sizes[top]),
                further =>
                    NetworksTexts.All.Format(
                        "caveat.further_components",
                        further.Sum(f => f.Count),
                        further.Min(f => f.Smallest),
                        further.Max(f => f.Largest),
                        top
                    )
            );
        return Describe(records, incidence, components).Take(top);
    }

    private static IEnumerable<Cell[]> Describe(Ecosystem records, Incidence incidence, ConnectedComponents components)
    {
        int[] labels = [.. components.Labels];
        long[] projects = new long[components.Sizes.Count],
            ties = new long[components.Sizes.Count];
        long[][] helices = HelixHeadcount.Of(records, labels, components.Sizes.Count);
        for (int p = 0; p < incidence.ProjectCount; p++)
            if (incidence.Row(p).Length >= 2)
                projects[labels[incidence.Row(p)[0]]]++;
        HalfProjection pairs = HalfProjection.Of(incidence);
        for (int rank = 0; rank < pairs.Degrees.Length; rank++)
            if (labels[pairs.Actors[rank]] is >= 0 and int label)
                ties[label] += pairs.Offsets[rank + 1] - pairs.Offsets[rank];
        int tied = components.TiedCount;
        for (int c = 0; c < projects.Length; c++)
            yield return
            [
                c + 1,
                components.Sizes[c],
                projects[c],
                ties[c],
                (double)components.Sizes[c] / tied,
                .. helices[c].Select(count => (Cell)count),
            ];
    }
}
