using System.Text;

namespace Triskele.Cli.Tests;

/// <summary>A file that a page writes, or a command that it shows.</summary>
/// <param name="Line">Line of the page.</param>
/// <param name="File">Name of the file; null for a command.</param>
/// <param name="Text">Lines of the file; or the command, then the lines of its output that are shown.</param>
/// <param name="ExitCode">What the command ends with.</param>
internal sealed record DocsStep(int Line, string? File, string[] Text, int ExitCode)
{
    /// <summary>Lines of the output that are shown.</summary>
    public IEnumerable<string> Shown => Text.Skip(1);

    /// <summary>Words of the command, split as a shell does: at spaces outside quotes.</summary>
    public IReadOnlyList<string> Arguments()
    {
        List<string> words = [];
        StringBuilder? word = null;
        char quote = '\0';
        foreach (char c in Text[0])
        {
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (word is not null)
                    words.Add(word.ToString());
                word = null;
            }
            else if (quote == '\0' && c is '"' or '\'')
                (quote, word) = (c, word ?? new StringBuilder());
            else if (c == quote)
                quote = '\0';
            else
                word = (word ?? new StringBuilder()).Append(c);
        }
        if (word is not null)
            words.Add(word.ToString());
        return words;
    }
}
