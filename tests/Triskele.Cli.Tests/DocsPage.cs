using System.Text.RegularExpressions;

namespace Triskele.Cli.Tests;

/// <summary>A page of the documentation: the files that it writes, the commands that it shows, the pages that it links to.</summary>
/// <remarks>
/// A block <c>```csv file=NAME</c> is a file; a block <c>```console</c> holds lines <c>$ triskele …</c>, each followed by lines of its output.
/// A line <c>…</c> stands for output that is not shown, <c># exit code N</c> for a call that ends otherwise than well. Other blocks are not run.
/// </remarks>
internal sealed partial class DocsPage
{
    private readonly string[] _lines;

    private DocsPage(string path, string[] lines) => (Path, _lines) = (path, lines);

    /// <summary>Folder of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Path within the checkout, with slashes.</summary>
    public string Path { get; }

    /// <summary>The README, if there is one, and every page under docs.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory
            .EnumerateFiles(System.IO.Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(System.IO.Path.Combine(Root, "README.md"))
            .Where(File.Exists)
            .Select(p => System.IO.Path.GetRelativePath(Root, p).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static DocsPage Read(string path) => new(path, File.ReadAllLines(System.IO.Path.Combine(Root, path)));

    /// <summary>The page without its blocks of code.</summary>
    public IEnumerable<string> Prose
    {
        get
        {
            bool inside = false;
            foreach (string line in _lines)
            {
                if (line.StartsWith("```", StringComparison.Ordinal))
                    inside = !inside;
                else if (!inside)
                    yield return line;
            }
        }
    }

    public IEnumerable<string> Lines => _lines;

    /// <summary>Targets of the links to other files of the checkout, and to headings.</summary>
    public IEnumerable<string> Links =>
        Prose
            .SelectMany(line => Link().Matches(line))
            .Select(m => m.Groups["target"].Value)
            .Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>What the headings are called in a link: lower case, hyphens for spaces, no other signs.</summary>
    public IEnumerable<string> Anchors =>
        Prose
            .Where(line => line.StartsWith('#'))
            .Select(line => NoAnchorSign().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Files and commands, from the top down.</summary>
    public IEnumerable<DocsStep> Steps
    {
        get
        {
            for (int at = 0; at < _lines.Length; at++)
            {
                if (!_lines[at].StartsWith("```", StringComparison.Ordinal))
                    continue;
                string info = _lines[at][3..].Trim();
                int first = at + 1;
                at = Array.FindIndex(_lines, first, l => l.TrimEnd() == "```");
                if (at < 0)
                    throw new InvalidDataException($"{Path}, line {first}: the block has no end.");
                foreach (DocsStep step in StepsOf(info, first, _lines[first..at]))
                    yield return step;
            }
        }
    }

    private static IEnumerable<DocsStep> StepsOf(string info, int line, string[] block)
    {
        if (FileName().Match(info) is { Success: true } file)
            yield return new DocsStep(line, file.Groups["name"].Value, block, 0);
        if (info != "console")
            yield break;
        for (int at = 0; at < block.Length; )
        {
            int next = Array.FindIndex(block, at + 1, IsCommand);
            next = next < 0 ? block.Length : next;
            yield return Command(line + 1 + at, block[at..next]);
            at = next;
        }
    }

    private static DocsStep Command(int line, string[] block)
    {
        if (!block[0].StartsWith("$ triskele ", StringComparison.Ordinal))
            throw new InvalidDataException($"Line {line}: “{block[0]}” is no command of triskele.");
        string? exit = block.FirstOrDefault(l => l.StartsWith("# exit code ", StringComparison.Ordinal));
        int code = exit is null ? 0 : int.Parse(exit["# exit code ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        string[] shown = [.. block.Skip(1).Where(l => l != exit && l.Trim().Length > 0 && l.Trim() != "…")];
        return new DocsStep(line, null, [block[0]["$ triskele ".Length..], .. shown], code);
    }

    private static bool IsCommand(string line) => line.StartsWith("$ ", StringComparison.Ordinal);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Triskele.slnx")))
            folder = System.IO.Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The tests do not run within a checkout.");
    }

    [GeneratedRegex(@"\bfile=(?<name>[\w./-]+)")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NoAnchorSign();
}
