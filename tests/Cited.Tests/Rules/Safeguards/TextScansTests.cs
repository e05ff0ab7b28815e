using Cited.Reading;
using Cited.Rules;
using Cited.Rules.Safeguards;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Rules.Safeguards;

/// <summary>What is remembered from an earlier state of a dataset changes no result.</summary>
public sealed class TextScansTests
{
    private static readonly string?[] Organizations = [null, "Shared Hope Quarrelton", "The Quarrelton Gazette", "Hope", "Aachen Farweather Trust"];

    private static readonly string?[] Summaries =
    [
        null,
        "It stood in Shared Hope Quarrelton and in the Quarrelton Gazette.",
        "Hope Quarrelton, of whom the Hopes know, and the Quarrelton-led Gazette.",
        "In Aachen, the Aachen Farweather Trust and Jonathan Farweather, aged 41.",
    ];

    [Fact]
    public void A_state_has_the_findings_that_it_has_when_it_is_read_alone()
    {
        var states = Gen.Choose(0, Organizations.Length - 1).SelectMany(o => Gen.Choose(0, Summaries.Length - 1).Select(s => (o, s)));
        Prop.ForAll(states.ListOf(6).ToArbitrary(), steps =>
        {
            var form = new DataForm(RuleFixture.Form.Schemas, OwnVocabulary());
            return steps.All(step => Findings(Scan.BaseWith(form, Organizations[step.o], Summaries[step.s]))
                == Findings(Scan.BaseWith(new DataForm(form.Schemas, OwnVocabulary()), Organizations[step.o], Summaries[step.s])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Fact]
    public void A_text_is_not_read_again_unless_a_name_that_came_or_went_may_stand_in_it()
    {
        var form = new DataForm(RuleFixture.Form.Schemas, OwnVocabulary());
        var first = ScansOf(Scan.BaseWith(form, null, Summaries[1]));
        var second = ScansOf(Scan.BaseWith(form, "Shared Hope Quarrelton", Summaries[1]));
        var again = second.Where(s => first.All(f => !ReferenceEquals(f.Folded, s.Folded))).Select(s => s.Record.Text);
        Assert.Equal([Summaries[1]!, "Shared Hope Quarrelton"], again);
    }

    [Fact]
    public void A_record_that_stays_is_read_again_where_a_name_comes_or_goes()
    {
        const string More = "data/organizations/one-more.json";
        var without = Scan.BaseWith(RuleFixture.Form with { Vocabulary = OwnVocabulary() }, null, Summaries[1]);
        var with = Scan.BaseWith(RuleFixture.Form, "Shared Hope Quarrelton", Summaries[1]);
        var files = with.Files.ToDictionary(f => f.Path, f => new FileContent(f.Text.Source.Bytes), StringComparer.Ordinal);
        Assert.NotEqual(Findings(without), Findings(with));

        var now = without;
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal(Findings(without), Findings(now));
            now = DatasetReader.Reread(now, new MemoryTree("edited", files), [More]);
            Assert.Equal(Findings(with), Findings(now));
            now = DatasetReader.Reread(now, new MemoryTree("edited", new Dictionary<string, FileContent>()), [More]);
        }
    }

    [Fact]
    public void A_passage_is_read_in_the_language_that_its_source_has_now()
    {
        var before = Scan.BaseWith(RuleFixture.Form with { Vocabulary = OwnVocabulary() }, null);
        const string Source = "data/sources/2020/example-police-2020-05-01-release.json";
        var files = before.Files.ToDictionary(f => f.Path, f => new FileContent(f.Text.Source.Bytes), StringComparer.Ordinal);
        Assert.Contains("en", Languages(before));
        files[Source] = new FileContent(System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(files[Source].Bytes.Span).Replace("\"language\": \"en\"", "\"language\": \"sv\"", StringComparison.Ordinal)));
        var after = DatasetReader.Reread(before, new MemoryTree("edited", files), [Source]);
        Assert.Contains("sv", Languages(after));
        Assert.Equal(Languages(DatasetReader.Read(new MemoryTree("edited", files), RuleFixture.Form)), Languages(after));

        static IEnumerable<string> Languages(Dataset dataset) =>
            ScansOf(dataset).Where(s => s.Record.Kind == TextKind.Passage).Select(s => s.Record.Language);
    }

    private static TextScan[] ScansOf(Dataset dataset) => [.. TextScans.Of(dataset).SelectMany(s => s.Scans)];

    // Remembering goes by the vocabulary's object: one that nothing was remembered for.
    private static Cited.Model.Vocabulary OwnVocabulary() => RuleFixture.Form.Vocabulary with { };

    private static string Findings(Dataset dataset) =>
        string.Join('\n', Validation.Run(dataset).Findings.Select(f => $"{f.Place.Path}:{f.Place.Pointer} {f.Rule.Id} {f.Message}"));
}
