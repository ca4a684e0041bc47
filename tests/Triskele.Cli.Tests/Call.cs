using System.Globalization;

namespace Triskele.Cli.Tests;

/// <summary>Calls the command line as a user does, in this process.</summary>
internal static class Call
{
    public static Result Triskele(params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture),
            error = new(CultureInfo.InvariantCulture);
        int code = CommandLine.RunAsync(args, output, error).GetAwaiter().GetResult();
        return new Result(code, output.ToString(), error.ToString());
    }

    public sealed record Result(int Code, string Output, string Error);
}
