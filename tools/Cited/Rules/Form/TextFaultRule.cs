using Cited.Findings;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>What the rules about files that are no JSON text have in common: each speaks of one kind of fault.</summary>
public abstract class TextFaultRule : IDatasetRule
{
    /// <inheritdoc />
    public abstract RuleInfo Info { get; }

    /// <summary>The fault it speaks of.</summary>
    protected abstract TextFaultKind Kind { get; }

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset) =>
        from file in dataset.Files
        from fault in file.Text.Faults
        where fault.Kind == Kind && (IsRead(file) || fault.IsAboutAccess)
        select Report(file, fault);

    /// <summary>What to do about it.</summary>
    protected abstract string Help(TextFault fault);

    // Nobody wonders that a picture is no JSON: that it does not belong here is a finding of another rule.
    private static bool IsRead(DataFile file) => file.Path.EndsWith(".json", StringComparison.Ordinal);

    private Finding Report(DataFile file, TextFault fault) => new(Info, Place.Of(file.Text, fault), fault.Sentence, Help(fault))
    {
        Related = fault.RelatedStart is { } start
            ? [new RelatedPlace(Place.Of(file.Text, fault with { Start = start, End = start + (fault.End - fault.Start) }), "the first one")]
            : [],
    };
}
