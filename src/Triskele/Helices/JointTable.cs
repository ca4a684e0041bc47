namespace Triskele.Helices;

/// <summary>Counts over any number of nominal variables, and the information that they share.</summary>
/// <remarks>The general case of <see cref="TripleHelixInformation"/>: for closed forms, and for decompositions by a fourth variable.</remarks>
internal sealed class JointTable
{
    private readonly Dictionary<string, (int[] Symbols, long Count)> _cells = new(StringComparer.Ordinal);

    /// <param name="variables">Number of variables, at most 20: T sums over all subsets of them.</param>
    public JointTable(int variables)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(variables, 20);
        Variables = variables;
    }

    public int Variables { get; }

    /// <summary>All variables, as a set of bits.</summary>
    public int Everything => (1 << Variables) - 1;

    public void Add(ReadOnlySpan<int> symbols, long count)
    {
        if (symbols.Length != Variables)
            throw new ArgumentException($"{symbols.Length} symbols for {Variables} variables.", nameof(symbols));
        string key = string.Join(' ', symbols.ToArray());
        _cells[key] = (symbols.ToArray(), count + (_cells.TryGetValue(key, out (int[], long Count) old) ? old.Count : 0));
    }

    /// <summary>Entropy in bits of the margin of some variables; 0 of none.</summary>
    public double Entropy(int variables)
    {
        Dictionary<string, long> margin = new(StringComparer.Ordinal);
        foreach ((int[] symbols, long count) in _cells.Values)
        {
            string key = string.Join(' ', symbols.Where((_, v) => (variables >> v & 1) == 1));
            margin[key] = margin.GetValueOrDefault(key) + count;
        }
        return ShannonEntropy.Bits([.. margin.Values]);
    }

    /// <summary>T = Σ over non-empty subsets S of (-1)^(|S|-1) H(S), in bits, of the variables given others.</summary>
    public double Transmission(int variables, int given = 0)
    {
        double sum = 0;
        for (int subset = variables; subset > 0; subset = (subset - 1) & variables)
            sum += (int.IsOddInteger(int.PopCount(subset)) ? 1 : -1) * (Entropy(subset | given) - Entropy(given));
        return sum;
    }

    /// <summary>Watanabe's total correlation Σ H(x) - H(all), in bits.</summary>
    public double TotalCorrelation()
    {
        double sum = -Entropy(Everything);
        for (int v = 0; v < Variables; v++)
            sum += Entropy(1 << v);
        return sum;
    }
}
