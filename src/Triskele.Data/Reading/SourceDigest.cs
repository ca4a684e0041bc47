using System.Security.Cryptography;

namespace Triskele.Data.Reading;

/// <summary>Hash and length of the bytes of a file, read once from end to end.</summary>
internal readonly record struct SourceDigest(string Sha256, long Bytes)
{
    public static SourceDigest Of(SourceEntry entry, CancellationToken cancellation)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using Stream stream = entry.Open();
        byte[] buffer = new byte[1 << 17];
        long bytes = 0;
        for (int read; (read = stream.Read(buffer)) > 0; bytes += read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
        }
        return new SourceDigest(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
