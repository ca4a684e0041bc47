namespace Triskele.Data.Exporters;

/// <summary>An export cannot be written; the message says what, where and how to repair it.</summary>
public sealed class ExportException : TriskeleException
{
    /// <summary>A failure without a message.</summary>
    public ExportException() { }

    /// <summary>A failure with what, where and how to repair.</summary>
    public ExportException(string message)
        : base(message) { }

    /// <summary>A failure with its cause.</summary>
    public ExportException(string message, Exception innerException)
        : base(message, innerException) { }
}
