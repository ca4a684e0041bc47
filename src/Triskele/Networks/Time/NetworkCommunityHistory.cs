using System.Globalization;
using Triskele.Measures;

namespace Triskele.Networks.Time;

/// <summary>The measure <c>network.community_history</c>: which communities are born, grow, split, merge and die.</summary>
public static class NetworkCommunityHistory
{
    /// <summary>Share of actors in common from which on two communities match.</summary>
    internal static readonly OptionDefinition Match = OptionDefinition.Number("match", 0.3, 0.01, 1);

    /// <summary>Share of its size by which a community has to change to grow or contract.</summary>
    internal static readonly OptionDefinition Change = OptionDefinition.Number("change", 0.1, 0, 100);

    /// <summary>The measure.</summary>
    public static Measure Measure { get; } = new(Descriptor(), Compute);

    private static MeasureDescriptor Descriptor() =>
        new()
        {
            Id = "network.community_history",
            Texts = TimeTexts.All,
            Inputs = MeasureInput.Records,
            Options = WindowCommunities.Options(Match, Change),
            Columns =
            [
                ColumnDefinition.Count("before", "year"),
                ColumnDefinition.Count("after", "year"),
                ColumnDefinition.Text("event"),
                ColumnDefinition.Text("community_before"),
                ColumnDefinition.Text("community_after"),
                ColumnDefinition.Number("size_before", "organisations"),
                ColumnDefinition.Number("size_after", "organisations"),
                ColumnDefinition.Number("stayed", "organisations"),
                ColumnDefinition.Share("jaccard"),
                ColumnDefinition.Text("anchor"),
                ColumnDefinition.Text("anchor_name"),
            ],
        };

    private static MeasureTable Compute(Scene scene)
    {
        return NetworkRecords.TableOfRecords(TimeWindows.WithoutYears(scene), Measure.Descriptor, Rows);

        IEnumerable<Cell[]> Rows(Group group, GroupNotes notes)
        {
            WindowCommunities communities = WindowCommunities.Of(scene, group, notes);
            foreach (CommunityStep step in Steps(scene, communities))
                yield return Row(communities, step);
        }
    }

    /// <summary>The steps of the communities of a group.</summary>
    internal static IEnumerable<CommunityStep> Steps(Scene scene, WindowCommunities communities) =>
        CommunityHistory.Follow(communities.Memberships, scene.Options.Number(Match.Name), scene.Options.Number(Change.Name));

    private static Cell[] Row(WindowCommunities communities, CommunityStep step)
    {
        Ecosystem records = communities.Windows.Records;
        int anchor = step.After >= 0 ? Anchor(communities, step.Window, step.After) : Anchor(communities, step.Window - 1, step.Before);
        return
        [
            communities.Windows.Periods[step.Window - 1].FromYear,
            communities.Windows.Periods[step.Window].FromYear,
            step.Event == CommunityEvent.SplitAndMerge ? "split_and_merge" : step.Event.ToString().ToLowerInvariant(),
            Line(step.LineBefore),
            Line(step.LineAfter),
            step.Before < 0 ? double.NaN : step.SizeBefore,
            step.After < 0 ? double.NaN : step.SizeAfter,
            step.Before < 0 || step.After < 0 ? double.NaN : step.Stayed,
            step.Jaccard,
            records.Actors.Keys[anchor],
            records.Actors.Names[anchor] is { Length: > 0 } name ? name : null,
        ];
    }

    private static string? Line(int line) => line < 0 ? null : line.ToString(CultureInfo.InvariantCulture);

    // The member with the largest strength, by which a reader may recognise a community; the first key of equals.
    private static int Anchor(WindowCommunities communities, int window, int community)
    {
        int anchor = -1;
        double largest = double.NegativeInfinity;
        for (int a = 0; a < communities.Memberships[window].Length; a++)
            if (
                communities.Memberships[window][a] == community
                && communities.Ties[window].Strength(a) is var strength
                && strength > largest
            )
                (anchor, largest) = (a, strength);
        return anchor;
    }
}
