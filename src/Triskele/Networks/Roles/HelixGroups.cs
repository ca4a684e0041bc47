using Triskele.Measures;

namespace Triskele.Networks.Roles;

/// <summary>The group of each node for brokerage: its largest helix; those of no known helix are one more group.</summary>
internal static class HelixGroups
{
    /// <summary>Groups by node; how many nodes have no known helix is said.</summary>
    public static int[] Of(ActorNetwork network, GroupNotes notes)
    {
        int[] groups = [.. Enumerable.Range(0, network.NodeCount).Select(network.Helix)];
        notes.Tally(RolesTexts.All, "caveat.unknown_group", groups.Count(g => g < 0));
        return Array.ConvertAll(groups, g => g < 0 ? network.Records.Helices.Length : g);
    }
}
