using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Language;
using Cited.Model;

namespace Cited.Passages;

/// <summary>
/// The day that a page gives for its publication, as pages write it: ISO 8601 (<c>2025-06-06T23:30:00-03:00</c>), RFC 2822
/// (<c>Fri, 06 Jun 2025 …</c>), or in words (<c>June 6, 2025</c>).
/// </summary>
internal static partial class PublicationDay
{
    // Before that there were no pages. What systems write where they know no date, 1970-01-01 or year 1, is no date.
    private const int FirstYear = 1990;

    /// <summary>The day, or the month or year where only that is said; absent where nothing can be made of it, or it can be two days.</summary>
    /// <param name="said">What the page says.</param>
    /// <param name="language">The page's language, in which words are read; absent for English.</param>
    public static string? Of(string? said, string? language)
    {
        if (said is null)
        {
            return null;
        }

        // The day as the page's own zone has it: 2025-06-06T23:30:00-03:00 is the sixth.
        var iso = IsoDate().Match(said);
        var text = iso.Success ? iso.Value.Trim().Replace('/', '-') : InWords(said, language ?? "en");
        text = text?.Length == 8 && !text.Contains('-', StringComparison.Ordinal) ? $"{text[..4]}-{text[4..6]}-{text[6..]}" : text;
        return text is not null && Edtf.TryParse(text, out var date) && date!.Earliest?.Year >= FirstYear ? text : null;
    }

    private static string? InWords(string said, string language)
    {
        var tokens = Tokenizer.Read(said);
        var dates = new[] { language, "en" }
            .Select(l => DateReader.Read(tokens, Languages.BuiltIn.For(l), published: null).Where(d => d is { Days: not null, Day: not null, IsPerhaps: false }).ToArray())
            .FirstOrDefault(found => found.Length > 0);
        return dates?.Select(d => d.Days!.Value.First).Distinct().ToArray() is [var day] ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^\s*([0-9]{4}([-/][0-9]{2}([-/][0-9]{2})?)?|[0-9]{8})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoDate();
}
