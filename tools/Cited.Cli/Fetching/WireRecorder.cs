namespace Cited.Cli.Fetching;

/// <summary>
/// Keeps what goes over a connection, inside its encryption: what was sent and what came, byte for byte, up to a bound. One connection
/// serves one request.
/// </summary>
internal sealed class WireRecorder(int most) : IDisposable
{
    private readonly MemoryStream sent = new();
    private readonly MemoryStream received = new();

    /// <summary>What was sent.</summary>
    public byte[] Sent => sent.ToArray();

    /// <summary>What came.</summary>
    public byte[] Received => received.ToArray();

    /// <summary>Whether more came than is kept.</summary>
    public bool IsFull => received.Length >= most;

    /// <summary>The stream of a connection, listened to.</summary>
    public Stream Around(Stream stream) => new Listener(stream, this);

    /// <inheritdoc />
    public void Dispose()
    {
        sent.Dispose();
        received.Dispose();
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var room = (int)Math.Max(0, Math.Min(bytes.Length, most - received.Length));
        received.Write(bytes[..room]);
    }

    private sealed class Listener(Stream inner, WireRecorder recorder) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            recorder.Keep(buffer.AsSpan(offset, read));
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            recorder.Keep(buffer.Span[..read]);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count)
        {
            recorder.sent.Write(buffer, offset, count);
            inner.Write(buffer, offset, count);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            recorder.sent.Write(buffer.Span);
            return inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
