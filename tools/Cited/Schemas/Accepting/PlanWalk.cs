using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas.Accepting;

/// <summary>What is kept while a value is held against a plan: whether the answer is sure, and how much work it was.</summary>
/// <param name="bytes">The size of the value, in bytes.</param>
internal sealed class PlanWalk(int bytes)
{
    private const long MostExact = (1L << 53) - 1;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Half of what an evaluation may take, so that none is accepted that would be ended; references are counted as it counts them.
    private readonly long most = (Limits.SchemaReferences + ((long)bytes * Limits.SchemaReferencesPerByte)) / 2;
    private long followed;
    private int depth;
    private char[] characters = new char[256];

    /// <summary>Whether something was met that is not known here.</summary>
    public bool Unsure { get; private set; }

    /// <summary>The answer where there is none.</summary>
    public bool NotSure()
    {
        Unsure = true;
        return false;
    }

    /// <summary>Begins to follow a reference; false where there is no going on.</summary>
    public bool Enter()
    {
        followed++;
        depth++;
        return (followed <= most && depth <= Limits.SchemaReferenceDepth / 2 && RuntimeHelpers.TryEnsureSufficientExecutionStack()) || NotSure();
    }

    /// <summary>Is back from a reference.</summary>
    public void Leave() => depth--;

    /// <summary>The characters of a text, until the next is asked for.</summary>
    /// <exception cref="InvalidOperationException">It has half a character, as an escape.</exception>
    /// <exception cref="DecoderFallbackException">It has bytes that are not UTF-8.</exception>
    public ReadOnlySpan<char> Text(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        if (raw.Contains((byte)'\\'))
        {
            return value.GetString();
        }

        if (characters.Length < raw.Length)
        {
            characters = new char[raw.Length * 2];
        }

        return characters.AsSpan(0, Strict.GetChars(raw, characters));
    }

    /// <summary>
    /// A whole number as people write it, and which every kind of number can hold (RFC 7493 §2.2). Others are compared in more than one
    /// way, and are left alone.
    /// </summary>
    public static bool TryPlain(JsonElement number, out long value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(number);
        var digits = raw[0] == (byte)'-' ? raw[1..] : raw;
        value = 0;
        return digits.Length <= 16
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (raw.Length == digits.Length || digits[0] != (byte)'0')
            && number.TryGetInt64(out value)
            && value is >= -MostExact and <= MostExact;
    }

    /// <summary>A number with a fraction, of so few digits that every kind of number tells it from others.</summary>
    public static bool TryShort(JsonElement number, out decimal value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(number);
        value = 0;
        return raw.Length <= 16 && raw.Contains((byte)'.') && !raw.ContainsAny((byte)'e', (byte)'E') && number.TryGetDecimal(out value);
    }
}
