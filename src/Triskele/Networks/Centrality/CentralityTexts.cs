using Triskele.Measures;

namespace Triskele.Networks.Centrality;

/// <summary>User-facing texts of the measures of centrality.</summary>
internal static class CentralityTexts
{
    public static readonly Texts All = new("Triskele.Networks.Centrality.Texts");

    /// <summary>An iteration that did not settle.</summary>
    public static TriskeleException NotConverged(string what, int iterations, double residual) =>
        new(All.Format("failure.not_converged", what, iterations, residual));
}
