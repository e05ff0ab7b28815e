using Cited.Rules.Safeguards;

namespace Cited.Tests.Rules.Safeguards;

/// <summary>The names are invented.</summary>
public sealed class NameFinderTests
{
    [Theory]
    [InlineData("en", "Former teacher Alric Penhallow jailed over abuse images", "teacher Alric Penhallow")]
    [InlineData("en", "Former Teacher Alric Penhallow Jailed Over Abuse Images", "Teacher Alric Penhallow")]
    [InlineData("en", "Attorney General Quillfeather Announces Arrests In Operation", "Attorney General Quillfeather")]
    [InlineData("en", "Dr. Brown charged with possession", "Dr. Brown")]
    [InlineData("en", "Judge Wexmoor sentences man in abuse case", "Judge Wexmoor")]
    [InlineData("en", "Jonathan Tremblequill: how we found the network", "Jonathan Tremblequill")]
    [InlineData("en", "Man named Orlin Vask extradited from Spain", "Man named Orlin Vask")]
    [InlineData("es", "Detienen al profesor Ramiro Quesadilla por abusos", "profesor Ramiro Quesadilla")]
    [InlineData("es", "El fiscal Benavidezco confirma la detención", "fiscal Benavidezco")]
    [InlineData("fr", "M. Delarosière mis en examen", "M. Delarosière")]
    [InlineData("fr", "Jean-Luc Barbanègre condamné", "Jean-Luc Barbanègre")]
    [InlineData("de", "Innenminister Holzapfler lobt Ermittler", "Innenminister Holzapfler")]
    [InlineData("de", "Lehrer Stefan Kräuterlein verurteilt", "Stefan Kräuterlein")]
    [InlineData("it", "Il questore Bianchettini: venti arresti", "questore Bianchettini")]
    [InlineData("pt", "Polícia prende João Mirandópolis em operação", "João Mirandópolis")]
    [InlineData("nl", "Officier van justitie Van der Kraaienhof eist celstraf", "Officier van justitie Van der Kraaienhof")]
    [InlineData("sv", "Åklagare Lindkvistsson: ett hundratal gripna", "Åklagare Lindkvistsson")]
    [InlineData("pl", "Prokurator Wierzbowczak o zatrzymaniach", "Prokurator Wierzbowczak")]
    [InlineData("ru", "Задержан Алексей Верблюдов", "Алексей Верблюдов")]
    [InlineData("tr", "Bakan Yılmazoğlan açıkladı", "Bakan Yılmazoğlan")]
    [InlineData("cs", "Mluvčí Novotňák potvrdil zadržení", "Mluvčí Novotňák")]
    public void A_name_is_found_in_a_title(string language, string text, string found) => Assert.Equal([found], Scan.Names(text, TextKind.Title, language));

    [Theory]
    [InlineData("en", "Operation Alice: 200 Arrested Worldwide")]
    [InlineData("en", "Police Officer Arrested, Teacher Charged In Child Exploitation Case")]
    [InlineData("en", "Attorney General Announces 20 Arrests")]
    [InlineData("en", "Lucy Tremblequill Foundation joins the campaign")]
    [InlineData("en", "Three Judges And A Mayor Among Those Arrested")]
    [InlineData("en", "EUROPOL AND INTERPOL ARREST TWENTY")]
    [InlineData("de", "Polizei zerschlägt Kinderporno-Ring: Ermittler aus zwölf Ländern beteiligt")]
    [InlineData("de", "Großer Schlag gegen Kindesmissbrauch: 20 Festnahmen weltweit")]
    [InlineData("es", "Secretaría de Seguridad: 20 detenidos en Costa Rica y El Salvador")]
    [InlineData("fr", "Le procureur de la République annonce vingt arrestations en Espagne")]
    [InlineData("pt", "Operação Luz na Infância prende 20 no Brasil")]
    public void Headlines_without_names_are_left_alone(string language, string text) => Assert.Empty(Scan.Names(text, TextKind.Title, language));

    [Theory]
    [InlineData("spokesman Brown told reporters", "spokesman Brown")]
    [InlineData("according to Anders Holmqvister", "Anders Holmqvister")]
    [InlineData("Chief Inspector Farweatherby said", "Chief Inspector Farweatherby")]
    public void A_name_is_found_in_a_passage(string text, string found) => Assert.Equal([found], Scan.Names(text, TextKind.Passage, "en"));

    [Theory]
    [InlineData("The head of the unit, Quillon Farweather, gave the number.", "Quillon Farweather")]
    [InlineData("Quillon Farweather gave the number.", "Quillon Farweather")]
    [InlineData("The arrests were led by Mark Brown.", "Mark Brown")]
    [InlineData("Mark Brown led the work.", "Mark Brown")]
    [InlineData("It was led by Qui\u200Bllon Far\u00ADweather.", "Quillon Farweather")]
    [InlineData("It was led by Jose\u0301 Farweather.", "Jose\u0301 Farweather")]
    public void A_pair_of_unknown_words_in_our_own_sentences_is_found(string text, string found) => Assert.Equal([found], Scan.Names(text, TextKind.Free, "en"));

    [Theory]
    [InlineData("Spain's National Police began it at the end of 2024; Latin America follows.")]
    [InlineData("The Ministry of Justice and the Attorney General's Office say so.")]
    [InlineData("Example Police announced it on Friday, 6 June; Example News repeats it.")]
    [InlineData("Costa Rica, El Salvador and New Zealand-led teams; Australians and Costa Ricans.")]
    [InlineData("Reported in Brazilian Portuguese by the European Commission in March 2025.")]
    [InlineData("See the title Twenty arrests in Operation Example.")]
    public void Places_peoples_bodies_and_titles_of_the_dataset_are_known(string text) => Assert.Empty(Scan.Names(text, TextKind.Free, "en"));

    [Fact]
    public void An_unknown_pair_and_a_name_are_told_apart()
    {
        Assert.Equal(NameSign.Unknown, Scan.Of("It stood in the Quarrelton Messenger.").Names.Single().Sign);
        Assert.Equal(NameSign.GivenName, Scan.Of("It was Jonathan Quarrelton.").Names.Single().Sign);
        Assert.Equal(NameSign.Marker, Scan.Of("It was inspector Quarrelton.").Names.Single().Sign);
    }

    [Fact]
    public void What_is_part_of_a_name_is_no_place_and_what_is_part_of_an_address_is_no_name()
    {
        Assert.Empty(Scan.Of("It was Jonathan Aachen.").Places);
        Assert.Empty(Scan.Of("See https://example.org/Jonathan Quarrelton.Jonathan@example.org").Names);
    }

    [Fact]
    public void An_organisation_does_not_vouch_for_its_own_name() =>
        Assert.NotEmpty(Scan.Names("Blog Jonathan Quarrelton", TextKind.Name, "en"));
}
