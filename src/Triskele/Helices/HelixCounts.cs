using Triskele.Measures;

namespace Triskele.Helices;

/// <summary>The measure <c>helix.counts</c>: how many records show science, business, government and their combinations.</summary>
public static class HelixCounts
{
    /// <summary>Descriptor and function.</summary>
    public static Measure Measure { get; } =
        new(
            new MeasureDescriptor
            {
                Id = "helix.counts",
                Texts = HelicesTexts.All,
                Inputs = MeasureInput.Records | MeasureInput.PresenceCounts,
                Columns =
                [
                    .. new[] { "u", "i", "g", "ui", "ug", "ig", "uig", "none", "n" }.Select(name =>
                        ColumnDefinition.Count(name, "records")
                    ),
                ],
                Options = [CommonOptions.AllRecords, CommonOptions.Research, PresenceScene.Source],
                DependsOnHelixMapping = true,
                Figure = FigureKind.HelixGlyph,
            },
            scene => PresenceScene.Compute(scene, Measure!.Descriptor, (row, _) => Row(row.Counts))
        )
        {
            Evidence = PresenceScene.Evidence,
        };

    private static Cell[] Row(PresenceCounts c) => [c.U, c.I, c.G, c.Ui, c.Ug, c.Ig, c.Uig, c.None, c.N];
}
