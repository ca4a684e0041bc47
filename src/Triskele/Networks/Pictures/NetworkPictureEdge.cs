namespace Triskele.Networks.Pictures;

/// <summary>A tie in a picture of a network.</summary>
/// <param name="From">Index of a node of the picture.</param>
/// <param name="To">Index of another node of the picture.</param>
/// <param name="Weight">Newman weight.</param>
/// <param name="JointProjects">Number of joint projects.</param>
public readonly record struct NetworkPictureEdge(int From, int To, double Weight, int JointProjects);
