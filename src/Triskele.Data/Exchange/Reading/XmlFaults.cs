using System.Xml;

namespace Triskele.Data.Exchange.Reading;

/// <summary>Turns what can be wrong with XML into a fault of the file.</summary>
internal static class XmlFaults
{
    public static ExchangeNetwork Guard(Func<ExchangeNetwork> read)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            throw new ExchangeFault(
                fault.Message.Contains("DTD", StringComparison.Ordinal) ? "xml-dtd" : "xml-broken",
                fault.LineNumber,
                fault.Message
            );
        }
    }
}
