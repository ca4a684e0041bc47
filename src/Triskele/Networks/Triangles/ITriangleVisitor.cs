namespace Triskele.Networks.Triangles;

/// <summary>Is told of triangles; a struct, so that the call costs nothing.</summary>
internal interface ITriangleVisitor
{
    /// <summary>Takes all triangles over the edge from a tail to a middle; the heads follow from the edges.</summary>
    /// <param name="tail">Smallest rank.</param>
    /// <param name="middle">Rank between.</param>
    /// <param name="tailMiddle">Number of the edge between them.</param>
    /// <param name="tailHeads">Edge from the tail to the head of each triangle.</param>
    /// <param name="middleHeads">Edge from the middle to the head of each triangle.</param>
    void Visit(int tail, int middle, int tailMiddle, ReadOnlySpan<int> tailHeads, ReadOnlySpan<int> middleHeads);
}
