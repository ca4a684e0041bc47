using System.Globalization;
using System.Text;

namespace Triskele.Data.Exchange.Pajek;

/// <summary>Splits a line of a Pajek file: words, quoted texts, and times in brackets.</summary>
internal static class PajekTokens
{
    /// <summary>A word of a line.</summary>
    /// <param name="Text">The text, decoded.</param>
    /// <param name="IsQuoted">Whether it stood in quotes.</param>
    public readonly record struct Token(string Text, bool IsQuoted)
    {
        public bool IsTime => !IsQuoted && Text.StartsWith('[');
    }

    /// <summary>The words of a line; null where a quote is not closed.</summary>
    public static List<Token>? Split(string line)
    {
        List<Token> tokens = [];
        int at = 0;
        while (at < line.Length)
        {
            char c = line[at];
            if (char.IsWhiteSpace(c))
                at++;
            else if (c == '"')
            {
                if (Quoted(line, ref at) is not { } text)
                    return null;
                tokens.Add(new Token(text, true));
            }
            else
            {
                int end = c == '[' ? line.IndexOf(']', at) + 1 : EndOfWord(line, at);
                end = end <= at ? line.Length : end;
                tokens.Add(new Token(Decoded(line[at..end]), false));
                at = end;
            }
        }
        return tokens;
    }

    private static int EndOfWord(string line, int at)
    {
        while (at < line.Length && !char.IsWhiteSpace(line[at]))
            at++;
        return at;
    }

    private static string? Quoted(string line, ref int at)
    {
        int end = EndOfQuote(line, at);
        if (end < 0)
            return null;
        string text = line[(at + 1)..end];
        at = end + 1;
        return Decoded(text.Replace("\\\"", "\"", StringComparison.Ordinal));
    }

    // igraph writes a quote within a label as \", Pajek has none. A backslash before the last quote of the line is a backslash.
    private static int EndOfQuote(string line, int at)
    {
        for (int end = line.IndexOf('"', at + 1); end >= 0; end = line.IndexOf('"', end + 1))
            if (line[end - 1] != '\\' || end - 1 == at || line.IndexOf('"', end + 1) < 0)
                return end;
        return -1;
    }

    /// <summary>Pajek writes what it has no letter for as a number, <c>&amp;#8364;</c>.</summary>
    private static string Decoded(string text)
    {
        if (!text.Contains("&#", StringComparison.Ordinal))
            return text;
        StringBuilder decoded = new();
        for (int at = 0; at < text.Length; at++)
        {
            int end = text[at] == '&' && at + 2 < text.Length && text[at + 1] == '#' ? text.IndexOf(';', at) : -1;
            if (
                end > 0
                && int.TryParse(text.AsSpan(at + 2, end - at - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int code)
                && Rune.IsValid(code)
            )
                (at, decoded) = (end, decoded.Append(new Rune(code)));
            else
                decoded.Append(text[at]);
        }
        return decoded.ToString();
    }
}
