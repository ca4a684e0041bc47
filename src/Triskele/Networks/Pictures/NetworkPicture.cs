using System.Collections.Immutable;

namespace Triskele.Networks.Pictures;

/// <summary>A picture of a network by helix: its strongest organisations with their strongest ties, laid out in the unit square.</summary>
/// <remarks>Built by <see cref="NetworkPictureBuilder"/>; Presentation draws it.</remarks>
/// <param name="Nodes">The organisations, the strongest first.</param>
/// <param name="Edges">The ties, the strongest first.</param>
/// <param name="Helices">The helices that the nodes point to.</param>
/// <param name="Caveat">How much of the network is shown, how it was chosen, and what a reader must not read into it.</param>
public sealed record NetworkPicture(
    ImmutableArray<NetworkPictureNode> Nodes,
    ImmutableArray<NetworkPictureEdge> Edges,
    ImmutableArray<Helix> Helices,
    string Caveat
);
