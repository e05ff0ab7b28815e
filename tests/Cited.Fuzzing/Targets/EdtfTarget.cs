using System.Text;
using Cited.Model;

namespace Cited.Fuzzing.Targets;

/// <summary>Dates and intervals.</summary>
internal sealed class EdtfTarget : FuzzTarget
{
    private static readonly Edtf[] Others = [.. new[] { "2020", "2020-05~", "2020-05-09", "../2020", "2019-24/2020-21", "2020/" }.Select(Of)];

    public override string Name => "edtf";

    public override int MostBytes => 40;

    public override IReadOnlyList<string> Words { get; } = ["2020", "-05", "-09", "-21", "-24", "-02-29", "/", "..", "~", "?", "%", "0001", "9998", "9999", "0000", "\n", "\u0660"];

    protected override void Check(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var read = Edtf.TryParse(text, out var date, out var problem);
        Law.Holds(read == date is not null && read == (problem.Length == 0), "a value is read, or there is a reason why not");
        Law.Holds(read == Read(text), "the reader and the format's definition agree on what is a date: " + text);
        if (date is null)
        {
            return;
        }

        Law.Holds(date.Text == text, "the text stays as written");
        Law.Holds(date.Earliest is not { } first || date.Latest is not { } last || first <= last, "the first day is not behind the last");
        Law.Holds(date.Overlaps(date) && date.Contains(date), "a value overlaps and contains itself");
        foreach (var other in Others)
        {
            Law.Holds(date.Overlaps(other) == other.Overlaps(date), "overlapping is mutual");
            Law.Holds(!date.Contains(other) || date.Overlaps(other), "what contains a value overlaps it");
            Law.Holds(!date.IsWhollyBefore(other) || (!date.Overlaps(other) && !other.IsWhollyBefore(date)), "what lies before a value does not overlap it");
            Law.Holds(date.Overlaps(other) || date.IsWhollyBefore(other) || other.IsWhollyBefore(date), "two values overlap, or one lies before the other");
        }
    }

    private static Edtf Of(string text) => Edtf.TryParse(text, out var date) ? date! : throw new InvalidOperationException(text);

    // The same definition, written a second time character by character.
    private static bool Read(string text)
    {
        var ends = text.Split('/');
        return ends.Length switch
        {
            1 => FirstDay(text) is not null,
            2 => ends.All(e => e is "" or ".." || FirstDay(e) is not null) && ends.Any(e => e is not ("" or ".."))
                && (ends.Any(e => e is "" or "..") || LastDay(ends[1])!.Value.CompareTo(FirstDay(ends[0])!.Value) >= 0),
            _ => false,
        };
    }

    private static (int Year, int Month, int Day)? FirstDay(string text) => Parts(text) is not { } d ? null
        : d.Month > 20 ? (d.Year, (d.Month - 20) * 3, 1)
        : (d.Year, Math.Max(d.Month, 1), Math.Max(d.Day, 1));

    private static (int Year, int Month, int Day)? LastDay(string text) => Parts(text) is not { } d ? null
        : d.Month == 24 ? (d.Year + 1, 2, 31)
        : d.Month > 20 ? (d.Year, ((d.Month - 20) * 3) + 2, 31)
        : (d.Year, d.Month == 0 ? 12 : d.Month, d.Day == 0 ? 31 : d.Day);

    private static (int Year, int Month, int Day)? Parts(string text)
    {
        var bare = text.Length > 0 && text[^1] is '?' or '~' or '%' ? text[..^1] : text;
        int? Two(int at) => bare.Length >= at + 3 && bare[at] == '-' && char.IsAsciiDigit(bare[at + 1]) && char.IsAsciiDigit(bare[at + 2]) ? ((bare[at + 1] - '0') * 10) + bare[at + 2] - '0' : null;
        if (bare.Length is not (4 or 7 or 10) || !bare[..4].All(char.IsAsciiDigit) || bare[..4] is "0000" or "9999")
        {
            return null;
        }

        var year = bare[..4].Aggregate(0, (n, c) => (n * 10) + c - '0');
        var (month, day) = (bare.Length > 4 ? Two(4) : 0, bare.Length > 7 ? Two(7) : 0);
        var days = month switch { 2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 4 or 6 or 9 or 11 => 30, _ => 31 };
        var isMonth = bare.Length == 4 || month is >= 1 and <= 12 || (month is >= 21 and <= 24 && bare.Length == 7);
        return isMonth && day is { } d && month is { } m && (bare.Length < 10 || (d >= 1 && d <= days)) ? (year, m, d) : null;
    }
}
