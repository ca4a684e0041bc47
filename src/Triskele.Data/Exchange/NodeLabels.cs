namespace Triskele.Data.Exchange;

/// <summary>What stands for a node in a format that has one name for it.</summary>
public enum NodeLabels
{
    /// <summary>The name; the key where there is none, and both where several share a name.</summary>
    Name,

    /// <summary>The key.</summary>
    Key,
}
