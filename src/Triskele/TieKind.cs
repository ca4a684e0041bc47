namespace Triskele;

/// <summary>What two actors do with each other.</summary>
/// <remarks>The first six are the rungs of collaboration; trade and finance are exchange; control and regulation are vertical.</remarks>
public enum TieKind : byte
{
    /// <summary>They inform each other.</summary>
    Information,

    /// <summary>They align what they do.</summary>
    Alignment,

    /// <summary>They share or divide resources.</summary>
    Resource,

    /// <summary>They pursue a joint goal. Taking part in one project is evidence of this and of no more.</summary>
    JointGoal,

    /// <summary>They answer jointly for the outcome.</summary>
    JointResponsibility,

    /// <summary>They create together what neither had.</summary>
    CoCreation,

    /// <summary>One sells to the other.</summary>
    Trade,

    /// <summary>One finances the other.</summary>
    Finance,

    /// <summary>One owns, orders or appoints the other.</summary>
    Control,

    /// <summary>One sets and enforces the other's rules.</summary>
    Regulation,
}
