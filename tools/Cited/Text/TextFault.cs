using System.Globalization;

namespace Cited.Text;

/// <summary>Why a file cannot be taken as a JSON text.</summary>
public enum TextFaultKind
{
    /// <summary>The operating system refused to let it be read.</summary>
    Unreadable,

    /// <summary>It is a symbolic link: links are never followed, so nothing outside the dataset is ever read.</summary>
    SymbolicLink,

    /// <summary>An editor's or system's leftover that git holds, so that others get it too.</summary>
    TrackedLeftover,

    /// <summary>Larger than is read of a file of its kind.</summary>
    TooLarge,

    /// <summary>Begins with a byte order mark (UTF-8, UTF-16 or UTF-32).</summary>
    ByteOrderMark,

    /// <summary>Holds bytes that are not UTF-8.</summary>
    NotUtf8,

    /// <summary>Nested deeper than <see cref="Limits.JsonDepth"/>.</summary>
    TooDeep,

    /// <summary>A list, an object, a text or the whole file exceeds its <see cref="JsonBounds"/>.</summary>
    TooMany,

    /// <summary>Not JSON (RFC 8259).</summary>
    NotJson,

    /// <summary>An object has one key twice (RFC 8259 §4 leaves the meaning open, so it is refused).</summary>
    DuplicateKey,

    /// <summary>A string holds half of a surrogate pair (RFC 8259 §8.2).</summary>
    LoneSurrogate,

    /// <summary>A number that readers would change without a word (RFC 7493 §2.2: beyond 2^53 − 1, or with more digits than a double keeps).</summary>
    NumberOutOfRange,
}

/// <summary>One fault of a text, with the bytes it concerns.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Start">First byte concerned.</param>
/// <param name="End">Byte after the last one concerned.</param>
/// <param name="Detail">What was found, for the message: the key, the number, the reader's words; may be empty.</param>
/// <param name="RelatedStart">Where the other half of the fault is (the first of two equal keys); absent = none.</param>
public sealed record TextFault(TextFaultKind Kind, int Start, int End, string Detail, int? RelatedStart = null)
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>What is wrong, in a sentence for people.</summary>
    public string Sentence => Kind switch
    {
        TextFaultKind.Unreadable => $"The file cannot be read: {Shown.Sentence(Detail)}",
        TextFaultKind.SymbolicLink => $"This is a symbolic link to \"{Shown.Of(Detail)}\"; links are not followed.",
        TextFaultKind.TrackedLeftover => $"\"{Shown.Of(Detail)}\" is the name of a leftover (a backup, swap file or lock), but git holds this file. What it holds is not checked.",
        TextFaultKind.TooLarge => $"The file has {Detail} are read.",
        TextFaultKind.ByteOrderMark => $"The file begins with a {Detail} byte order mark; files are UTF-8 without one.",
        TextFaultKind.NotUtf8 => $"The byte {Detail} (hexadecimal) here is not UTF-8.",
        TextFaultKind.TooDeep => $"Here the nesting goes deeper than {Limits.JsonDepth} levels; a record needs eight.",
        TextFaultKind.TooMany => $"{Detail}. Nothing else in this file was checked.",
        TextFaultKind.DuplicateKey => $"The key \"{Shown.Of(Detail)}\" stands twice in this object.",
        TextFaultKind.LoneSurrogate => $"This {Detail} holds half of a surrogate pair, which is no character.",
        TextFaultKind.NumberOutOfRange when JsonFaults.IsTooLarge(Detail) =>
            $"The number {Shown.Of(Detail)} is beyond what every reader takes exactly; 9007199254740991 is the largest.",
        TextFaultKind.NumberOutOfRange =>
            $"The number {Shown.Of(Detail)} is not read alike everywhere: it has more digits than readers keep (15 significant ones), "
            + "or an exponent that they do not take.",
        TextFaultKind.NotJson => $"This is not JSON: {Shown.Sentence(Detail)}",
        _ => throw new InvalidOperationException($"A text fault of the kind {Kind} has no sentence."),
    };

    /// <summary>Why a file cannot be taken, as the second half of a sentence about it: <c>it has 5000000 bytes; at most 4194304 (4 MiB) are read</c>.</summary>
    public string Clause => Kind switch
    {
        TextFaultKind.Unreadable => $"it cannot be read: {Shown.Sentence(Detail).TrimEnd('.')}",
        TextFaultKind.SymbolicLink => "it is a symbolic link or lies below one, and links are not followed",
        TextFaultKind.TrackedLeftover => "its name is that of an editor's leftover",
        TextFaultKind.TooLarge => $"it has {Detail} are read",
        _ => char.ToLowerInvariant(Sentence[0]) + Sentence[1..].TrimEnd('.'),
    };

    /// <summary>The detail of a file that is too large.</summary>
    /// <param name="bytes">How many bytes it has.</param>
    /// <param name="most">How many are read.</param>
    public static string Sizes(long bytes, long most) => string.Create(
        CultureInfo.InvariantCulture, $"{bytes} bytes; at most {most}{(most % Mebibyte == 0 ? $" ({most / Mebibyte} MiB)" : string.Empty)}");

    /// <summary>Whether it is about getting at the file, and not about what the file holds, which is not known then.</summary>
    public bool IsAboutAccess => Kind is TextFaultKind.Unreadable or TextFaultKind.SymbolicLink or TextFaultKind.TrackedLeftover;
}
