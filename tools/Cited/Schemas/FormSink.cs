using System.Buffers;
using System.Text;

namespace Cited.Schemas;

/// <summary>Where a canonical form goes: into bytes, or against bytes that may be in it already.</summary>
internal sealed class FormSink
{
    private static readonly byte[] Blanks = Enumerable.Repeat((byte)' ', 128).ToArray();

    private readonly ArrayBufferWriter<byte>? into;
    private readonly ReadOnlyMemory<byte> against;
    private int at;

    private FormSink(ArrayBufferWriter<byte>? into, ReadOnlyMemory<byte> against) => (this.into, this.against) = (into, against);

    /// <summary>One that keeps what is written.</summary>
    public static FormSink Keeping() => new(new ArrayBufferWriter<byte>(), default);

    /// <summary>One that only compares.</summary>
    public static FormSink Comparing(ReadOnlyMemory<byte> bytes) => new(null, bytes);

    /// <summary>Whether all that was written so far stands in the bytes it is compared with; writing can stop when it does not.</summary>
    public bool IsSame { get; private set; } = true;

    /// <summary>Whether what was written is all that stands in them.</summary>
    public bool IsWhole => IsSame && at == against.Length;

    /// <summary>What was written.</summary>
    public byte[] Bytes => into!.WrittenSpan.ToArray();

    /// <summary>Writes bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (into is not null)
        {
            into.Write(bytes);
            return;
        }

        IsSame = IsSame && against.Span[at..].StartsWith(bytes);
        at += IsSame ? bytes.Length : 0;
    }

    /// <summary>Writes a text.</summary>
    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes the blanks before a line, two for each level.</summary>
    public void Indent(int depth)
    {
        for (var left = depth * 2; left > 0; left -= Blanks.Length)
        {
            Write(Blanks.AsSpan(0, Math.Min(left, Blanks.Length)));
        }
    }
}
