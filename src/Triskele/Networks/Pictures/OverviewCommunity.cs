namespace Triskele.Networks.Pictures;

/// <summary>A community in an overview of a network, drawn as a disc.</summary>
/// <param name="Community">Its number in the memberships.</param>
/// <param name="Size">Number of its nodes; the area of the disc is proportional to it.</param>
/// <param name="InnerTies">Ties between its nodes.</param>
/// <param name="InnerWeight">Weight of the ties between its nodes, each counted once.</param>
/// <param name="X">Middle of the disc, 0..1 from left to right.</param>
/// <param name="Y">Middle of the disc, 0..1 from top to bottom.</param>
/// <param name="Radius">Radius of the disc, in the unit of X and Y.</param>
public readonly record struct OverviewCommunity(
    int Community,
    int Size,
    long InnerTies,
    double InnerWeight,
    double X,
    double Y,
    double Radius
);
