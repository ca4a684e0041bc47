namespace Triskele.Data.Storage;

/// <summary>A workspace cannot be used; the message says what, where, what was expected and how to repair it.</summary>
public sealed class WorkspaceException : TriskeleException
{
    /// <summary>A failure without a message.</summary>
    public WorkspaceException() { }

    /// <summary>A failure that is not listed in <see cref="WorkspaceFault"/>.</summary>
    public WorkspaceException(string message)
        : base(message) { }

    /// <summary>A failure that is not listed in <see cref="WorkspaceFault"/>, with its cause.</summary>
    public WorkspaceException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>A failure of a known kind.</summary>
    public WorkspaceException(WorkspaceFault fault, string message, Exception? innerException = null)
        : base(message, innerException!) => Fault = fault;

    /// <summary>What kind of failure it is.</summary>
    public WorkspaceFault Fault { get; } = WorkspaceFault.Other;
}
