using Cited.Findings;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A file is not written as <c>cited fmt</c> writes it.</summary>
internal sealed class NotCanonical : IDatasetRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "not-canonical",
        RuleFamily.Form,
        Severity.Error,
        "A file is not in canonical form: order of keys, order of sets, indent, line ends.",
        "One form for everyone keeps comparisons of two versions to what has really changed.",
        "Run \"cited fmt\": it changes the form and nothing else.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        foreach (var file in dataset.Files.Where(f => !f.Refused))
        {
            if (file.OtherForm is not { } canonical)
            {
                continue;
            }

            var at = file.Text.Source.Bytes.Span.CommonPrefixLength(canonical);
            var line = new SourceText(canonical).SpanOf(at, at).Line;
            var expected = new SourceText(canonical).Line(line).Trim();

            // The line is shown bare: most begin with a quotation mark themselves.
            var here = expected.Length == 0 ? "which ends here." : $"which reads here: {Shown.Of(expected)}";
            yield return new Finding(
                Info,
                Place.Of(file.Text, new TextFault(TextFaultKind.NotJson, at, at + 1, string.Empty)),
                $"From here on the file is not in canonical form, {here}",
                $"Run \"cited fmt {file.Path}\".");
        }
    }
}
