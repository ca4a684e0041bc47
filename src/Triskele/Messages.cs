using System.Collections.Immutable;

namespace Triskele;

/// <summary>All dated messages of an ecosystem, a column for each property, in the order of their times.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Messages
{
    /// <summary>The value of a time that nobody recorded.</summary>
    public const long UnknownTime = long.MinValue;

    /// <summary>Number of messages, one for each receiver.</summary>
    public int Count => From.Length;

    /// <summary>Index of the actor that sends.</summary>
    public required ImmutableArray<int> From { get; init; }

    /// <summary>Index of the actor that receives.</summary>
    public required ImmutableArray<int> To { get; init; }

    /// <summary>Seconds since the first of January of the year 1, or <see cref="UnknownTime"/>; ascending.</summary>
    public required ImmutableArray<long> Seconds { get; init; }

    /// <summary>Sentiments, or NaN.</summary>
    public required ImmutableArray<double> Sentiments { get; init; }

    /// <summary>Day number of a message, or <see cref="Day.Unknown"/>.</summary>
    public int DayOf(int message) => Seconds[message] == UnknownTime ? Day.Unknown : (int)(Seconds[message] / Day.Seconds);

    /// <summary>No messages.</summary>
    public static Messages None { get; } =
        new()
        {
            From = [],
            To = [],
            Seconds = [],
            Sentiments = [],
        };
}
