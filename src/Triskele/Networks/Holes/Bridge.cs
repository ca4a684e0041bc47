namespace Triskele.Networks.Holes;

/// <summary>An edge without which its component falls into two.</summary>
/// <param name="From">The end with the smaller number.</param>
/// <param name="To">The other end.</param>
/// <param name="Separated">Nodes of the smaller part.</param>
public readonly record struct Bridge(int From, int To, int Separated);
