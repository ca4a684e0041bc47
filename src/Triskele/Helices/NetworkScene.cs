using System.Collections.Immutable;
using Triskele.Measures;

namespace Triskele.Helices;

/// <summary>Turns a scene into the labelled ties of each group.</summary>
internal static class NetworkScene
{
    public static MeasureTable Compute(Scene scene, MeasureDescriptor descriptor, Func<Group, LabelledTies, Cell[][]> rows)
    {
        MeasureTable.Builder table = scene.Table(descriptor);
        table.Caveat(scene.Ecosystem is null ? SharedTexts.Shared["absent.records"] : HelicesTexts.All["caveat.label_null"]);
        ImmutableArray<Group> groups = scene.Groups();
        scene.AddGroups(
            table,
            groups,
            (i, notes) =>
            {
                LabelledTies ties = LabelledTies.Of(CommonOptions.Records(groups[i].Ecosystem, scene.Options));
                notes.Say(Caveats(scene, ties));
                return rows(groups[i], ties);
            }
        );
        if (groups.IsEmpty && scene.Ecosystem is not null)
            table.Caveat(SharedTexts.Shared["empty.period"]);
        return table.Build();
    }

    private static IEnumerable<string> Caveats(Scene scene, LabelledTies ties)
    {
        if (ties.From.Length == 0)
            yield return HelicesTexts.All["caveat.no_ties"];
        else if (ties.Members.Count(n => n > 0) == 1)
            yield return HelicesTexts.All["caveat.one_helix"];
        if (ties.Unlabelled > 0)
            yield return HelicesTexts.All["caveat.unlabelled"];
        if (scene.Options.Integer("draws") == 1)
            yield return HelicesTexts.All["caveat.one_draw"];
    }
}
