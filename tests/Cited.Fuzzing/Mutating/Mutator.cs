using System.Buffers.Binary;
using System.Text;
using Cited.Fuzzing.Targets;

namespace Cited.Fuzzing.Mutating;

/// <summary>
/// Makes new inputs of old ones: bits, bytes, numbers, blocks, words of the target, parts of other inputs; in JSON also whole values. The
/// same seed makes the same inputs.
/// </summary>
internal sealed class Mutator(FuzzTarget target, int seed)
{
    private static readonly byte[] Telling = [0, 1, 9, 10, 13, 32, 34, 39, 44, 45, 46, 47, 48, 57, 58, 60, 62, 91, 92, 93, 123, 125, 127, 128, 191, 192, 224, 237, 240, 245, 255];

    private readonly byte[][] words = [.. target.Words.Select(Encoding.UTF8.GetBytes)];
    private readonly Random random = new(seed);

    /// <summary>A number from 0 to below a bound.</summary>
    public int Next(int below) => random.Next(below);

    /// <summary>An input made of <paramref name="parent"/>, with parts of <paramref name="other"/>.</summary>
    public byte[] Mutate(byte[] parent, byte[] other)
    {
        var input = new List<byte>(parent);
        if (target.IsJson && random.Next(2) == 0 && JsonMutations.Mutate(parent, other, words, random) is { } changed)
        {
            input = [.. changed];
            if (random.Next(3) > 0)
            {
                return Cut(input);
            }
        }

        for (var steps = 1 << random.Next(5); steps > 0; steps--)
        {
            Step(input, other);
        }

        return Cut(input);
    }

    private byte[] Cut(List<byte> input) => [.. input.Take(target.MostBytes)];

    private void Step(List<byte> input, byte[] other)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, 1 + random.Next(random.Next(4) == 0 ? 64 : 8));
        switch (random.Next(words.Length > 0 ? 14 : 11))
        {
            case 0 when length > 0:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when length > 0:
                input[at] = Telling[random.Next(Telling.Length)];
                break;
            case 2 when length > 0:
                input[at] = (byte)random.Next(256);
                break;
            case 3 when length > 0:
                input[at] += (byte)(random.Next(2) == 0 ? 1 + random.Next(16) : -1 - random.Next(16));
                break;
            case 4:
                input.RemoveRange(at, length);
                break;
            case 5:
                input.InsertRange(random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 6 when other.Length > 0:
                var from = random.Next(other.Length);
                input.InsertRange(at, other[from..Math.Min(other.Length, from + 1 + random.Next(64))]);
                break;
            case 7 when other.Length > 0:
                // The beginning of one input and the end of another.
                input.RemoveRange(at, input.Count - at);
                input.AddRange(other[random.Next(other.Length)..]);
                break;
            case 8:
                input.InsertRange(at, Enumerable.Repeat(Telling[random.Next(Telling.Length)], 1 + random.Next(16)));
                break;
            case 9 when input.Count - at >= 4:
                var number = new byte[4];
                BinaryPrimitives.WriteInt32LittleEndian(number, random.Next(4) switch { 0 => -1, 1 => int.MaxValue, 2 => random.Next(1 << 16), _ => 0 });
                Replace(input, at, random.Next(2) == 0 ? 4 : 2, number);
                break;
            case 10:
                Digits(input, at);
                break;
            case 11 or 12:
                input.InsertRange(at, words[random.Next(words.Length)]);
                break;
            case 13:
                Replace(input, at, length, words[random.Next(words.Length)]);
                break;
        }
    }

    private static void Replace(List<byte> input, int at, int length, byte[] by)
    {
        input.RemoveRange(at, Math.Min(length, input.Count - at));
        input.InsertRange(at, by);
    }

    // A run of digits becomes another number.
    private void Digits(List<byte> input, int at)
    {
        var start = input.FindIndex(Math.Min(at, Math.Max(0, input.Count - 1)), b => char.IsAsciiDigit((char)b));
        if (start < 0)
        {
            return;
        }

        var end = start;
        while (end < input.Count && char.IsAsciiDigit((char)input[end]))
        {
            end++;
        }

        var number = random.Next(5) switch { 0 => 0, 1 => random.Next(40), 2 => random.Next(3000), 3 => 9007199254740991 + random.Next(3), _ => random.NextInt64(long.MaxValue) };
        Replace(input, start, end - start, Encoding.ASCII.GetBytes(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
