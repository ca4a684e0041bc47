namespace Triskele.Workbench;

/// <summary>The input is wrong and nothing was changed; the message names the findings.</summary>
public class BadInputException : TriskeleException
{
    /// <summary>Bad input without a message.</summary>
    public BadInputException() { }

    /// <summary>Bad input with what, where, expected and how to repair.</summary>
    public BadInputException(string message)
        : base(message) { }

    /// <summary>Bad input with its cause.</summary>
    public BadInputException(string message, Exception innerException)
        : base(message, innerException) { }
}
