namespace Triskele.Presentation.Figures;

/// <summary>A node where it is drawn.</summary>
internal sealed record NetworkDot(NetworkNode Node, double X, double Y, double Radius);
