using System.Text;
using Cited.Text;

namespace Cited.Cli.Hosting;

/// <summary>
/// A standard stream that never ends the process by an exception of its own. Where standard output cannot be written, for example to a full
/// disk, the command ends with <see cref="ExitCodes.Usage"/> and a sentence. Where standard error cannot be written there is nobody to
/// tell, and the exit code still says what came of the command. A reader that closes its end of a pipe, such as <c>head</c>, has what it
/// wanted: the runtime drops the rest, and the exit code is that of the whole run.
/// </summary>
internal static class StandardStream
{
    /// <summary>
    /// Standard output: the first write that fails throws <see cref="OutputException"/>, and what is written after it is dropped.
    /// </summary>
    public static TextWriter Output(Func<Stream> open, Encoding encoding) =>
        new StreamWriter(Open(open, refusal => throw new OutputException(refusal)), encoding) { NewLine = "\n" };

    /// <summary>Standard error: a write that fails is dropped.</summary>
    public static TextWriter Error(Func<Stream> open, Encoding encoding) =>
        TextWriter.Synchronized(new StreamWriter(Open(open, _ => { }), encoding) { AutoFlush = true });

    /// <summary>Flushes standard output at the end of a command; where that fails, says so.</summary>
    /// <returns>The exit code that remains.</returns>
    public static int End(int code, Terminal terminal)
    {
        try
        {
            terminal.Out.Flush();
            return code;
        }
        catch (OutputException e)
        {
            terminal.Error.WriteLine("cited: " + e.Message);
            return code == ExitCodes.Defect ? code : ExitCodes.Usage;
        }
    }

    private static Guarded Open(Func<Stream> open, Action<Exception> refused)
    {
        try
        {
            return new Guarded(open(), refused);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return new Guarded(new Closed(e), refused);
        }
    }

    private static bool IsRefusal(Exception e) =>
        e is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException;

    // Hands on what is written, until that is refused.
    private sealed class Guarded(Stream inner, Action<Exception> refused) : Written
    {
        private bool over;

        public override void Write(byte[] buffer, int offset, int count) => Try(() => inner.Write(buffer, offset, count));

        public override void Flush() => Try(inner.Flush);

        private void Try(Action write)
        {
            if (over)
            {
                return;
            }

            try
            {
                write();
            }
            catch (Exception e) when (IsRefusal(e))
            {
                over = true;
                refused(e);
            }
        }
    }

    // Stands for a stream that could not be opened.
    private sealed class Closed(Exception reason) : Written
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException(reason.Message, reason);

        public override void Flush()
        {
        }
    }

    private abstract class Written : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

/// <summary>Standard output could not be written: what was written of it is not whole.</summary>
internal sealed class OutputException : Exception
{
    /// <summary>With the system's refusal.</summary>
    internal OutputException(Exception refusal)
        : base(
            $"standard output could not be written ({Shown.Sentence(refusal.Message).TrimEnd('.')}); what was written of it is not whole. "
            + "Make room, or write it elsewhere, and run the command again.",
            refusal)
    {
    }
}
