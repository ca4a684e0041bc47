using System.Collections.Immutable;

namespace Triskele.Measures;

/// <summary>A part of the scene that one row is about.</summary>
/// <param name="Keys">What it is, a key for each dimension of the grouping; empty for the whole.</param>
/// <param name="Ecosystem">The part.</param>
public sealed record Group(ImmutableArray<string> Keys, Ecosystem Ecosystem)
{
    /// <summary>A number for the random stream that depends on what the group is, not on how many others there are.</summary>
    public long StreamUnit
    {
        get
        {
            ulong hash = 14695981039346656037UL;
            foreach (char c in string.Join('\u001f', Keys))
                hash = (hash ^ c) * 1099511628211UL;
            return unchecked((long)hash);
        }
    }
}
