using Triskele.Presentation;
using Triskele.Workbench.Importing;

namespace Triskele.Workbench.Diagnosis;

/// <summary>A diagnosis and, where raw files were given, what their import found.</summary>
/// <param name="Report">The report.</param>
/// <param name="Import">What the import did, or null for a workspace.</param>
public sealed record DiagnosisOutcome(Report Report, ImportOutcome? Import);
