using Triskele.Data.Exchange;
using Triskele.Data.Exchange.Gexf;
using Triskele.Data.Exchange.GraphMl;
using Triskele.Data.Exchange.MatrixMarket;
using Triskele.Data.Exchange.Multinet;
using Triskele.Data.Exchange.Pajek;
using Triskele.Data.Exchange.Ucinet;
using Triskele.Data.Exchange.VosViewer;

namespace Triskele.Data.Exporters;

/// <summary>Writes a network of an ecosystem in a format of other programs.</summary>
/// <remarks>See <c>docs/exchange-formats.md</c>. VOSviewer is one <c>.json</c> or else a folder with a map and a network.</remarks>
public sealed class NetworkExporter : IExporter
{
    private delegate void Writing(ExchangeNetwork network, Stream stream, ExchangeOptions options, CancellationToken cancellation);

    private static readonly Dictionary<string, Writing> Writers = new(StringComparer.Ordinal)
    {
        ["gexf"] = GexfWriter.Write,
        ["graphml"] = (network, stream, _, cancellation) => GraphMlWriter.Write(network, stream, cancellation),
        ["pajek"] = PajekWriter.Write,
        ["mpx"] = MpxWriter.Write,
        ["vosviewer"] = VosViewerJsonWriter.Write,
        ["dl"] = DlWriter.Write,
        ["mtx"] = MatrixMarketWriter.Write,
    };

    private readonly Writing _write;

    /// <summary>An exporter of a format.</summary>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public NetworkExporter(string format)
    {
        if (!Writers.TryGetValue(format, out Writing? write))
            throw new ArgumentException($"There is no network format '{format}'; there are: {string.Join(", ", Formats)}.", nameof(format));
        (Format, _write) = (format, write);
    }

    /// <summary>The formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Writers.Keys];

    /// <inheritdoc/>
    public string Format { get; }

    /// <summary>Which network to write.</summary>
    public NetworkContent Content { get; init; }

    /// <summary>How to write it.</summary>
    public ExchangeOptions Options { get; init; } = new();

    /// <inheritdoc/>
    public void Export(Ecosystem ecosystem, string path, CancellationToken cancellation = default) =>
        Write(EcosystemNetwork.Of(ecosystem, Content), path, cancellation);

    /// <summary>Writes a network, whatever it comes from.</summary>
    /// <exception cref="ExportException">The target cannot be written; nothing is left of the attempt.</exception>
    public void Write(ExchangeNetwork network, string path, CancellationToken cancellation = default)
    {
        if (Format == "vosviewer" && !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            AtomicOutput.WriteFolder(path, folder => VosViewerMapWriter.Write(network, folder, Options, cancellation));
        else
            AtomicOutput.WriteFile(
                path,
                temporary =>
                {
                    using FileStream file = File.Create(temporary);
                    _write(network, file, Options, cancellation);
                }
            );
    }
}
