using System.Collections.Immutable;
using System.CommandLine;
using Triskele.Measures;
using Triskele.Workbench.Measuring;

namespace Triskele.Cli.Commands;

/// <summary>Options that several commands share: period, window, date, seed, threads, options of measures.</summary>
internal sealed class CommonOptions
{
    public Option<int?> From { get; } = new("--from") { Description = "First year, inclusive." };

    public Option<int?> To { get; } = new("--to") { Description = "Last year, inclusive." };

    public Option<string?> AsOf { get; } =
        new("--as-of")
        {
            Description = "Date (yyyy-MM-dd) at which to look: what starts later is left out. Default: the latest start in the data.",
        };

    public Option<string[]> Options { get; } =
        new("--option", "-o")
        {
            Description = "An option of a measure, name=value; may be repeated. `triskele explain ID` lists them.",
            DefaultValueFactory = _ => [],
        };

    public Option<ulong> Seed { get; } = new("--seed") { Description = "Seed of all chance.", DefaultValueFactory = _ => 1 };

    public Option<int?> Threads { get; } =
        new("--threads") { Description = "The most threads to compute on; no result depends on it. Default: all processors." };

    public Option<string?> Helices { get; } =
        new("--helices") { Description = "JSON file that maps codes to helices instead of the default." };

    public void AddTo(Command command)
    {
        command.Add(From);
        command.Add(To);
        command.Add(AsOf);
        command.Add(Options);
        command.Add(Seed);
        command.Add(Threads);
        command.Add(Helices);
    }

    public DateOnly? AsOfDate(ParseResult parsed)
    {
        if (parsed.GetValue(AsOf) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, default, out DateOnly date)
            ? date
            : throw new ArgumentException($"--as-of '{text}' is not a date of the form yyyy-MM-dd, such as 2020-12-31.");
    }

    public MeasureRequest Request(ParseResult parsed, Grouping by)
    {
        (ImmutableSortedDictionary<string, string> options, Window window) = Given(parsed);
        return new MeasureRequest
        {
            By = by,
            Period = PeriodOf(parsed),
            Window = window,
            Options = options,
            Seed = parsed.GetValue(Seed),
            Threads = ThreadsOf(parsed),
        };
    }

    private int ThreadsOf(ParseResult parsed) =>
        parsed.GetValue(Threads) switch
        {
            null => -1,
            >= 1 and int threads => threads,
            { } threads => throw new ArgumentException($"--threads {threads} is not 1 or more; leave it out to use all processors."),
        };

    private Period? PeriodOf(ParseResult parsed) =>
        (parsed.GetValue(From), parsed.GetValue(To)) switch
        {
            (null, null) => null,
            ({ } from, null) => new Period(from, 9999),
            (null, { } to) => new Period(1, to),
            ({ } from, { } to) => new Period(from, to),
        };

    // The window is an option of the scene, not of a measure, and is given in the same way.
    private (ImmutableSortedDictionary<string, string>, Window) Given(ParseResult parsed)
    {
        ImmutableSortedDictionary<string, string> options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        foreach (string option in parsed.GetValue(Options) ?? [])
        {
            int equals = option.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new ArgumentException($"--option '{option}' is not of the form name=value.");
            options = options.SetItem(option[..equals], option[(equals + 1)..]);
        }
        if (!options.TryGetValue("window", out string? word))
            return (options, Window.Active);
        // A number would be taken for the place of a word in the list.
        return Enum.GetNames<Window>().Contains(word, StringComparer.OrdinalIgnoreCase)
            ? (options.Remove("window"), Enum.Parse<Window>(word, ignoreCase: true))
            : throw new ArgumentException($"Option window: '{word}' is none of active | starting | cumulative.");
    }
}
