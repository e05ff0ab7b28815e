using System.Collections.Immutable;

namespace Cited.Language;

/// <summary>A span told in relation to the day of publication.</summary>
internal enum RelativeDate
{
    Today,
    Yesterday,
    LastYear,
    ThisYear,
    LastMonth,
    ThisMonth,
    LastWeek,
    ThisWeek,
}

/// <summary>Words of dates of a language, ready for looking up.</summary>
internal sealed class DateWords(DatesFile file, string? region)
{
    /// <summary>Months, 1 to 12.</summary>
    public PhraseTable<int> Months { get; } = Numbered(file.Months, 1);

    /// <summary>Days of the week, Monday = 1.</summary>
    public PhraseTable<int> Weekdays { get; } = Numbered(file.Weekdays, 1);

    /// <summary>Seasons as EDTF numbers them, 21 to 24.</summary>
    public PhraseTable<int> Seasons { get; } = Numbered(file.Seasons, 21);

    /// <summary>Words between the parts of a date.</summary>
    public PhraseTable<bool> Join { get; } = LanguageWords.Table(file.Join);

    /// <summary>Spans in relation to the day of publication.</summary>
    public PhraseTable<RelativeDate> Relative { get; } = new(file.Relative.SelectMany(r => r.Value.Select(f => (PhrasePattern.Of(f, isName: false), Enum.Parse<RelativeDate>(r.Key, ignoreCase: true)))));

    /// <summary>Early, mid and late, as the month of a year that stands for them.</summary>
    public PhraseTable<int> Parts { get; } = new([.. Part(file.Early, 1), .. Part(file.Mid, 6), .. Part(file.Late, 12)]);

    /// <summary>Whether the day mostly stands behind the month (June 6).</summary>
    public bool IsMonthFirst { get; } = file.MonthFirst;

    /// <summary>Whether months are written with a capital letter, so that a word without one is none ("12 may face charges").</summary>
    public bool HasCapitalMonths { get; } = file.CapitalMonths;

    /// <summary>Months that are ordinary words as well, and often stand behind a number (Romanian "mai": more).</summary>
    public PhraseTable<bool> Ordinary { get; } = LanguageWords.Table(file.Ordinary);

    /// <summary>Which of the two numbers of 03/04/2019 the month is, where the region of the language's tag says so; absent where it may be either.</summary>
    public bool? IsMonthFirstInDigits { get; } = !file.MonthFirst ? false
        : region is null ? null
        : file.MonthFirstIn.Contains(region) ? true
        : file.DayFirstIn.Contains(region) ? false
        : null;

    /// <summary>What is added to the common era's years in texts of the language: 543 in Thai.</summary>
    public int YearsFrom { get; } = file.YearsFrom ?? 0;

    /// <summary>Whether the year stands before the month ("2019 m. kovo 5 d.").</summary>
    public bool IsYearFirst { get; } = file.YearFirst;

    /// <summary>Words before a month behind which no day stands ("in May 20 people").</summary>
    public PhraseTable<bool> MonthBefore { get; } = LanguageWords.Table(file.MonthBefore);

    /// <summary>Eras, and the year before the first year of each: 令和 2 is 2018 + 2.</summary>
    public PhraseTable<int> Eras { get; } = new(file.Eras.SelectMany(e => e.Value.Select(f => (PhrasePattern.Of(f, isName: false), int.Parse(e.Key, System.Globalization.CultureInfo.InvariantCulture)))));

    /// <summary>Words before a day by which an ordinary word behind it is a month ("pe 12 mai").</summary>
    public PhraseTable<bool> DayBefore { get; } = LanguageWords.Table(file.DayBefore);

    /// <summary>The signs behind year, month and day in East Asian dates.</summary>
    public ImmutableArray<string> Marks { get; } = [.. file.Marks.Select(m => string.Concat(Tokenizer.Words(m)))];

    private static PhraseTable<int> Numbered(ImmutableArray<ImmutableArray<string>> lists, int first) =>
        new(lists.SelectMany((forms, i) => forms.Select(f => (PhrasePattern.Of(f, isName: false), i + first))));

    private static IEnumerable<(PhrasePattern, int)> Part(ImmutableArray<string> forms, int month) => forms.Select(f => (PhrasePattern.Of(f, isName: false), month));
}
