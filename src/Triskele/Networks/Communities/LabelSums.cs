using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Triskele.Networks.Communities;

/// <summary>Adds up the weights of a node's edges by the label of the other end.</summary>
internal sealed class LabelSums(int labels)
{
    /// <summary>The sum of each label; 0 for a label that was not met. Whoever gathers sets the labels met back to 0.</summary>
    public double[] Sums { get; } = new double[labels];

    /// <summary>The labels met, in the order of their first edge.</summary>
    public int[] Met { get; } = new int[labels + 1];

    /// <summary>Adds up some edges.</summary>
    /// <param name="row">The other ends, without repetition.</param>
    /// <param name="weights">The weight of each edge.</param>
    /// <param name="labelOf">The label of each node.</param>
    /// <returns>How many labels were met. Weights of both signs may cancel, so that a label may stand there twice, which does no harm.</returns>
    /// <remarks>Half of the time of a search is spent here: no branch depends on the data, and references that are not checked again halve what is left.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Gather(ReadOnlySpan<int> row, ReadOnlySpan<double> weights, int[] labelOf)
    {
        ref int labelsOf = ref MemoryMarshal.GetArrayDataReference(labelOf);
        ref int met = ref MemoryMarshal.GetArrayDataReference(Met);
        ref double sums = ref MemoryMarshal.GetArrayDataReference(Sums);
        weights = weights[..row.Length];
        int count = 0;
        for (int k = 0; k < row.Length; k++)
        {
            int label = Unsafe.Add(ref labelsOf, row[k]);
            ref double sum = ref Unsafe.Add(ref sums, label);
            double before = sum;
            Unsafe.Add(ref met, count) = label;
            count += before == 0 ? 1 : 0;
            sum = before + weights[k];
        }
        return count;
    }
}
