using Cited.Model;
using Cited.Tests.Rules;

namespace Cited.Tests.Model;

public sealed class ScopeNestingTests
{
    private static readonly ScopeNesting Nesting = new(RuleFixture.Form.Vocabulary.Areas);

    // Scopes as "area|outside|during|asOf".
    [Theory]
    [InlineData("|||", "|||", ScopeRelation.Same)]
    [InlineData("ES|||", "|||", ScopeRelation.Within)]
    [InlineData("ES|||", "europe|||", ScopeRelation.Within)]
    [InlineData("CA-ON|||", "CA|||", ScopeRelation.Within)]
    [InlineData("CA-ON|||", "americas|||", ScopeRelation.Within)]
    [InlineData("ES|||", "PA|||", ScopeRelation.Disjoint)]
    [InlineData("latin-america||||", "south-america|||", ScopeRelation.Around)]
    [InlineData("asia-pacific|||", "asia|||", ScopeRelation.Overlapping)]
    [InlineData("|ES||", "|||", ScopeRelation.Within)]
    [InlineData("|ES||", "ES|||", ScopeRelation.Disjoint)]
    [InlineData("PA|||", "|ES||", ScopeRelation.Within)]
    [InlineData("europe|||", "|ES||", ScopeRelation.Overlapping)]
    [InlineData("europe|ES||", "|ES||", ScopeRelation.Within)]
    [InlineData("|europe||", "|ES||", ScopeRelation.Within)]
    [InlineData("latin-america|PA||", "latin-america|||", ScopeRelation.Within)]
    [InlineData("latin-america|PA||", "PA|||", ScopeRelation.Disjoint)]
    [InlineData("|latin-america||", "PA|||", ScopeRelation.Disjoint)]
    [InlineData("||2024-05|", "||2024|", ScopeRelation.Within)]
    [InlineData("||2024|", "||2023/2024|", ScopeRelation.Within)]
    [InlineData("||2024|", "||2023|", ScopeRelation.Disjoint)]
    [InlineData("||2024-06/2025-06|", "||2024|", ScopeRelation.Overlapping)]
    [InlineData("ES||2024|", "europe||2024-05|", ScopeRelation.Overlapping)]
    [InlineData("ES||2024-05|", "europe||2024|", ScopeRelation.Within)]
    [InlineData("ES|||2025-03", "|||2025-06", ScopeRelation.Overlapping)]
    [InlineData("ES|||2025-03", "|||", ScopeRelation.Overlapping)]
    [InlineData("ES|||2025-03", "|||2025-03", ScopeRelation.Within)]
    [InlineData("atlantis|||", "|||", ScopeRelation.Overlapping)]
    [InlineData("||2024-02-30|", "|||", ScopeRelation.Overlapping)]
    public void Tells_how_two_scopes_lie(string first, string second, ScopeRelation expected)
    {
        Assert.Equal(expected, Nesting.Relate(Scope(first), Scope(second)));
        var back = expected switch
        {
            ScopeRelation.Within => ScopeRelation.Around,
            ScopeRelation.Around => ScopeRelation.Within,
            _ => expected,
        };
        Assert.Equal(back, Nesting.Relate(Scope(second), Scope(first)));
    }

    [Theory]
    [InlineData("|||", "the whole")]
    [InlineData("ES|||", "Spain")]
    [InlineData("|ES||", "everywhere but Spain")]
    [InlineData("latin-america|PA|2024|", "Latin America outside Panama, during 2024")]
    [InlineData("|||2025-03", "as of 2025-03")]
    public void Says_a_scope_in_words(string scope, string words) => Assert.Equal(words, Nesting.Describe(Scope(scope)));

    private static Scope Scope(string text)
    {
        var parts = text.Split('|').Select(p => p.Length == 0 ? null : p).ToArray();
        return new Scope(parts[0], parts[1], parts[2], parts[3]);
    }
}
