using Cited.Model;

namespace Cited.Passages;

/// <summary>
/// What to look for in a page, in the terms of the text-fragment draft (WICG Scroll-to-Text-Fragment §3.4): the words
/// of the passage itself, or its first and last ones, and what stands right before and after it.
/// </summary>
/// <param name="Prefix">Words right before the passage; absent = any.</param>
/// <param name="Start">First words of the passage, or the whole of it if there is no <paramref name="End"/>.</param>
/// <param name="End">Last words of the passage.</param>
/// <param name="Suffix">Words right after it; absent = any.</param>
public sealed record TextDirective(string? Prefix, string Start, string? End, string? Suffix)
{
    /// <summary>The directive of a citation's fragment.</summary>
    public static TextDirective Of(Fragment fragment) => new(fragment.Prefix, fragment.Start, fragment.End, fragment.Suffix);

    /// <summary>As people read it: <c>"first words" … "last words"</c>, with what stands around in brackets.</summary>
    public override string ToString() =>
        (Prefix is null ? string.Empty : $"[after \"{Prefix}\"] ")
        + $"\"{Start}\"" + (End is null ? string.Empty : $" … \"{End}\"")
        + (Suffix is null ? string.Empty : $" [before \"{Suffix}\"]");
}
