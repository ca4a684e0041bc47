using System.Text;

namespace Triskele.Data.Exchange;

/// <summary>Text files as we write them: UTF-8, lines that end in LF.</summary>
internal static class ExchangeText
{
    public static StreamWriter Writer(Stream stream, ExchangeOptions options) =>
        new(stream, new UTF8Encoding(options.ByteOrderMark), 1 << 16, leaveOpen: true) { NewLine = "\n" };
}
