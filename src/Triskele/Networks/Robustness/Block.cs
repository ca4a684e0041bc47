namespace Triskele.Networks.Robustness;

/// <summary>A vector over the nodes of a network and its image under the Laplacian.</summary>
internal sealed class Block(int length)
{
    // A direction shorter than this beside what it was is nothing but rounding.
    private const double Rounding = 1e-13;

    public double[] Vector { get; } = new double[length];

    public double[] Image { get; } = new double[length];

    public double Norm() => Math.Sqrt(Dot(Vector, Vector));

    public void Scale(double factor)
    {
        for (int i = 0; i < Vector.Length; i++)
        {
            Vector[i] *= factor;
            Image[i] *= factor;
        }
    }

    /// <summary>Takes out what belongs to the eigenvalue 0 of a connected network: the mean.</summary>
    public void Centre()
    {
        double mean = Vector.Sum() / Vector.Length;
        for (int i = 0; i < Vector.Length; i++)
            Vector[i] -= mean;
    }

    /// <summary>Takes out what lies along a unit vector and gives the rest unit length; false where nothing is left.</summary>
    public bool Orthogonalise(Block unit)
    {
        double before = Norm(),
            along = Dot(Vector, unit.Vector);
        for (int i = 0; i < Vector.Length; i++)
        {
            Vector[i] -= along * unit.Vector[i];
            Image[i] -= along * unit.Image[i];
        }
        double after = Norm();
        if (!(after > Rounding * before))
            return false;
        Scale(1 / after);
        return true;
    }

    /// <summary>The image: (Lx)_i = Σ over partners j of (x_i - x_j).</summary>
    public void Apply(Graph graph)
    {
        for (int i = 0; i < Vector.Length; i++)
        {
            double sum = 0;
            foreach (int j in graph.Row(i))
                sum += Vector[j];
            Image[i] = graph.Degree(i) * Vector[i] - sum;
        }
    }

    public static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
