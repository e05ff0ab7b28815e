using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Cited.Fuzzing;

/// <summary>
/// The edges that an input takes through the library, as SharpFuzz's instrumentation counts them: 2^16 counters, each for a pair of
/// branches. As in AFL, how often an edge is taken counts in eight steps (1, 2, 3, 4–7, 8–15, 16–31, 32–127, 128 and more).
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private readonly byte* counters = (byte*)NativeMemory.AlignedAlloc(Size, 64);
    private readonly byte[] known = new byte[Size];

    private Coverage()
    {
        Clear();
        Trace.SharedMem = counters;
    }

    /// <summary>The only one: the instrumented library counts into it, and may not be used before it is there.</summary>
    public static Coverage Only { get; } = new();

    /// <summary>Edges that were taken by any input so far.</summary>
    public int Edges { get; private set; }

    /// <summary>Forgets the last input.</summary>
    public void Clear()
    {
        new Span<byte>(counters, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the last input took an edge that none took before, or took one oftener.</summary>
    public bool IsNew()
    {
        for (var at = 0; at < Size; at += Vector<byte>.Count)
        {
            if (Vector.EqualsAll(*(Vector<byte>*)(counters + at), Vector<byte>.Zero))
            {
                continue;
            }

            for (var i = at; i < at + Vector<byte>.Count; i++)
            {
                if (counters[i] != 0 && (Step(counters[i]) & ~known[i]) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Takes what the last input reached as known.</summary>
    public void Keep()
    {
        for (var i = 0; i < Size; i++)
        {
            if (counters[i] != 0)
            {
                Edges += known[i] == 0 ? 1 : 0;
                known[i] |= Step(counters[i]);
            }
        }
    }

    /// <summary>The edges that the last input took, however often.</summary>
    public HashSet<int> Taken()
    {
        var taken = new HashSet<int>();
        for (var i = 0; i < Size; i++)
        {
            if (counters[i] != 0)
            {
                taken.Add(i);
            }
        }

        return taken;
    }

    private static byte Step(byte count) => count switch
    {
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
