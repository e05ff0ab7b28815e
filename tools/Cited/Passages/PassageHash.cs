using System.Security.Cryptography;
using System.Text;
using Cited.Language;

namespace Cited.Passages;

/// <summary>
/// The fingerprint of a passage: SHA-256, lower-case hex, over the UTF-8 form of its normalised text. The normalisation is fixed for
/// ever (docs/citing-passages.md says it to the character): unseen characters go, each run of white space or block border becomes
/// one space, none stays at the ends, every quotation mark and apostrophe becomes U+0022, every dash U+002D, and the ellipsis three
/// points. Case and accents count: a passage that differs in them was edited.
/// </summary>
internal static class PassageHash
{
    /// <summary>The fingerprint of a passage's text.</summary>
    public static string Of(string passage) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(passage))));

    /// <summary>The text that is hashed.</summary>
    public static string Normalise(string passage) => Folding.Print.Of(passage).TrimEnd(' ');

    /// <summary>The passage as messages show it: every run of white space or block border as one space.</summary>
    public static string OnOneLine(string passage) => string.Join(' ', passage.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
