using Cited.Findings;
using Cited.Text;

namespace Cited.Rules.Safeguards;

/// <summary>What most rules about texts have in common: each looks at some kinds of text and reports some spots of them.</summary>
internal abstract class TextRule : ScanRule
{
    /// <inheritdoc />
    private protected sealed override IEnumerable<Finding> Check(TextScan scan) => !Reads(scan.Record.Kind) ? [] :
        Spots(scan).Select(spot => new Finding(Info, scan.PlaceOf(spot), Message(Shown.Of(scan.Found(spot)), scan.Record), Help(scan.Record)));

    /// <summary>Whether the rule looks at texts of a kind.</summary>
    protected abstract bool Reads(TextKind kind);

    /// <summary>What it finds in a text.</summary>
    private protected abstract IEnumerable<Spot> Spots(TextScan scan);

    /// <summary>The sentence about what was found.</summary>
    protected abstract string Message(string found, RecordText text);

    /// <summary>What to do in such a text.</summary>
    protected abstract string Help(RecordText text);

    /// <summary>What to do with what must not stand there, by who wrote the text.</summary>
    protected static string Advice(RecordText text, string free) => text.Kind switch
    {
        TextKind.Title => "Put … in its place: a title may be shortened, and the source can still be found.",
        TextKind.Passage => "Locate the passage by other words: the first or last ones do not have to be these, as long as they enclose the value.",
        TextKind.Name => "Use the official name without it, or leave this name out.",
        TextKind.Label => "Put … in its place.",
        TextKind.Address => "Cite another page that reports the same, or leave the address out.",
        _ => free,
    };
}
