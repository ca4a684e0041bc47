namespace Triskele.Networks.Pictures;

/// <summary>The ties between two helices.</summary>
/// <param name="From">Index of a node of the network of helices.</param>
/// <param name="To">Index of a later node.</param>
/// <param name="Weight">Newman weight.</param>
/// <param name="Lift">Weight over that of random mixing, S_x S_y/(2W); 1 = as by chance.</param>
public readonly record struct HelixNetworkEdge(int From, int To, double Weight, double Lift);
