using Triskele.Data.Exchange;
using Triskele.Data.Findings;
using Triskele.Data.Reading;

namespace Triskele.Data.Importers.Networks;

/// <summary>A network file that is read.</summary>
internal sealed record NetworkFile(
    SourceEntry Entry,
    FileFindings Findings,
    ExchangeFormat Format,
    SourceDigest Digest,
    ExchangeNetwork Network
);
