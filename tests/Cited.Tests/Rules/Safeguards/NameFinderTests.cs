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
    [InlineData("de", "Wie Ermittler Daten und Ermittler Beweise sichern: Ermittler Verdächtigen auf der Spur")]
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

    [Theory]
    [InlineData("The Hamilton Spectator")]
    [InlineData("Santa Cruz Sentinel")]
    [InlineData("Miami Herald")]
    [InlineData("Victoria Advocate")]
    [InlineData("Augusta Chronicle")]
    [InlineData("Laurel Leader-Call")]
    [InlineData("The San Diego Union-Tribune")]
    [InlineData("Saint John Telegraph-Journal")]
    [InlineData("Warren Tribune Chronicle")]
    [InlineData("Sky News Arabia")]
    [InlineData("El Diario de Carlos Paz")]
    [InlineData("El Sol de San Juan del Río")]
    [InlineData("Radio Santa Lucía")]
    public void A_newspaper_that_is_called_after_a_town_is_no_person(string outlet)
    {
        Assert.Empty(Scan.Names(outlet, TextKind.Name, "en"));
        Assert.Empty(Scan.Names($"Twenty arrested in raids across the state - {outlet}", TextKind.Title, "en"));
        Assert.Empty(Scan.Names($"Twenty Arrested In Raids Across The State | {outlet}", TextKind.Title, "en"));
        Assert.Empty(Scan.Names($"Detienen a veinte personas | {outlet}", TextKind.Title, "es"));
        Assert.Empty(Scan.Names($"according to {outlet}", TextKind.Passage, "en"));
        Assert.DoesNotContain(Scan.Of($"The number stands in {outlet} of 2024.").Names, n => n.Sign != NameSign.Unknown);
    }

    [Theory]
    [InlineData("es", "Detienen a un hombre en Villa Carlos Paz por abuso")]
    [InlineData("es", "La Fiscalía General del Estado informa de diez detenidos")]
    [InlineData("es", "Policía detiene a veinte en San Juan y Santa Lucía")]
    [InlineData("pt", "PF prende dez em São José dos Campos")]
    [InlineData("en", "Prince George and Fort Wayne police arrest ten")]
    [InlineData("en", "Virginia and Carolina Crimes Units arrest ten; Victoria Police and Jordan join")]
    [InlineData("en", "Project Spade, Operation Ore and Operation Stovewood: Victor was the fourth")]
    public void A_place_that_is_called_after_a_person_is_no_person(string language, string text) => Assert.Empty(Scan.Names(text, TextKind.Title, language));

    [Theory]
    [InlineData("en", "Victoria Quarrelton jailed over abuse images", "Victoria Quarrelton")]
    [InlineData("en", "Brandon Quarrelton Sentenced To Ten Years", "Brandon Quarrelton")]
    [InlineData("en", "Operation Victor: Jackson Quarrelton charged | Victoria Advocate", "Jackson Quarrelton")]
    [InlineData("es", "Detienen a Santiago Quesadilla por abusos", "Santiago Quesadilla")]
    public void A_person_who_is_called_as_a_place_is_is_found(string language, string text, string found) => Assert.Equal([found], Scan.Names(text, TextKind.Title, language));

    [Theory]
    [InlineData("Twenty people arrested across the state, says Shared Hope Quarrelton", TextKind.Title)]
    [InlineData("It is in Shared Hope Quarrelton.", TextKind.Free)]
    [InlineData("according to Shared Hope Quarrelton", TextKind.Passage)]
    public void An_organisation_of_the_dataset_is_no_person_wherever_a_text_mentions_it(string text, TextKind kind)
    {
        Assert.Equal(["Hope Quarrelton"], Scan.Names(text, kind, "en").Select(n => n.Replace("Shared ", string.Empty, StringComparison.Ordinal)));
        Assert.Empty(Scan.NamesBeside("Shared Hope Quarrelton", text, kind, "en"));
        Assert.Equal(["Hope Farweather"], Scan.NamesBeside("Shared Hope Quarrelton", "It was Hope Farweather.", TextKind.Free, "en"));
    }

    [Fact]
    public void An_organisation_does_not_vouch_for_its_own_name() =>
        Assert.NotEmpty(Scan.Names("Blog Jonathan Quarrelton", TextKind.Name, "en"));
}
