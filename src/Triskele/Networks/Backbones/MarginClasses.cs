namespace Triskele.Networks.Backbones;

/// <summary>The members of one side of a two-mode network, grouped by their margin: all that a model of margins can tell apart.</summary>
internal sealed class MarginClasses
{
    private MarginClasses(int[] margins, int[] members)
    {
        (Margins, Members, Left) = (margins, members, [.. margins]);
        Active = new bool[margins.Length];
        Array.Fill(Active, true);
    }

    /// <summary>Margin of each class, rising.</summary>
    public int[] Margins { get; }

    /// <summary>Number of members of each class.</summary>
    public int[] Members { get; }

    /// <summary>What is left of the margin once the certain ones are set apart.</summary>
    public int[] Left { get; }

    /// <summary>Whether the class is still to be solved for.</summary>
    public bool[] Active { get; }

    /// <summary>Number of classes.</summary>
    public int Count => Margins.Length;

    /// <summary>Groups margins.</summary>
    /// <param name="margins">Margin of each member.</param>
    /// <param name="classes">Class of each member.</param>
    public static MarginClasses Of(int[] margins, out int[] classes)
    {
        int[] distinct = [.. margins.Distinct().Order()];
        classes = Array.ConvertAll(margins, m => Array.BinarySearch(distinct, m));
        int[] members = new int[distinct.Length];
        foreach (int c in classes)
            members[c]++;
        return new MarginClasses(distinct, members);
    }

    /// <summary>The classes still to be solved for.</summary>
    public int[] ActiveClasses() => [.. Enumerable.Range(0, Count).Where(c => Active[c])];

    /// <summary>Number of members of the classes still to be solved for.</summary>
    public int ActiveMembers()
    {
        int members = 0;
        for (int c = 0; c < Count; c++)
            members += Active[c] ? Members[c] : 0;
        return members;
    }
}
