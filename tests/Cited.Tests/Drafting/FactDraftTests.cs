using Cited.Drafting;
using Cited.Tests.Rules;

namespace Cited.Tests.Drafting;

public sealed class FactDraftTests
{
    [Theory]
    [InlineData("arrests", "20", "20")]
    [InlineData("arrests", "2,500", "\"2,500\"")]
    [InlineData("storage-seized", "4.5", "4.5")]
    [InlineData("countries", "FR, ES,ES", "[\"FR\",\"ES\"]")]
    [InlineData("announced-on", "2025-06", "\"2025-06\"")]
    [InlineData("no-such-property", "7", "\"7\"")]
    public void Reads_a_value_in_the_form_of_its_property_and_else_keeps_the_text(string property, string typed, string json) =>
        Assert.Equal(json, FactDraft.Value(typed, RuleFixture.Form.Vocabulary.Properties.GetValueOrDefault(property)).ToJsonString());
}
