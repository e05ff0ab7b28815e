using Cited.Language;
using Cited.Model;

namespace Cited.Rules.Safeguards;

/// <summary>A text of a record that says of words in other texts that they name no person.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsTitle">Whether it is the title of a source; else it names an organisation, operation or indicator.</param>
internal readonly record struct Voucher(string Text, bool IsTitle)
{
    // One or two words are no title that anyone quotes, but may well be somebody's name.
    private const int FewestWords = 3;

    /// <summary>What a record vouches for.</summary>
    public static IEnumerable<Voucher> Of(DataRecord record) => record switch
    {
        Organization o => o.Names.Select(n => new Voucher(n.Text, IsTitle: false)),
        FactRecord r => r.Names.Select(n => new Voucher(n.Text, IsTitle: false)),
        Source s when Tokenizer.Names(s.Title).Count >= FewestWords => [new Voucher(s.Title, IsTitle: true)],
        _ => [],
    };
}
