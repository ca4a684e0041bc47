using Triskele.Numerics;

namespace Triskele.Networks.Robustness;

/// <summary>The second smallest eigenvalue of the Laplacian of a connected network: 0 would mean two parts, small values a thin waist.</summary>
/// <remarks>
/// Locally optimal conjugate gradients on the Rayleigh quotient, each step the best of the vector, the residual divided by the degrees, and the last step; ends when
/// the residual is below 1e-8 times the eigenvalue, which bounds its relative error (in practice the error is about the square of that). One product with the
/// matrix a step. Source: M. Fiedler, "Algebraic connectivity of graphs", Czechoslovak Mathematical Journal 23 (1973), doi:10.21136/CMJ.1973.101168; method:
/// A. V. Knyazev, "Toward the optimal preconditioned eigensolver", SIAM Journal on Scientific Computing 23 (2001), doi:10.1137/S1064827500366124.
/// </remarks>
/// <example>The complete graph of n: n. The path of three: 1. The star: 1.</example>
public static class AlgebraicConnectivity
{
    private const double Tolerance = 1e-8;
    private const int MostSteps = 5_000;

    /// <summary>Algebraic connectivity of a network.</summary>
    /// <param name="graph">The network.</param>
    /// <returns>Its value; 0 if the network is not connected; NaN for fewer than two nodes or where 5,000 steps are not enough.</returns>
    public static double Of(Graph graph)
    {
        int n = graph.NodeCount;
        if (n < 2)
            return double.NaN;
        if (ConnectedComponents.Of(graph).Giant < n)
            return 0;
        RandomStream chance = RandomStream.Of(1, "network.robustness.fiedler");
        Block x = new(n),
            step = new(n),
            last = new(n);
        for (int i = 0; i < n; i++)
            x.Vector[i] = chance.NextDouble() - .5;
        return Search(graph, x, step, last);
    }

    private static double Search(Graph graph, Block x, Block step, Block last)
    {
        bool hasLast = false;
        x.Centre();
        x.Scale(1 / x.Norm());
        x.Apply(graph);
        for (int iteration = 0; iteration < MostSteps; iteration++)
        {
            double value = Block.Dot(x.Vector, x.Image);
            if (Residual(graph, x, value, step.Vector) <= Tolerance * value)
                return value;
            step.Centre();
            if (!step.Orthogonalise(x))
                return value;
            step.Apply(graph);
            hasLast = hasLast && last.Orthogonalise(x) && last.Orthogonalise(step);
            Improve(x, step, last, hasLast);
            hasLast = true;
            // Sums of images drift from images of sums in the last bits.
            if (iteration % 50 == 49)
            {
                x.Centre();
                x.Apply(graph);
            }
        }
        return double.NaN;
    }

    // The residual, divided by the degrees, is the direction; its norm before that says how far there is to go.
    private static double Residual(Graph graph, Block x, double value, double[] direction)
    {
        double squares = 0;
        for (int i = 0; i < direction.Length; i++)
        {
            double residual = x.Image[i] - value * x.Vector[i];
            squares += residual * residual;
            direction[i] = residual / graph.Degree(i);
        }
        return Math.Sqrt(squares);
    }

    // The smallest Ritz vector of the span; the part of it beside x is the last step of the next iteration.
    private static void Improve(Block x, Block step, Block last, bool hasLast)
    {
        Block[] basis = hasLast ? [x, step, last] : [x, step];
        double[,] matrix = new double[basis.Length, basis.Length];
        for (int i = 0; i < basis.Length; i++)
        for (int j = i; j < basis.Length; j++)
            matrix[i, j] = matrix[j, i] = Block.Dot(basis[i].Vector, basis[j].Image);
        double[] best = SmallestEigenvector.Of(matrix);
        double third = hasLast ? best[2] : 0;
        for (int i = 0; i < x.Vector.Length; i++)
        {
            double vector = best[1] * step.Vector[i] + third * last.Vector[i],
                image = best[1] * step.Image[i] + third * last.Image[i];
            (last.Vector[i], last.Image[i]) = (vector, image);
            x.Vector[i] = best[0] * x.Vector[i] + vector;
            x.Image[i] = best[0] * x.Image[i] + image;
        }
        x.Scale(1 / x.Norm());
    }
}
