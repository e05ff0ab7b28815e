using Cited.Findings;
using Cited.Passages;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>A fragment that leads nowhere in the archived copy.</summary>
internal sealed class FragmentNotFound : IArchiveRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "fragment-not-found",
        RuleFamily.Citations,
        Severity.Error,
        "The words of a citation's fragment do not occur in the archived copy of its source, or not in the order that the fragment asks for.",
        "A reader who follows the deep link lands at the top of the page and has to search; nobody can tell whether the source ever said it.",
        "Copy the words from the page as they stand. Each part must lie within one paragraph, heading or table cell; a browser finds nothing across them. `cited anchor FILE --value V` proposes a fragment.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ArchiveReview review) => review.Passages
        .Where(p => p.Search is { Mismatch: not null })
        .Select(p => Report(p, p.Search!.Mismatch!));

    private Finding Report(CitedPassage passage, Mismatch mismatch)
    {
        var key = mismatch.Part.ToString().ToLowerInvariant();
        var words = Shown.Of(Words(passage.Directive, mismatch.Part), 90);
        var nearest = mismatch.Nearest is { } span ? Shown.Of(PassageHash.OnOneLine(passage.TextOf(span)), 120) : null;
        var where = $"the archived copy of \"{passage.Source.Id}\" ({Shown.Of(passage.Copy!.Path)})";
        var message = mismatch.Kind switch
        {
            MismatchKind.InsideWord => $"\"{words}\" stands in {where} only within longer words: \"{nearest}\".",
            MismatchKind.AcrossBlocks => $"\"{words}\" stands in {where} only across two paragraphs or cells, where no browser finds it.",
            MismatchKind.Elsewhere => Elsewhere(passage, mismatch.Part, words, nearest, where),
            _ => $"\"{words}\" does not occur in {where}" + (nearest is null ? ", nor does anything like it." : $"; the nearest text is \"{nearest}\"."),
        };
        message += passage.Copy!.Page!.Unread is { } unread ? $" Not all of the copy was searched: {unread}." : string.Empty;
        return new Finding(Info, passage.Citation.Fragment!.At.At(key), message, Help(mismatch, nearest));
    }

    private static string Elsewhere(CitedPassage passage, FragmentPart part, string words, string? nearest, string where) => part switch
    {
        FragmentPart.Prefix => $"\"{words}\" does not stand right before \"{Shown.Of(passage.Directive.Start, 90)}\" in {where}" + (nearest is null ? "." : $"; there stands \"{nearest}\"."),
        FragmentPart.Suffix => $"\"{words}\" does not stand right after the passage in {where}" + (nearest is null ? "." : $"; there stands \"{nearest}\"."),
        _ => $"\"{words}\" occurs in {where}, but not behind \"{Shown.Of(passage.Directive.Start, 90)}\".",
    };

    private static string Help(Mismatch mismatch, string? nearest) => mismatch.Kind switch
    {
        MismatchKind.InsideWord => "Begin and end with whole words and whole numbers.",
        MismatchKind.AcrossBlocks => "Put the words of the first paragraph into \"start\" and those of the second into \"end\".",
        MismatchKind.Elsewhere => "Take prefix, start, end and suffix from the page in the order in which they stand there.",
        _ when nearest is null => "Look whether this is the copy of the right page, and whether the words are in the page's own language.",
        _ => "Copy the words from the page as they stand, with their spelling; leave out what is not there.",
    };

    private static string Words(TextDirective directive, FragmentPart part) => part switch
    {
        FragmentPart.Prefix => directive.Prefix,
        FragmentPart.End => directive.End,
        FragmentPart.Suffix => directive.Suffix,
        _ => directive.Start,
    } ?? string.Empty;
}
