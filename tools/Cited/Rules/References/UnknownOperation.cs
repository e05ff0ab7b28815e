using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>An operation is related to one that is not in the dataset.</summary>
internal sealed class UnknownOperation : UnknownReference
{
    /// <inheritdoc />
    public override RuleInfo Info { get; } = new(
        "unknown-operation",
        RuleFamily.References,
        Severity.Error,
        "An operation is related to one that is not in the dataset.",
        "Relations keep what is reported twice from being added up twice.",
        "Mend the id, or add the other operation first.");

    /// <inheritdoc />
    protected override string Wanted => "operation";

    /// <inheritdoc />
    protected override string Folder => "data/operations";

    /// <inheritdoc />
    protected override bool Speaks(Reference reference) => reference.Target is ReferenceTarget.Operation;

    /// <inheritdoc />
    protected override bool Fits(DataRecord record) => record is Operation;
}
