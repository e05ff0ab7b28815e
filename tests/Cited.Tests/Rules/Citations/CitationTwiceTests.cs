using System.Text.Json.Nodes;
using Cited.Rules.Citations;

namespace Cited.Tests.Rules.Citations;

public sealed class CitationTwiceTests
{
    [Fact]
    public void Each_repetition_is_reported_with_the_first_one()
    {
        var findings = CitedExample.Findings(new CitationTwice(), (CitedExample.Operation, operation =>
        {
            var citations = CitedExample.Claim(operation, 1)["citations"]!.AsArray();
            foreach (var word in new[] { "seven arrests", "seven people" })
            {
                var again = citations[0]!.DeepClone();
                again["fragment"] = new JsonObject { ["start"] = word };
                citations.Add(again);
            }
        }));
        Assert.Equal(2, findings.Length);
        Assert.All(findings, f => Assert.EndsWith("/citations/0/source", f.Related.Single().Place.Pointer, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_source_for_two_claims_is_fine() => Assert.Empty(CitedExample.Messages(new CitationTwice()));
}
