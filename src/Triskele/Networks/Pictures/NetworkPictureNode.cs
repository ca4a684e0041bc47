namespace Triskele.Networks.Pictures;

/// <summary>An organisation in a picture of a network.</summary>
/// <param name="Actor">Index of the actor in the ecosystem.</param>
/// <param name="X">Place from left to right, 0..1.</param>
/// <param name="Y">Place from top to bottom, 0..1.</param>
/// <param name="Degree">Organisations that it is tied to in the whole network.</param>
/// <param name="Strength">Newman weight of its ties in the whole network: its number of multi-partner projects.</param>
/// <param name="Helix">Index of its main helix in the helices of the picture, or -1 where none is known.</param>
/// <param name="Label">Its name, or its key where the name is unknown or redacted.</param>
public readonly record struct NetworkPictureNode(int Actor, double X, double Y, int Degree, double Strength, int Helix, string Label);
