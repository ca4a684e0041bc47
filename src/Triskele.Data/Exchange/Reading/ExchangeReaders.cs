using Triskele.Data.Exchange.EdgeTables;
using Triskele.Data.Exchange.Gexf;
using Triskele.Data.Exchange.GraphMl;
using Triskele.Data.Exchange.MatrixMarket;
using Triskele.Data.Exchange.Multinet;
using Triskele.Data.Exchange.Pajek;
using Triskele.Data.Exchange.Ucinet;
using Triskele.Data.Exchange.VosViewer;

namespace Triskele.Data.Exchange.Reading;

/// <summary>The readers of the formats.</summary>
internal static class ExchangeReaders
{
    public static ExchangeReader Of(ExchangeFormat format) =>
        format switch
        {
            ExchangeFormat.Gexf => GexfReader.Read,
            ExchangeFormat.GraphMl => GraphMlReader.Read,
            ExchangeFormat.Pajek or ExchangeFormat.PajekSet => PajekReader.Read,
            ExchangeFormat.Mpx => MpxReader.Read,
            ExchangeFormat.VosViewerJson => VosViewerJsonReader.Read,
            ExchangeFormat.VosViewerMap or ExchangeFormat.Nodes => TableReaders.Nodes,
            ExchangeFormat.VosViewerNetwork => VosViewerNetworkReader.Read,
            ExchangeFormat.Dl => DlReader.Read,
            ExchangeFormat.MatrixMarket => MatrixMarketReader.Read,
            ExchangeFormat.Edges => TableReaders.Edges,
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no reader"),
        };

    /// <summary>The kind of file that a file of this kind adds to; none where it stands by itself.</summary>
    public static ExchangeFormat Adds(ExchangeFormat format) =>
        format switch
        {
            ExchangeFormat.PajekSet => ExchangeFormat.Pajek,
            ExchangeFormat.VosViewerMap => ExchangeFormat.VosViewerNetwork,
            ExchangeFormat.Nodes => ExchangeFormat.Edges,
            _ => ExchangeFormat.None,
        };
}
