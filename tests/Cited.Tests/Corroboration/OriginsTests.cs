using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;
using Cited.Tests.Generators;
using Cited.Tests.Releasing;
using Cited.Text;

namespace Cited.Tests.Corroboration;

public sealed class OriginsTests
{
    private static readonly SmallOrganization Police = new("org-police", "Police", "police");
    private static readonly SmallOrganization Agency = new("org-agency", "Agency", "news-agency");
    private static readonly SmallOrganization Paper = new("org-paper", "Paper", "newspaper");

    [Fact]
    public void Pages_that_repeat_one_release_are_one_voice()
    {
        var origins = Of(
            new SmallSource("src-release", "org-police", null, []),
            new SmallSource("src-wire", "org-agency", null, ["src-release"]),
            new SmallSource("src-page", "org-paper", null, ["src-wire"]));
        Assert.Equal(["org-police"], Voices(origins, "src-page"));
        Assert.Equal(["src-page", "src-wire", "src-release"], origins.Of("src-page").Single().Path);
    }

    [Fact]
    public void An_organisation_that_is_named_is_the_same_voice_as_its_own_document()
    {
        var origins = Of(new SmallSource("src-release", "org-police", null, []), new SmallSource("src-page", "org-paper", null, ["org-police"]));
        Assert.Equal(Voices(origins, "src-release"), Voices(origins, "src-page"));
        Assert.Equal(["src-page", "org-police"], origins.Of("src-page").Single().Path);
    }

    [Fact]
    public void Two_originals_of_one_publisher_are_one_voice()
    {
        var origins = Of(new SmallSource("src-a", "org-paper", null, []), new SmallSource("src-b", "org-paper", null, []));
        Assert.Equal(Voices(origins, "src-a"), Voices(origins, "src-b"));
    }

    [Fact]
    public void A_page_with_two_origins_has_both_voices()
    {
        var origins = Of(new SmallSource("src-page", "org-paper", null, ["org-agency", "org-police"]));
        Assert.Equal(["org-agency", "org-police"], Voices(origins, "src-page"));
    }

    [Fact]
    public void A_translation_by_its_own_publisher_is_that_publisher_s_voice()
    {
        var origins = Of(new SmallSource("src-arabic", "org-police", null, ["org-police"]));
        Assert.Equal(["org-police"], Voices(origins, "src-arabic"));
    }

    [Fact]
    public void Pages_that_derive_from_each_other_in_a_circle_speak_for_themselves()
    {
        var origins = Of(new SmallSource("src-a", "org-paper", null, ["src-b"]), new SmallSource("src-b", "org-agency", null, ["src-a"]));
        Assert.Equal(["org-paper"], Voices(origins, "src-a"));
    }

    [Fact]
    public void What_the_citation_derives_from_goes_before_what_its_source_derives_from()
    {
        var origins = Of(new SmallSource("src-page", "org-paper", null, ["org-agency"]));
        var citation = new Citation("src-page", null, null, new Place(JsonText.Parse("x.json", "{}"u8.ToArray()), string.Empty));
        Assert.Equal(["org-agency"], origins.Of(citation).Select(d => d.Voice.Organization));
        Assert.Equal(["org-police"], origins.Of(citation with { DerivedFrom = ["org-police"] }).Select(d => d.Voice.Organization));
        Assert.Equal(["org-paper"], origins.Of(citation with { DerivedFrom = ["org-paper"] }).Select(d => d.Voice.Organization));
    }

    [Fact]
    public void Authorities_are_official_and_publishers_are_not()
    {
        var origins = Of(new SmallSource("src-release", "org-police", null, []));
        Assert.True(origins.VoiceOf("org-police").Official);
        Assert.False(origins.VoiceOf("org-paper").Official);
        Assert.False(origins.VoiceOf("org-unknown").Official);
    }

    [Fact]
    public void The_organisation_whose_figures_a_record_holds_is_official_there()
    {
        var dataset = Releases.FirstInput.Dataset;
        var indicator = dataset.Find<Indicator>("spletno-oko-reports")!;
        Assert.True(new Origins(dataset, indicator).VoiceOf("spletno-oko").Official);
        Assert.False(new Origins(dataset).VoiceOf("spletno-oko").Official);
    }

    private static IEnumerable<string> Voices(Origins origins, string source) => origins.Of(source).Select(d => d.Voice.Organization);

    private static Origins Of(params SmallSource[] sources) => new(new SmallDataset([Police, Agency, Paper], [.. sources], []).Read());
}
