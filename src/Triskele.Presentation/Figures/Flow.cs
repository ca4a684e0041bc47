namespace Triskele.Presentation.Figures;

/// <summary>A flow between two regions; within one region if both are the same.</summary>
/// <param name="From">Index of a region.</param>
/// <param name="To">Index of a region.</param>
/// <param name="Value">Its strength, ≥ 0.</param>
/// <param name="Note">Words for whoever points at it, or null.</param>
public sealed record Flow(int From, int To, double Value, string? Note = null);
