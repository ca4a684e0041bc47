using Triskele.Data.Exchange;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Networks;

/// <summary>Reads network files, and joins those that only add to others.</summary>
internal static class NetworkFiles
{
    private const long MostJsonBytes = 1 << 30;

    /// <summary>Reads a file; null if it cannot be, and a finding says why.</summary>
    public static NetworkFile? Read(SourceEntry entry, FindingLog log, ArchiveLimits limits, CancellationToken cancellation)
    {
        FileFindings findings = new(log, entry.Name);
        NetworkFile? file = null;
        FileGuard.Try(
            findings,
            () =>
            {
                try
                {
                    file = Read(entry, findings, limits, cancellation);
                }
                catch (ExchangeFault fault)
                {
                    findings.Error(fault.Key, fault.Row, "", fault.Found, [.. fault.Values]);
                }
            }
        );
        findings.TellTallies();
        return file;
    }

    /// <summary>What a network file says together with those of the same folder or archive that add to it.</summary>
    public static ExchangeNetwork Joined(NetworkFile file, IEnumerable<NetworkFile> all)
    {
        ExchangeNetwork network = file.Network;
        foreach (
            NetworkFile other in all.Where(o => o.Entry.Container == file.Entry.Container && ExchangeReaders.Adds(o.Format) == file.Format)
        )
            if (other.Format != ExchangeFormat.PajekSet || other.Network.Nodes.Length == file.Network.Nodes.Length)
                network = ExchangeMerge.Of(network, other.Network, other.Findings);
            else
                other.Findings.Warn("set-of-other-network", 0, "", ExchangeValue.Of(other.Network.Nodes.Length), file.Network.Nodes.Length);
        return network;
    }

    private static NetworkFile? Read(SourceEntry entry, FileFindings findings, ArchiveLimits limits, CancellationToken cancellation)
    {
        Stream Open() => new CancellingStream(TableOpener.OpenPlain(entry, limits, null), cancellation);
        SourceDigest digest = SourceDigest.Of(entry, cancellation);
        if (digest.Bytes == 0)
        {
            findings.Error("empty", 0, "", "0 bytes");
            return null;
        }
        ExchangeFormat format = ExchangeSniffer.Of(Open, entry);
        if (format == ExchangeFormat.None)
        {
            if (entry.IsNamed)
                findings.Error("network-unknown", 1, "", entry.Name);
            else
                findings.Note("network-unknown", 1, "", entry.Name);
            return null;
        }
        // JSON is read as a whole.
        if (format == ExchangeFormat.VosViewerJson && digest.Bytes > MostJsonBytes)
            throw new ExchangeFault("network-too-large", 0, $"{digest.Bytes} bytes", MostJsonBytes);
        using Stream stream = Open();
        return new NetworkFile(entry, findings, format, digest, ExchangeReaders.Of(format)(stream, findings));
    }
}
