using System.Text;
using System.Xml;

namespace Triskele.Data.Exchange;

/// <summary>What the two XML formats share.</summary>
internal static class XmlText
{
    public static XmlWriter Writer(Stream stream) =>
        XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                IndentChars = " ",
                NewLineChars = "\n",
                NewLineHandling = NewLineHandling.Entitize,
                CheckCharacters = false,
            }
        );

    /// <summary>A reader of files of others: without document types, entities of their own or anything fetched from elsewhere.</summary>
    public static XmlReader Reader(Stream stream) =>
        XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersFromEntities = 1 << 20,
            }
        );

    /// <summary>The text with U+FFFD for what XML cannot hold.</summary>
    public static string Writable(string text)
    {
        foreach (char c in text)
            if (c is >= '\ud800' or < ' ')
                return Replaced(text);
        return text;
    }

    private static string Replaced(string text)
    {
        StringBuilder writable = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            writable.Append(rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune : Rune.ReplacementChar);
        return writable.ToString();
    }
}
