using Triskele.Data.Exchange;
using Triskele.Data.Exchange.Reading;
using Triskele.Data.Findings;
using Triskele.Data.Importers;
using Triskele.Data.Importers.Networks;
using Triskele.Data.Reading;

namespace Triskele.Data.Tests.Exchange;

/// <summary>Reads files as the importer does, up to the network.</summary>
internal static class ReadBack
{
    public static ExchangeNetwork Of(string[] paths, out FindingLog log)
    {
        log = new FindingLog();
        FindingLog findings = log;
        using SourceSet sources = SourceSet.Open(paths, log, new ArchiveLimits());
        List<NetworkFile> files =
        [
            .. sources
                .Entries.Select(e => NetworkFiles.Read(e, findings, new ArchiveLimits(), TestContext.Current.CancellationToken))
                .OfType<NetworkFile>(),
        ];
        return NetworkFiles.Joined(files.First(f => ExchangeReaders.Adds(f.Format) == ExchangeFormat.None), files);
    }
}
