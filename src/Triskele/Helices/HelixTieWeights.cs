using Triskele.Networks;

namespace Triskele.Helices;

/// <summary>Weights of recorded and co-participation ties by helix, from which capture and feedback follow.</summary>
/// <remarks>A tie of actors in several helices counts with their shares. All zero where an ecosystem has no recorded ties.</remarks>
internal sealed class HelixTieWeights
{
    public double ControlOfScience { get; private set; }
    public double ControlOfBusiness { get; private set; }
    public double HorizontalOfScience { get; private set; }
    public double HorizontalOfBusiness { get; private set; }
    public double GovernmentToScience { get; private set; }
    public double ScienceToGovernment { get; private set; }
    public double GovernmentToBusiness { get; private set; }
    public double BusinessToGovernment { get; private set; }

    /// <summary>Whether any control is recorded, without which capture is unknown.</summary>
    public bool HasControl { get; private set; }

    public double CaptureOfScience => HasControl ? VerticalTies.Capture(ControlOfScience, HorizontalOfScience) : double.NaN;
    public double CaptureOfBusiness => HasControl ? VerticalTies.Capture(ControlOfBusiness, HorizontalOfBusiness) : double.NaN;
    public double FeedbackOfScience => VerticalTies.Feedback(GovernmentToScience, ScienceToGovernment);
    public double FeedbackOfBusiness => VerticalTies.Feedback(GovernmentToBusiness, BusinessToGovernment);

    public static HelixTieWeights Of(Ecosystem ecosystem, ResearchTreatment research)
    {
        HelixTieWeights weights = new();
        if (ecosystem.Ties.Count == 0)
            return weights;
        TriadMembership membership = new(ecosystem, research);
        for (int t = 0; t < ecosystem.Ties.Count; t++)
            weights.AddRecorded(ecosystem.Ties, t, membership);
        if (weights.HasControl)
            weights.AddJointProjects(ecosystem, membership);
        return weights;
    }

    private void AddRecorded(Ties ties, int t, TriadMembership membership)
    {
        (int from, int to, double weight) = (ties.From[t], ties.To[t], ties.Weights[t]);
        if (membership.IsDropped(from) || membership.IsDropped(to))
            return;
        if (ties.Kinds[t] == TieKind.Control)
            AddControl(from, to, weight, ties.Directed[t], membership);
        else if (!Tie.IsVertical(ties.Kinds[t]))
        {
            AddHorizontal(from, to, weight, membership);
            if (ties.Directed[t])
                AddDirected(from, to, weight, membership);
        }
    }

    private void AddControl(int from, int to, double weight, bool directed, TriadMembership m)
    {
        HasControl = true;
        ControlOfScience += weight * m.ShareOf(from, PresenceCells.G) * m.ShareOf(to, PresenceCells.U);
        ControlOfBusiness += weight * m.ShareOf(from, PresenceCells.G) * m.ShareOf(to, PresenceCells.I);
        if (!directed)
            AddControl(to, from, weight, true, m);
    }

    private void AddHorizontal(int a, int b, double weight, TriadMembership m)
    {
        HorizontalOfScience += weight * Either(m.ShareOf(a, PresenceCells.U), m.ShareOf(b, PresenceCells.U));
        HorizontalOfBusiness += weight * Either(m.ShareOf(a, PresenceCells.I), m.ShareOf(b, PresenceCells.I));
    }

    private void AddDirected(int from, int to, double weight, TriadMembership m)
    {
        GovernmentToScience += weight * m.ShareOf(from, PresenceCells.G) * m.ShareOf(to, PresenceCells.U);
        ScienceToGovernment += weight * m.ShareOf(from, PresenceCells.U) * m.ShareOf(to, PresenceCells.G);
        GovernmentToBusiness += weight * m.ShareOf(from, PresenceCells.G) * m.ShareOf(to, PresenceCells.I);
        BusinessToGovernment += weight * m.ShareOf(from, PresenceCells.I) * m.ShareOf(to, PresenceCells.G);
    }

    private void AddJointProjects(Ecosystem ecosystem, TriadMembership membership)
    {
        Projection projection = Projection.Of(ecosystem);
        for (int a = 0; a < projection.Graph.NodeCount; a++)
        for (int k = projection.Graph.Offsets[a]; k < projection.Graph.Offsets[a + 1]; k++)
            if (projection.Graph.Neighbours[k] is int b && b > a && !membership.IsDropped(a) && !membership.IsDropped(b))
                AddHorizontal(a, b, projection.JointProjects[k], membership);
    }

    // The share of a tie at which at least one end acts in the helix.
    private static double Either(double a, double b) => a + b - a * b;
}
