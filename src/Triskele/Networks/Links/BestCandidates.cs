namespace Triskele.Networks.Links;

/// <summary>The best candidates met so far, at most a given number.</summary>
/// <remarks>The order of candidates is total, so that the best of all do not depend on the order in which they are met.</remarks>
internal sealed class BestCandidates(int most)
{
    // The worst on top.
    private readonly PriorityQueue<LinkCandidate, LinkCandidate> _heap = new(Comparer<LinkCandidate>.Create((x, y) => y.CompareTo(x)));

    public void Offer(LinkCandidate candidate)
    {
        if (_heap.Count < most)
            _heap.Enqueue(candidate, candidate);
        else if (candidate < _heap.Peek())
            _heap.EnqueueDequeue(candidate, candidate);
    }

    /// <summary>The score that a further candidate has to reach; minus infinity while there is room.</summary>
    public double Least => _heap.Count < most ? double.NegativeInfinity : _heap.Peek().Score;

    public void OfferAll(BestCandidates others)
    {
        foreach ((LinkCandidate candidate, _) in others._heap.UnorderedItems)
            Offer(candidate);
    }

    public LinkCandidate[] Best() => [.. _heap.UnorderedItems.Select(item => item.Element).Order()];
}
