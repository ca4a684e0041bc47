using System.Globalization;
using Triskele.Networks.Time;
using Triskele.Testing;
using Xunit;

namespace Triskele.Tests.Networks.Time;

public class CommunityHistoryTests
{
    // Letters are communities, a dot is nobody.
    private static CommunityStep[] Follow(double threshold, params string[] windows) =>
        [.. CommunityHistory.Follow([.. windows.Select(w => w.Select(c => c == '.' ? -1 : c - 'a').ToArray())], threshold)];

    [Theory]
    [InlineData(0.29, "1aa 1bb 1cb 1dd 1ee 1eh 2aa 2ai 2bb 2ff 2gg 2hh 3aa 3bb 3bk 3ff 3gg 3ia")]
    [InlineData(0.45, "1aa 1cb 1dd 1ee 1eh 2aa 2bb 2ff 2gg 2hh 3aa 3bb 3bk 3ff 3gg")]
    [Golden(
        "network.community_history",
        "the tracker of Greene, Doyle and Cunningham (2010), as published by its first author, run on each two consecutive windows of these memberships"
    )]
    public void Communities_match_as_in_the_tracker_of_the_authors(double threshold, string matches)
    {
        CommunityStep[] steps = Follow(
            threshold,
            "aaaaaabbbbbcccccdddd........eeeeee",
            "aaaaaaabbbbbbbbbbdddfff.ggggeeehhh",
            "aaaaiiibbbbbbbbbb..ffffffgggg.hhhh",
            "aaaaaaabbbbbkkkkkjjjfffffgggg....."
        );
        Assert.Equal(
            matches.Split(' '),
            steps
                .Where(s => s.Before >= 0 && s.After >= 0)
                .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Window}{(char)('a' + s.Before)}{(char)('a' + s.After)}"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("aaaa....", "aaaa....", CommunityEvent.Continuation)]
    [InlineData("aaaa....", "aaaaaa..", CommunityEvent.Growth)]
    [InlineData("aaaa....", "aaa.....", CommunityEvent.Contraction)]
    [InlineData("........", "aaaa....", CommunityEvent.Birth)]
    [InlineData("aaaa....", "........", CommunityEvent.Death)]
    public void A_community_alone_has_the_event_of_its_kind(string before, string after, CommunityEvent expected)
    {
        CommunityStep step = Assert.Single(Follow(0.3, before, after));
        Assert.Equal((1, expected), (step.Window, step.Event));
        Assert.Equal(expected == CommunityEvent.Birth ? -1 : 1, step.LineBefore);
        Assert.Equal(expected == CommunityEvent.Death ? -1 : 1, step.LineAfter);
    }

    [Fact]
    public void A_split_has_a_step_for_each_part_and_the_line_goes_on_in_the_larger()
    {
        CommunityStep[] steps = Follow(0.3, "aaaaaaa", "bbbbaaa");
        Assert.All(steps, s => Assert.Equal((CommunityEvent.Split, 1, 7), (s.Event, s.LineBefore, s.SizeBefore)));
        Assert.Equal([(0, 2, 3 / 7.0), (1, 1, 4 / 7.0)], steps.Select(s => (s.After, s.LineAfter, s.Jaccard)));
    }

    [Fact]
    public void A_merge_is_a_split_of_time_reversed()
    {
        CommunityStep[] steps = Follow(0.3, "bbbbaaa", "aaaaaaa");
        Assert.Equal([CommunityEvent.Merge, CommunityEvent.Merge], steps.Select(s => s.Event));
        // Lines of the first window are numbered by community: a is 1, the larger b is 2.
        Assert.Equal([(1, 2), (2, 2)], steps.Select(s => (s.LineBefore, s.LineAfter)));
        Assert.Equal(Follow(0.3, "aaaaaaa", "bbbbaaa").Select(s => s.Jaccard), steps.Select(s => s.Jaccard));
    }

    [Fact]
    public void A_pair_in_a_split_and_a_merge_is_called_so()
    {
        CommunityStep[] steps = Follow(0.2, "aaaaaabbbb", "aaabbbbbbb");
        Assert.Equal(
            [(0, 0, CommunityEvent.Split), (0, 1, CommunityEvent.SplitAndMerge), (1, 1, CommunityEvent.Merge)],
            steps.Select(s => (s.Before, s.After, s.Event))
        );
    }

    [Fact]
    public void A_pair_matches_at_the_threshold_and_not_below()
    {
        Assert.Equal(CommunityEvent.Growth, Follow(0.5, "aa..", "aaaa")[0].Event);
        Assert.Equal([CommunityEvent.Death, CommunityEvent.Birth], Follow(0.51, "aa..", "aaaa").Select(s => s.Event));
    }

    [Fact]
    public void Above_one_half_nothing_splits_or_merges()
    {
        CommunityStep[] steps = Follow(0.51, "aaaabbbbcc", "aaabbbbbcc", "aabbbbbbbc");
        Assert.DoesNotContain(steps, s => s.Event is CommunityEvent.Split or CommunityEvent.Merge or CommunityEvent.SplitAndMerge);
    }

    [Fact]
    public void Each_community_has_one_line_and_each_line_one_community()
    {
        CommunityStep[] steps = Follow(0.1, "aaabbbccc.", "aabbbbc.cc", "aaaabbbbbb", "aabbccddee");
        foreach (IGrouping<int, CommunityStep> window in steps.GroupBy(s => s.Window))
        {
            (int After, int Line)[] lines = [.. window.Where(s => s.After >= 0).Select(s => (s.After, s.LineAfter)).Distinct()];
            Assert.Equal(lines.Length, lines.Select(l => l.After).Distinct().Count());
            Assert.Equal(lines.Length, lines.Select(l => l.Line).Distinct().Count());
        }
        // What a window ends with, the next begins with.
        Assert.Equal(
            steps.Where(s => s.Window == 1 && s.After >= 0).Select(s => s.LineAfter).Distinct().Order(),
            steps.Where(s => s.Window == 2 && s.Before >= 0).Select(s => s.LineBefore).Distinct().Order()
        );
    }

    [Fact]
    public void Numbers_of_communities_and_order_of_actors_change_no_event()
    {
        string[] windows = ["aaabbbccc.", "aabbbbc.cc", "aaaabbbbbb"];
        string[] mirrored = [.. windows.Select(w => new string([.. w.Reverse().Select(c => c == '.' ? c : (char)('z' - (c - 'a')))]))];
        Assert.Equal(
            Follow(0.2, windows).Select(s => (s.Window, s.Event, s.SizeBefore, s.SizeAfter, s.Stayed)).Order(),
            Follow(0.2, mirrored).Select(s => (s.Window, s.Event, s.SizeBefore, s.SizeAfter, s.Stayed)).Order()
        );
    }

    [Fact]
    public void Arguments_without_sense_are_refused()
    {
        Assert.Empty(CommunityHistory.Follow([]));
        Assert.Empty(Follow(0.3, "aabb"));
        Assert.Throws<ArgumentException>(() =>
            CommunityHistory.Follow([
                [0],
                [0, 1],
            ])
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Follow(0, "a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Follow(1.1, "a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => CommunityHistory.Follow([], 0.3, double.NaN));
    }
}
