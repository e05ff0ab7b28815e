using System.Text;
using Cited.Corroboration;
using Cited.Findings;
using Cited.Reading;
using Cited.Releasing;
using Cited.Rules;
using Cited.Tests.Rules;

namespace Cited.Tests.Releasing;

/// <summary>A number of a record is refused, or its digits are those in the release.</summary>
public sealed class NumberDigitsTests
{
    private const string Operation = "data/operations/2020/example-2020.json";

    [Theory]
    [InlineData("20", null)]
    [InlineData("1.1", null)]
    [InlineData("9007199254740991", null)]
    [InlineData("0.123456789012345", null)]
    [InlineData("1.10", "not-canonical")]
    [InlineData("1E2", "not-canonical")]
    [InlineData("0.1e1", "not-canonical")]
    [InlineData("9007199254740993", "number-out-of-range")]
    [InlineData("123456789012345678901234567890", "number-out-of-range")]
    [InlineData("0.1234567890123456789", "number-out-of-range")]
    [InlineData("1e-400", "number-out-of-range")]
    public void Is_refused_or_keeps_its_digits(string literal, string? refusedBy)
    {
        var dataset = With(literal);
        var errors = Validation.Run(dataset).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule.Id).ToArray();
        if (refusedBy is not null)
        {
            Assert.Contains(refusedBy, errors);
            return;
        }

        Assert.Empty(errors);
        var lines = Encoding.UTF8.GetString(RecordLines.Of(new ReleaseContent(dataset, "0.1.0", PreferencePolicy.OfficialFirst, History.None)).Bytes.Span);
        Assert.Contains("\"property\":\"storage-seized\"", lines, StringComparison.Ordinal);
        Assert.Contains($"\"value\":{literal}}}", lines, StringComparison.Ordinal);
    }

    private static Dataset With(string literal)
    {
        var project = new FolderTree(Path.Combine(Checkout.Fixtures, "base"));
        var files = project.FilesBelow(DataLayout.Data).ToDictionary(p => p, project.Read, StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(files[Operation].Bytes.Span);
        var at = text.LastIndexOf("\n  ]", StringComparison.Ordinal);
        files[Operation] = new FileContent(Encoding.UTF8.GetBytes(text.Insert(at, $$"""
            ,
                {
                  "property": "storage-seized",
                  "claims": [
                    {
                      "value": {{literal}},
                      "citations": [
                        {
                          "source": "example-police-2020-05-01-release",
                          "fragment": {
                            "start": "much storage was seized"
                          }
                        }
                      ]
                    }
                  ]
                }
            """.ReplaceLineEndings("\n"))));
        return DatasetReader.Read(new MemoryTree("base", files), RuleFixture.Form);
    }
}
