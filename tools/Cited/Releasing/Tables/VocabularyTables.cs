using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>What the codes in the other tables mean.</summary>
internal static class VocabularyTables
{
    public static Table Properties(ReleaseContent content)
    {
        var facts = content.Facts.ToLookup(f => f.Fact.Property, StringComparer.Ordinal);
        return new TableBuilder<PropertyDefinition>("properties", "Properties", "One row for each property of the vocabulary, also those that no fact uses yet.")
            .Key("property", "Its id.", p => p.Id)
            .Text("label", "What it is called in English.", p => p.Label, required: true)
            .Text("definition", "What counts and what does not.", p => p.Definition, required: true)
            .Text("value_type", "What its values are.", p => Words.Of(p.Type), required: true, allowed: Words.ValueTypes)
            .Text("unit", "The unit of its numbers.", p => p.Unit)
            .Text("vocabulary", "The list that its codes come from (table `terms`).", p => p.Vocabulary)
            .Boolean("additive", "Whether the values of disjoint parts add up to the value of the whole.", p => p.Additive)
            .Integer("facts", "How many facts report it.", p => facts[p.Id].Count(), required: true)
            .Build(content.Dataset.Vocabulary.Properties.Values, "property");
    }

    public static Table Terms(ReleaseContent content) => new TableBuilder<(string List, Term Term)>(
            "terms", "Terms", "One row for each code of a list that a property's values come from.")
        .Text("vocabulary", "The list.", t => t.List, required: true)
        .Text("term", "The code.", t => t.Term.Id, required: true)
        .Text("label", "What it is called in English.", t => t.Term.Label, required: true)
        .Text("definition", "What counts and what does not.", t => t.Term.Definition)
        .Build(content.Dataset.Vocabulary.Lists.SelectMany(l => l.Value.Select(t => (l.Key, t))), "vocabulary", "term");

    public static Table Areas(ReleaseContent content)
    {
        var areas = content.Areas;
        var used = content.Facts.SelectMany(f => new[] { f.Fact.Scope.Area, f.Fact.Scope.Outside }).OfType<string>()
            .Concat(content.Of<Organization>().Select(o => o.Country).OfType<string>())
            .Concat(content.Claims.SelectMany(c => c.Claim.Value is SetValue set ? set.Members.Where(areas.Knows) : []))
            .Concat(areas.Countries.Keys)
            .Concat(areas.Regions.Keys)
            .Distinct(StringComparer.Ordinal);
        return new TableBuilder<string>("areas", "Areas", "One row for each country (ISO 3166-1) and region of the vocabulary, and each subdivision (ISO 3166-2) that the data speak of.")
            .Key("area", "Its code.", a => a)
            .Text("label", "What it is called in English.", a => areas.Label(a), required: true)
            .Text("kind", "What it is.", a => areas.Countries.ContainsKey(a) ? "country" : areas.Regions.ContainsKey(a) ? "region" : "subdivision", required: true, allowed: ["country", "region", "subdivision"])
            .Build(used, "area");
    }
}
