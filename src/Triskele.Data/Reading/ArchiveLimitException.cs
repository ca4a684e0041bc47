namespace Triskele.Data.Reading;

/// <summary>An archive unpacks to more than it may.</summary>
internal sealed class ArchiveLimitException(long limit) : IOException("The archive unpacks to more bytes than the limit allows.")
{
    public long Limit => limit;
}
