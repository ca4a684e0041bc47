namespace Triskele.Networks.Nestedness;

/// <summary>The table of who is present where, as rows and columns of a two-mode network.</summary>
internal static class PresenceMatrix
{
    /// <summary>Builds the table.</summary>
    /// <param name="records">The records.</param>
    /// <param name="rowOf">Row of each actor, or -1 for none.</param>
    /// <param name="columnsOf">Columns of a project.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="specialised">Whether an entry needs at least the share of the column that it has in the whole table, rather than any participation.</param>
    public static Incidence Of(Ecosystem records, int[] rowOf, Func<int, IEnumerable<int>> columnsOf, int columns, bool specialised)
    {
        Incidence incidence = Incidence.Of(records);
        Dictionary<(int Column, int Row), long> cells = [];
        for (int p = 0; p < incidence.ProjectCount; p++)
            foreach (int column in columnsOf(p))
            foreach (int actor in incidence.Row(p))
                if (rowOf[actor] >= 0)
                    cells[(column, rowOf[actor])] = cells.GetValueOrDefault((column, rowOf[actor])) + 1;
        IEnumerable<(int Column, int Row)> entries = specialised ? Specialised(cells) : cells.Keys;
        ILookup<int, int> members = entries.ToLookup(e => e.Column, e => e.Row);
        return Incidence.Of(rowOf.Append(-1).Max() + 1, Enumerable.Range(0, columns).Select(c => members[c]));
    }

    // x(r,c)/x(r,·) ≥ x(·,c)/x(·,·), in whole numbers.
    private static IEnumerable<(int Column, int Row)> Specialised(Dictionary<(int Column, int Row), long> cells)
    {
        Dictionary<int, long> rows = cells.GroupBy(c => c.Key.Row).ToDictionary(g => g.Key, g => g.Sum(c => c.Value)),
            columns = cells.GroupBy(c => c.Key.Column).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        long total = rows.Values.Sum();
        return cells.Where(c => c.Value * total >= rows[c.Key.Row] * columns[c.Key.Column]).Select(c => c.Key);
    }
}
