using Cited.Text;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Cited.Passages.Archives;

/// <summary>Where a record of a web archive begins: the compressed member that holds it, and how far into what that holds.</summary>
/// <param name="Member">Offset of the member in the file; 0 in a file that is not compressed.</param>
/// <param name="Offset">Offset in the member's content, in bytes.</param>
internal readonly record struct WarcPlace(long Member, long Offset);

/// <summary>
/// The bytes of a WARC file, one after the other, whether it is compressed (members of gzip, RFC 1952, one or more after another) or not, and
/// where each stands, so that a record that was seen can be read again without what is before it.
/// </summary>
internal sealed class WarcInput : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly Stream stream;
    private readonly byte[] raw = new byte[BufferBytes];
    private readonly byte[] inflated = new byte[BufferBytes];
    private readonly Inflater inflater = new(noHeader: true);
    private readonly bool compressed;
    private long rawBase;
    private int rawAt;
    private int rawEnd;
    private bool inMember;
    private long member;
    private long offset;
    private int at;
    private int end;
    private long left = Limits.WebArchiveBytes;

    /// <summary>Begins at a place that an earlier reading gave; at the beginning for none.</summary>
    public WarcInput(Stream stream, WarcPlace from = default)
    {
        this.stream = stream;
        Fill();
        compressed = rawEnd >= 2 && raw[0] == 0x1F && raw[1] == 0x8B;
        Advance(compressed ? from.Member : from.Offset);
        if (compressed)
        {
            Skip(from.Offset);
        }
        else
        {
            offset = from.Offset;
        }
    }

    /// <summary>Why reading ended before the end of the file, as the second half of a sentence; absent if it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Where the next byte stands.</summary>
    public WarcPlace Place => More() ? new(member, offset + at) : compressed ? new(rawBase + rawAt, 0) : new(0, offset + end);

    /// <summary>Where a place is in the file: the offset of its member, or its own where nothing is compressed.</summary>
    public long OnDisk(WarcPlace place) => compressed ? place.Member : place.Offset;

    /// <summary>The next byte without taking it; -1 at the end.</summary>
    public int Peek() => More() ? inflated[at] : -1;

    /// <summary>Takes bytes; fewer only at the end.</summary>
    public int Read(Span<byte> into)
    {
        var read = 0;
        while (read < into.Length && More())
        {
            var part = Math.Min(end - at, into.Length - read);
            inflated.AsSpan(at, part).CopyTo(into[read..]);
            at += part;
            read += part;
        }

        return read;
    }

    /// <summary>Passes over bytes; fewer only at the end.</summary>
    public void Skip(long count)
    {
        while (count > 0 && More())
        {
            var part = (int)Math.Min(end - at, count);
            at += part;
            count -= part;
        }
    }

    /// <summary>A line without its end; absent at the end, or if it is longer than is allowed.</summary>
    public string? Line(int most)
    {
        var line = new List<byte>(80);
        while (More())
        {
            var next = inflated[at++];
            if (next == '\n')
            {
                return System.Text.Encoding.UTF8.GetString(line.Count > 0 && line[^1] == '\r' ? [.. line[..^1]] : [.. line]);
            }

            if (line.Count == most)
            {
                Problem ??= "a line of a record's head is too long";
                return null;
            }

            line.Add(next);
        }

        return null;
    }

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();

    private bool More()
    {
        while (at == end)
        {
            offset += end;
            (at, end) = (0, 0);
            if (left <= 0)
            {
                Refuse($"it holds more than {Limits.WebArchiveBytes >> 30} GiB");
            }

            if (Problem is not null || !(compressed ? Inflate() : Copy()))
            {
                return false;
            }

            left -= end;
        }

        return true;
    }

    private bool Copy()
    {
        if (rawAt == rawEnd && !Fill())
        {
            return false;
        }

        end = rawEnd - rawAt;
        raw.AsSpan(rawAt, end).CopyTo(inflated);
        rawAt = rawEnd;
        return true;
    }

    private bool Inflate()
    {
        try
        {
            if (!inMember && !BeginMember())
            {
                return false;
            }

            end = inflater.Inflate(inflated);
            if (end == 0 && inflater.IsFinished)
            {
                rawAt = rawEnd - inflater.RemainingInput;
                inMember = false;

                // The checksum and the length: what a record holds is checked by its digest, where it has one.
                return Advance(8) || Refuse("it is cut off");
            }

            if (end == 0 && inflater.IsNeedingInput)
            {
                if (!Fill())
                {
                    return Refuse("it is cut off");
                }

                inflater.SetInput(raw, 0, rawEnd);
            }

            return true;
        }
        catch (SharpZipBaseException)
        {
            return Refuse("its compression is broken");
        }
    }

    // The head of a member: ten bytes, then what its flags announce.
    private bool BeginMember()
    {
        if (rawAt == rawEnd && !Fill())
        {
            return false;
        }

        (member, offset) = (rawBase + rawAt, 0);
        Span<byte> head = stackalloc byte[10];
        foreach (ref var b in head)
        {
            b = (byte)Math.Max(0, RawByte());
        }

        if (head[0] != 0x1F || head[1] != 0x8B || head[2] != 8)
        {
            return Refuse("what follows in it is no member of gzip");
        }

        var extra = (head[3] & 4) != 0 ? RawByte() + (RawByte() << 8) : 0;
        Advance(Math.Max(0, extra));
        for (var texts = ((head[3] & 8) != 0 ? 1 : 0) + ((head[3] & 16) != 0 ? 1 : 0); texts > 0; texts--)
        {
            while (RawByte() > 0)
            {
            }
        }

        Advance((head[3] & 2) != 0 ? 2 : 0);
        inflater.Reset();
        inflater.SetInput(raw, rawAt, rawEnd - rawAt);
        return inMember = true;
    }

    private int RawByte() => rawAt < rawEnd || Fill() ? raw[rawAt++] : -1;

    private bool Advance(long count)
    {
        if (count > rawEnd - rawAt && stream.CanSeek && rawBase + rawAt + count <= stream.Length)
        {
            rawBase += rawAt + count;
            (rawAt, rawEnd) = (0, 0);
            stream.Position = rawBase;
            return true;
        }

        while (count > 0 && (rawAt < rawEnd || Fill()))
        {
            var part = (int)Math.Min(count, rawEnd - rawAt);
            rawAt += part;
            count -= part;
        }

        return count == 0;
    }

    private bool Fill()
    {
        rawBase += rawEnd;
        (rawAt, rawEnd) = (0, 0);
        try
        {
            rawEnd = stream.Read(raw);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return Refuse("it cannot be read to its end");
        }

        return rawEnd > 0;
    }

    private bool Refuse(string problem)
    {
        Problem ??= problem;
        return false;
    }
}
