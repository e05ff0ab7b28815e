using System.Text.Json.Nodes;
using Cited.Rules.Citations;

namespace Cited.Tests.Rules.Citations;

public sealed class OnlyDerivativeSourcesTests
{
    private const string News = "data/sources/2020/example-news-2020-05-02-arrests.json";

    [Fact]
    public void All_claims_that_go_back_to_one_missing_original_are_one_note()
    {
        var finding = Assert.Single(CitedExample.Findings(new OnlyDerivativeSources(), (CitedExample.Operation, CiteNewsAlone), (News, NameTheOrganisation)));
        Assert.Contains("This claim and 2 more", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Related.Count);
    }

    [Fact]
    public void An_original_that_is_a_source_is_enough() => Assert.Empty(CitedExample.Messages(new OnlyDerivativeSources(), (CitedExample.Operation, CiteNewsAlone)));

    [Fact]
    public void An_original_that_is_cited_is_enough() => Assert.Empty(CitedExample.Messages(new OnlyDerivativeSources(), (News, NameTheOrganisation)));

    private static void NameTheOrganisation(JsonObject source) => source["origin"]!["derivedFrom"] = new JsonArray("example-police");

    private static void CiteNewsAlone(JsonObject operation)
    {
        var citation = operation["facts"]![0]!["claims"]![0]!["citations"]![0]!;
        foreach (var fact in operation["facts"]!.AsArray())
        {
            fact!["claims"]![0]!["citations"] = new JsonArray(citation.DeepClone());
        }
    }
}
