namespace Triskele.Cli;

/// <summary>Where a command writes: the result to one stream, everything else to the other.</summary>
/// <param name="Output">Receives the result and nothing else.</param>
/// <param name="Error">Receives progress, findings and errors.</param>
internal sealed record Streams(TextWriter Output, TextWriter Error)
{
    /// <summary>Width of the terminal, or 100 where there is none.</summary>
    public static int Width => Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 60, 140);

    /// <summary>Progress that comes and goes on one line of a terminal, and is silent where there is none.</summary>
    public IProgress<string> Progress() => new LineProgress(Error);

    /// <summary>Ends the line of a progress.</summary>
    public void ClearProgress()
    {
        if (ShowsProgress)
            Error.Write("\r\u001b[K");
    }

    private bool ShowsProgress => ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected;

    private sealed class LineProgress(TextWriter error) : IProgress<string>
    {
        private readonly bool _shown = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

        public void Report(string value)
        {
            if (_shown)
                error.Write($"\r\u001b[K{value} …");
        }
    }
}
