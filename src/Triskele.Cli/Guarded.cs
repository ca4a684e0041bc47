using Triskele.Cli.Commands;
using Triskele.Workbench;
using Triskele.Workbench.Importing;

namespace Triskele.Cli;

/// <summary>Runs a command and turns what went wrong into a sentence and an exit code: a stack trace never reaches a user.</summary>
internal static class Guarded
{
    public static int Run(Streams streams, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception failure) when (Describe(failure) is { } described)
        {
            streams.ClearProgress();
            if (failure is ImportRefusedException refused)
                FindingsPrinter.Print(refused.Findings, streams.Error);
            streams.Error.WriteLine(described.Message);
            return described.Code;
        }
    }

    private static (string Message, int Code)? Describe(Exception failure) =>
        failure switch
        {
            OperationCanceledException => ("Cancelled; nothing was changed.", ExitCode.Failed),
            BadInputException bad => (bad.Message, ExitCode.BadInput),
            ArgumentException wrong => (WithoutParameter(wrong), ExitCode.BadCall),
            TriskeleException known => (known.Message, ExitCode.Failed),
            UnauthorizedAccessException or IOException => (failure.Message, ExitCode.Failed),
            AggregateException { InnerException: { } inner } => Describe(inner),
            _ => (
                $"Something went wrong that Triskele does not know: {failure.GetType().Name}: {failure.Message} "
                    + "Please report it together with the command; nothing was changed.",
                ExitCode.Failed
            ),
        };

    // ArgumentException appends the name of a parameter, which tells a user nothing.
    private static string WithoutParameter(ArgumentException failure) =>
        failure.ParamName is { } name ? failure.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : failure.Message;
}
