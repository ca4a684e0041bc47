namespace Triskele.Data.Reading;

/// <summary>A stream whose reading the user can end.</summary>
internal sealed class CancellingStream(Stream inner, CancellationToken cancellation) : ForwardStream(inner)
{
    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        return Inner.Read(buffer);
    }
}
