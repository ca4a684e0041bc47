namespace Triskele.Networks.Time;

/// <summary>Over whom a mean of temporal correlations is taken.</summary>
public enum CorrelationMean
{
    /// <summary>Those with a tie in both windows, for whom alone it is defined.</summary>
    Both,

    /// <summary>
    /// As many as have a tie in the window that has more of them; who comes or leaves adds 0. F. Pigott and M. Herrera, "Proposal for a correction to the
    /// temporal correlation coefficient calculation for temporal networks" (2014), arXiv:1403.1104.
    /// </summary>
    Larger,

    /// <summary>Those with a tie in either window; who comes or leaves adds 0.</summary>
    Either,
}
