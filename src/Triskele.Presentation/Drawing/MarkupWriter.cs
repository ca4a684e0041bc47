using System.Text;

namespace Triskele.Presentation.Drawing;

/// <summary>Writes HTML and SVG that is also well-formed XML: every text escaped, every element closed.</summary>
internal sealed class MarkupWriter(TextWriter writer)
{
    private readonly Stack<string> _open = new();

    public MarkupWriter Open(string name, params ReadOnlySpan<(string Name, AttributeValue Value)> attributes)
    {
        Tag(name, attributes);
        writer.Write('>');
        _open.Push(name);
        return this;
    }

    public MarkupWriter Close()
    {
        writer.Write("</");
        writer.Write(_open.Pop());
        writer.Write('>');
        return this;
    }

    public MarkupWriter Text(string text)
    {
        writer.Write(Escape(text, "\n"));
        return this;
    }

    /// <summary>An element with a text in it.</summary>
    public MarkupWriter Element(string name, string text, params ReadOnlySpan<(string Name, AttributeValue Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>An element that HTML never closes, or one of SVG without content.</summary>
    public MarkupWriter Empty(string name, params ReadOnlySpan<(string Name, AttributeValue Value)> attributes)
    {
        Tag(name, attributes);
        writer.Write("/>");
        return this;
    }

    public MarkupWriter NewLine()
    {
        writer.Write('\n');
        return this;
    }

    /// <summary>Our own markup, never anything from data.</summary>
    public MarkupWriter Trusted(string markup)
    {
        writer.Write(markup);
        return this;
    }

    private void Tag(string name, ReadOnlySpan<(string Name, AttributeValue Value)> attributes)
    {
        writer.Write('<');
        writer.Write(name);
        foreach ((string attribute, AttributeValue value) in attributes)
            if (value.Text is not null)
                writer.Write($" {attribute}=\"{Escape(value.Text, " ")}\"");
    }

    /// <summary>Text fit for content and for quoted attributes; what XML cannot hold becomes U+FFFD.</summary>
    private static string Escape(string text, string newLine)
    {
        StringBuilder escaped = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\n' => escaped.Append(newLine),
                '\t' or '\r' => escaped.Append(' '),
                < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        return escaped.ToString();
    }
}
