using Triskele.Data.Exchange;
using Triskele.Data.Exchange.EdgeTables;

namespace Triskele.Data.Exporters;

/// <summary>The tables that an export of tables writes.</summary>
internal static class NetworkTables
{
    /// <summary>The tables of records, or edges and nodes of a network.</summary>
    public static IReadOnlyList<ExportTable> Of(Ecosystem ecosystem, NetworkContent? content)
    {
        if (content is not { } network)
            return EcosystemTables.Of(ecosystem);
        ExchangeNetwork exchange = EcosystemNetwork.Of(ecosystem, network);
        return [EdgeTableWriter.Edges(exchange), EdgeTableWriter.Nodes(exchange)];
    }

    /// <summary>The tables for a folder; messages of an older export that lie there are replaced, if need be by none.</summary>
    public static IReadOnlyList<ExportTable> Of(Ecosystem ecosystem, NetworkContent? content, string folder, string ending) =>
        content is null ? EcosystemTables.Of(ecosystem, folder, ending) : Of(ecosystem, content);

    /// <summary>The edges of a network, by default of the projected one.</summary>
    public static ExportTable Edges(Ecosystem ecosystem, NetworkContent? content) =>
        EdgeTableWriter.Edges(EcosystemNetwork.Of(ecosystem, content ?? NetworkContent.Projects));
}
