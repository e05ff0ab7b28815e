using System.Globalization;
using Cited.Language;
using Cited.Model;
using Cited.Text;

namespace Cited.Passages.Values;

/// <summary>Looks for a claim's value in the passage that is cited for it.</summary>
public static class ValueInPassage
{
    /// <summary>Says whether the passage holds the value, with the claim's bound, in its language.</summary>
    /// <param name="passage">The words that the fragment marks, as text.</param>
    /// <param name="contextBefore">Some words before it, within the same sentence: a bound may stand there.</param>
    /// <param name="contextAfter">Some words behind it, within the same sentence.</param>
    /// <param name="language">BCP 47 of the source.</param>
    /// <param name="published">EDTF of the source's publication, for "last year" and "on Friday"; absent if not known.</param>
    /// <param name="property">What the claim is about.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="areas">Countries, subdivisions and regions with their English names.</param>
    /// <param name="namesOfOrganization">All names of an organisation, by id.</param>
    /// <param name="vocabulary">The vocabularies of codes.</param>
    /// <param name="explains">Whether to look for reasons why the value is not there, such as another language; of no use where only the verdict counts.</param>
    /// <returns>Never <c>null</c>, never an exception: what cannot be decided is <see cref="PassageVerdictKind.Undecided"/>, with the reason.</returns>
    public static PassageVerdict Check(
        string passage,
        string contextBefore,
        string contextAfter,
        string language,
        string? published,
        PropertyDefinition property,
        Claim claim,
        Areas areas,
        Func<string, IEnumerable<string>> namesOfOrganization,
        Vocabulary vocabulary,
        bool explains = true)
    {
        if (passage.Length > Limits.PassageCharacters)
        {
            return PassageVerdict.Of(PassageVerdictKind.Undecided, string.Create(CultureInfo.InvariantCulture, $"the passage has {passage.Length} characters; a value is looked for in passages of up to {Limits.PassageCharacters}"));
        }

        Edtf? day = null;
        if (published is not null)
        {
            _ = Edtf.TryParse(published, out day);
        }

        var reading = new PassageReading(passage, contextBefore, contextAfter, Languages.BuiltIn.For(language), day) { Explains = explains };
        return (property.Type, claim.Value) switch
        {
            (Model.ValueType.Count, NumberValue number) => CountCheck.Check(reading, property, claim, number.Number, vocabulary),
            (Model.ValueType.Quantity, NumberValue number) => QuantityCheck.Check(reading, property, claim, number.Number),
            (Model.ValueType.Date, TextValue date) => DateCheck.Check(reading, date),
            (Model.ValueType.Countries or Model.ValueType.Areas, SetValue set) => AreaCheck.Check(reading, claim.Bound, set.Members, areas),
            (Model.ValueType.Organizations, SetValue set) => OrganizationCheck.Check(reading, set.Members, namesOfOrganization),
            (Model.ValueType.Codes, SetValue set) => CodeCheck.Check(reading, set.Members, property.Vocabulary, vocabulary),
            (_, TextValue text) => TextCheck.Check(reading, text.Text),
            _ => PassageVerdict.Of(PassageVerdictKind.Undecided, "the value is not of the property's type"),
        };
    }
}
