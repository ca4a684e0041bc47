namespace Triskele.Networks.Communities;

/// <summary>The weight that a null model expects between two sets of nodes: a sum of products of their masses.</summary>
/// <remarks>A structure, so that the inner loop of the search is compiled for each null model by itself.</remarks>
internal interface INullModel
{
    /// <summary>Masses that each node has.</summary>
    int Dimensions { get; }

    /// <summary>Expected weight between set <paramref name="i"/> of one array of masses and set <paramref name="j"/> of another.</summary>
    double Expected(double[] masses, int i, double[] others, int j);
}
