namespace Triskele;

/// <summary>A failure whose reason is the data or the mathematics, not the caller: its message is fit to be shown to a user.</summary>
public class TriskeleException : Exception
{
    /// <summary>A failure without a message.</summary>
    public TriskeleException() { }

    /// <summary>A failure with what, where, expected and how to repair.</summary>
    public TriskeleException(string message)
        : base(message) { }

    /// <summary>A failure with its cause.</summary>
    public TriskeleException(string message, Exception innerException)
        : base(message, innerException) { }
}
