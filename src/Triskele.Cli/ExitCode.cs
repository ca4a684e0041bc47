namespace Triskele.Cli;

/// <summary>What a script is told; part of the contract of the command line.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed or cancelled; nothing half-written is left.</summary>
    public const int Failed = 1;

    /// <summary>The call is wrong: an unknown option, a value that is not allowed.</summary>
    public const int BadCall = 2;

    /// <summary>The input is wrong: findings were printed.</summary>
    public const int BadInput = 3;
}
