using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>The columns that say which part of its record a fact is about.</summary>
internal static class ScopeColumns
{
    public static TableBuilder<T> Scope<T>(this TableBuilder<T> table, ReleaseContent content, Func<T, Scope> scope) => table
        .Boolean("whole", "Whether the fact is about the whole record: it has neither area nor time.", r => scope(r).IsWhole)
        .Text("area", "The country (ISO 3166-1 alpha-2), subdivision (ISO 3166-2) or region that it is about; empty for all.", r => scope(r).Area, references: "areas.area")
        .Text("area_label", "What that area is called in English.", r => content.LabelOf(scope(r).Area))
        .Text("outside", "It is about everywhere but this area; empty if not.", r => scope(r).Outside, references: "areas.area")
        .Edtf("during", "The time that it is about, if not the whole.", r => scope(r).During)
        .Edtf("as_of", "It says how things stood then.", r => scope(r).AsOf);
}
