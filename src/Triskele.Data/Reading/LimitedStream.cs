namespace Triskele.Data.Reading;

/// <summary>Ends the reading of unpacked bytes when they exceed a limit: what an archive declares about its size may be a lie.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : ForwardStream(inner)
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        int read = Inner.Read(buffer);
        _read += read;
        return _read <= limit ? read : throw new ArchiveLimitException(limit);
    }
}
