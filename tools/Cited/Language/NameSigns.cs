using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cited.Language;

/// <summary>
/// What tells names of people from other capitalised words. The words of all languages are one set each, since a text names bodies,
/// outlets and places of other languages than its own.
/// </summary>
internal sealed class NameSigns(ImmutableArray<LanguageFile> files)
{
    private readonly FrozenSet<string> nounEndings = Words(files, n => n.NounEndings);

    /// <summary>Languages that write all nouns with a capital.</summary>
    public FrozenSet<string> CapitalisedNouns { get; } =
        files.Where(f => f.Names.CapitalisedNouns).Select(f => f.Language).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words before the code name of an operation, which may be anything.</summary>
    public FrozenSet<string> CodeNames { get; } = Words(files, n => n.CodeNames);

    /// <summary>Words with which the name of a body or a thing ends that is called after a person.</summary>
    public FrozenSet<string> OrganisationEndings { get; } = Words(files, n => n.OrganisationEndings);

    /// <summary>Words with which the name of an outlet ends that is called after a place, which may be called after a person.</summary>
    public FrozenSet<string> OutletWords { get; } = Words(files, n => n.OutletWords);

    /// <summary>Words before the place, or the person, that an outlet is called after.</summary>
    public FrozenSet<string> OutletBeginnings { get; } = Words(files, n => n.OutletBeginnings);

    /// <summary>Words before the person that a place is called after.</summary>
    public FrozenSet<string> PlaceBeginnings { get; } = Words(files, n => n.PlaceBeginnings);

    /// <summary>Small words inside names.</summary>
    public FrozenSet<string> Particles { get; } = Words(files, n => n.Particles);

    /// <summary>Whether a word, in a language that writes nouns with a capital, ends as common nouns of this reporting do.</summary>
    public bool IsCommonNoun(string bare) => nounEndings.Any(e => bare.EndsWith(e, StringComparison.Ordinal));

    private static FrozenSet<string> Words(ImmutableArray<LanguageFile> files, Func<NamesFile, ImmutableArray<string>> words) =>
        files.SelectMany(f => words(f.Names)).Select(Folding.Bare.Of).ToFrozenSet(StringComparer.Ordinal);
}
