using Triskele.Data.Findings;

namespace Triskele.Data.Exchange.Reading;

/// <summary>Reads a network from a file of one format.</summary>
/// <param name="stream">The file, unpacked.</param>
/// <param name="findings">Takes the findings.</param>
/// <returns>The network; of a file that only adds to another, what it says of nodes.</returns>
/// <exception cref="ExchangeFault">It cannot be read on.</exception>
internal delegate ExchangeNetwork ExchangeReader(Stream stream, FileFindings findings);
