namespace Triskele.Networks.Coin;

/// <summary>How long it took from the first contact of two organisations to their first joint project.</summary>
/// <remarks>A contact is a dated recorded tie or a message, in either direction. Partners who had none before their first joint project do not count.</remarks>
public static class FirstContact
{
    /// <summary>Mean days from first contact to first joint project, over the partners of each actor who had a contact before.</summary>
    /// <returns>One number for each actor; NaN where no partner had a contact before, or no contact is dated.</returns>
    /// <remarks>Time O(Σ n_k²), memory O(contacts).</remarks>
    public static double[] MeanDays(Ecosystem ecosystem)
    {
        Dictionary<(int, int), int> contacts = Contacts(ecosystem);
        long[] days = new long[ecosystem.Actors.Count];
        int[] partners = new int[ecosystem.Actors.Count];
        if (contacts.Count > 0)
            foreach (((int a, int b), int start) in FirstProjects(ecosystem, contacts))
                if (contacts[(a, b)] is int contact && contact <= start)
                    foreach (int end in (ReadOnlySpan<int>)[a, b])
                        (days[end], partners[end]) = (days[end] + start - contact, partners[end] + 1);
        return [.. days.Select((sum, a) => partners[a] == 0 ? double.NaN : (double)sum / partners[a])];
    }

    private static Dictionary<(int, int), int> Contacts(Ecosystem e)
    {
        Dictionary<(int, int), int> first = [];
        for (int t = 0; t < e.Ties.Count; t++)
            Earlier(first, e.Ties.From[t], e.Ties.To[t], e.Ties.StartDays[t]);
        for (int m = 0; m < e.Messages.Count; m++)
            Earlier(first, e.Messages.From[m], e.Messages.To[m], e.Messages.DayOf(m));
        return first;
    }

    private static Dictionary<(int, int), int> FirstProjects(Ecosystem e, Dictionary<(int, int), int> contacts)
    {
        Dictionary<(int, int), int> first = [];
        Incidence incidence = Incidence.Of(e);
        for (int p = 0; p < incidence.ProjectCount; p++)
        {
            ReadOnlySpan<int> members = incidence.Row(p);
            for (int i = 0; i < members.Length; i++)
            for (int j = 0; j < i; j++)
                if (contacts.ContainsKey((members[j], members[i])))
                    Earlier(first, members[j], members[i], e.Projects.StartDays[p]);
        }
        return first;
    }

    private static void Earlier(Dictionary<(int, int), int> first, int a, int b, int day)
    {
        if (day == Day.Unknown || a == b)
            return;
        (int, int) pair = (Math.Min(a, b), Math.Max(a, b));
        first[pair] = Math.Min(day, first.GetValueOrDefault(pair, int.MaxValue));
    }
}
