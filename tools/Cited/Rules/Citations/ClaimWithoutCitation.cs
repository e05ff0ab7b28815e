using Cited.Findings;
using Cited.Reading;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>
/// A claim that nobody is cited for. The schema forbids it too, so that an editor shows it at once; its fault is reported here,
/// in the words of this rule, and not as a violation of the schema.
/// </summary>
internal sealed class ClaimWithoutCitation : IDatasetRule
{
    private const string Citations = "citations";

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "claim-without-citation",
        RuleFamily.Citations,
        Severity.Error,
        "A claim names no source.",
        "Every value in the dataset is somebody's statement. One that nobody made is an opinion of ours, and there is no place for it.",
        "Cite the source that says so, with the passage. If there is none, remove the claim.");

    /// <summary>Whether this rule speaks of a fault of the schema.</summary>
    public static bool Speaks(SchemaFault fault) => fault.Keyword switch
    {
        "required" => IsClaim(fault.InstancePointer) && fault.Message.Contains($"\"{Citations}\"", StringComparison.Ordinal),
        "minItems" => fault.InstancePointer.EndsWith("/" + Citations, StringComparison.Ordinal) && IsClaim(fault.InstancePointer[..^(Citations.Length + 1)]),
        _ => false,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset) =>
        from file in dataset.Files
        from fault in file.SchemaFaults.Where(Speaks)
        select new Finding(Info, new Place(file.Text, fault.InstancePointer), Message(file.Text, fault), "Cite the source that says so, with the passage: \"citations\": [{ \"source\": its id, \"fragment\": { \"start\": the first words } }]. If there is none, remove the claim.");

    private static string Message(JsonText file, SchemaFault fault)
    {
        var claim = fault.Keyword == "required" ? fault.InstancePointer : fault.InstancePointer[..^(Citations.Length + 1)];
        return file.ValueAt(claim + "/value") is { } value
            ? $"No source is cited for the value {Shown.Of(value.GetRawText())}."
            : "No source is cited for this claim.";
    }

    // …/facts/3/claims/0
    private static bool IsClaim(string pointer) =>
        pointer.Split('/') is [.., "facts", _, "claims", var index] && index.All(char.IsAsciiDigit);
}
