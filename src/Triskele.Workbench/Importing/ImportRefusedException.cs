using Triskele.Data.Findings;

namespace Triskele.Workbench.Importing;

/// <summary>An import was refused and nothing was changed; the findings say why.</summary>
/// <param name="message">What and why.</param>
/// <param name="findings">The findings.</param>
public sealed class ImportRefusedException(string message, FindingLog findings) : BadInputException(message)
{
    /// <summary>The findings.</summary>
    public FindingLog Findings { get; } = findings;
}
