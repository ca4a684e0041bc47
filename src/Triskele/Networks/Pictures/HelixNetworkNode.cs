namespace Triskele.Networks.Pictures;

/// <summary>A helix as a node of a network of helices.</summary>
/// <param name="Helix">Index of the helix in the ecosystem.</param>
/// <param name="Organisations">Organisations with ties that have a share in the helix.</param>
/// <param name="InternalWeight">Newman weight of the ties inside.</param>
/// <param name="ExternalWeight">Newman weight of the ties to other helices.</param>
/// <param name="Lift">Internal weight over that of random mixing, S²/(4W); 1 = as by chance; NaN for a helix without ties.</param>
public readonly record struct HelixNetworkNode(int Helix, int Organisations, double InternalWeight, double ExternalWeight, double Lift);
