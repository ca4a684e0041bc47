namespace Triskele.Data.Exchange.Ucinet;

/// <summary>Words of a DL file: separated by blanks or commas, in quotes where they contain such.</summary>
internal static class DlTokens
{
    public static List<string> Labels(string line) => Split(line, commas: true);

    public static List<string> Data(string line) => Split(line, commas: true);

    private static List<string> Split(string line, bool commas)
    {
        List<string> words = [];
        int at = 0;
        while (at < line.Length)
        {
            if (IsSeparator(line[at], commas))
            {
                at++;
                continue;
            }
            int end = line[at] == '"' ? line.IndexOf('"', at + 1) : -1;
            if (end > 0)
            {
                words.Add(line[(at + 1)..end]);
                at = end + 1;
                continue;
            }
            end = at;
            while (end < line.Length && !IsSeparator(line[end], commas))
                end++;
            words.Add(line[at..end]);
            at = end;
        }
        return words;
    }

    private static bool IsSeparator(char c, bool commas) => char.IsWhiteSpace(c) || (commas && c == ',');
}
