using Cited.Findings;
using Cited.Language;
using Cited.Model;
using Cited.Passages;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>A part of a fragment that is longer than it takes to find the passage.</summary>
internal sealed class FragmentTooLong : IRecordRule<DataRecord>
{
    /// <summary>Words that one part may have.</summary>
    internal const int MostWords = 5;

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "fragment-too-long",
        RuleFamily.Citations,
        Severity.Error,
        "A part of a fragment has more than five words, or more than 40 characters in a script without spaces.",
        "A fragment points at a passage, it does not reproduce it: the dataset is in the public domain, the page is not.",
        "Keep the first few words in \"start\" and put the last few into \"end\". A word is what stands between spaces; in scripts without spaces eight characters count as one.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(DataRecord record, IRecords records) =>
        from citations in CitationLists.Of(record)
        from citation in citations
        where citation.Fragment is not null
        let fragment = citation.Fragment!
        from part in Parts(fragment)
        let words = PageWords.Count(part.Text)
        where words > MostWords
        select new Finding(
            Info,
            fragment.At.At(part.Key),
            $"\"{Shown.Of(part.Text)}\" has {words} words; at most {MostWords} are allowed{Unspaced(part.Text)}.",
            part.Key switch
            {
                "start" when fragment.End is null => "Keep the first few words here, and put the last few of the passage into \"end\".",
                "prefix" => "Keep the last few words before the passage.",
                "end" => "Keep the last few words.",
                _ => "Keep the first few words.",
            });

    private static string Unspaced(string text) => text.Any(Characters.IsUnspaced) ? $" ({MostWords * 8} characters, eight to a word)" : string.Empty;

    private static IEnumerable<(string Key, string Text)> Parts(Fragment fragment) =>
        new[] { ("prefix", fragment.Prefix), ("start", fragment.Start), ("end", fragment.End), ("suffix", fragment.Suffix) }
            .Where(p => p.Item2 is not null)
            .Select(p => (p.Item1, p.Item2!));
}
