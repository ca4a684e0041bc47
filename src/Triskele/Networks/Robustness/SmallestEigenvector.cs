namespace Triskele.Networks.Robustness;

/// <summary>The eigenvector of the smallest eigenvalue of a symmetric matrix of a few rows, by Jacobi's rotations.</summary>
internal static class SmallestEigenvector
{
    private const int MostSweeps = 60;

    public static double[] Of(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[,] vectors = new double[n, n];
        for (int i = 0; i < n; i++)
            vectors[i, i] = 1;
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            double off = 0;
            for (int p = 0; p < n; p++)
            for (int q = p + 1; q < n; q++)
            {
                off += Math.Abs(matrix[p, q]);
                Rotate(matrix, vectors, p, q);
            }
            if (off == 0)
                break;
        }
        int smallest = Enumerable.Range(0, n).MinBy(i => matrix[i, i]);
        return [.. Enumerable.Range(0, n).Select(i => vectors[i, smallest])];
    }

    private static void Rotate(double[,] matrix, double[,] vectors, int p, int q)
    {
        if (matrix[p, q] == 0)
            return;
        double theta = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        double tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        double cosine = 1 / Math.Sqrt(tangent * tangent + 1),
            sine = tangent * cosine;
        for (int k = 0; k < matrix.GetLength(0); k++)
            (matrix[k, p], matrix[k, q]) = (cosine * matrix[k, p] - sine * matrix[k, q], sine * matrix[k, p] + cosine * matrix[k, q]);
        for (int k = 0; k < matrix.GetLength(0); k++)
            (matrix[p, k], matrix[q, k]) = (cosine * matrix[p, k] - sine * matrix[q, k], sine * matrix[p, k] + cosine * matrix[q, k]);
        for (int k = 0; k < matrix.GetLength(0); k++)
            (vectors[k, p], vectors[k, q]) = (cosine * vectors[k, p] - sine * vectors[k, q], sine * vectors[k, p] + cosine * vectors[k, q]);
        (matrix[p, q], matrix[q, p]) = (0, 0);
    }
}
