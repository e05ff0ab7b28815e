using System.Globalization;
using System.Text.Json;
using Cited.Reading;
using Cited.Schemas;
using Cited.Text;
using Cited.Tests.Schemas.Differential;

namespace Cited.Tests.Schemas.Accepting;

/// <summary>
/// What is accepted by the short way is accepted by JsonSchema.Net: in the draft's own suite, in everything that lies in the repository,
/// and in changed records: 1,500 here; tests/differential/accept takes 200,000, or as many as it is told.
/// </summary>
public sealed class AcceptPlanTests
{
    private const int Ordinary = 1_500;
    private const int Seed = 20_261_202;

    private static readonly Uri Subject = new("urn:cited-operations:conformance");

    public static TheoryData<string> Files => [.. ConformanceSuite.Files.DefaultIfEmpty("(no copy of the suite)")];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("CITED_ACCEPT"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Ordinary;

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_accepted_that_the_suite_refuses(string file)
    {
        Assert.SkipWhen(ConformanceSuite.Root is null, "There is no copy of the JSON Schema test suite in ../shared/conformance.");

        var remotes = ConformanceSuite.RemoteSchemas();
        foreach (var group in ConformanceSuite.Groups(file))
        {
            var set = SchemaSet.CompileAt([.. remotes, (Subject, group.Key)]);
            Assert.All(group, test => Assert.True(test.Valid || !set.SurelyFits(Subject.OriginalString, test.Data), test.Name));
        }
    }

    [Fact]
    public void Much_of_what_the_suite_accepts_is_accepted()
    {
        Assert.SkipWhen(ConformanceSuite.Root is null, "There is no copy of the JSON Schema test suite in ../shared/conformance.");

        var accepted = ConformanceSuite.Files.SelectMany(ConformanceSuite.Groups).Sum(group =>
        {
            var set = SchemaSet.CompileAt([(Subject, group.Key)], compile: false);
            return group.Count(test => set.SurelyFits(Subject.OriginalString, test.Data));
        });
        Assert.InRange(accepted, 150, 1_299);
    }

    [Fact]
    public void Every_record_is_accepted_without_JsonSchema()
    {
        var set = RealRecords.Schemas.Set;
        var left = RealRecords.Files.Where(file => !set.SurelyFits(SchemaLibrary.IdPrefix + file.Kind, RealRecords.Value(file.Path))).ToList();
        Assert.Empty(left);
        Assert.All(RealRecords.Files.Select(file => file.Kind).Distinct(StringComparer.Ordinal), kind => Assert.True(set.IsWhole(SchemaLibrary.IdPrefix + kind), kind));
    }

    [Fact]
    public void No_fixture_is_accepted_that_is_refused()
    {
        var set = RealRecords.Schemas.Set;
        var tried = 0;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "fixtures"), "*.json", SearchOption.AllDirectories))
        {
            if (JsonText.Parse(path, File.ReadAllBytes(path)).Root is { } root)
            {
                tried++;
                Assert.All(set.Ids, id => Assert.True(!set.SurelyFits(id, root) || set.Judge(id, root).Count == 0, $"{path}: {id}"));
            }
        }

        Assert.InRange(tried, 100, int.MaxValue);
    }

    [Fact]
    public void No_changed_record_is_accepted_that_is_refused()
    {
        var set = RealRecords.Schemas.Set;
        var (fit, accepted) = (0, 0);
        foreach (var (kind, path, text) in ChangedRecords.Of(Count, Seed))
        {
            var (id, value) = (SchemaLibrary.IdPrefix + kind, JsonElement.Parse(text));
            var (surely, fits) = (set.SurelyFits(id, value), set.Judge(id, value).Count == 0);
            Assert.True(fits || !surely, $"{path}: {text}");
            fit += fits ? 1 : 0;
            accepted += surely ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Count} records, {fit} fit, {accepted} of them accepted by the short way");

        // Records of which nearly none fits, or is accepted, would say little.
        Assert.InRange(fit, Count / 50, Count * 3 / 4);
        Assert.InRange(accepted, fit / 2, fit);
    }

    [Theory]
    [InlineData("""{ "maxLength": 2 }""", "\"e\u0301e\u0301\"")]
    [InlineData("""{ "uniqueItems": true }""", "[1, 1e0]")]
    [InlineData("""{ "properties": { "a": true, "b": false } }""", """{ "\u0062": 1 }""")]
    [InlineData("""{ "multipleOf": 1 }""", "1e30")]
    [InlineData("""{ "minimum": 3 }""", "3e0")]
    [InlineData("""{ "type": "integer" }""", "3.0")]
    [InlineData("""{ "anyOf": [true] }""", "1")]
    [InlineData("""{ "not": { "anyOf": [false] } }""", "1")]
    public void What_it_does_not_know_is_left_to_JsonSchema(string schema, string value) =>
        Assert.False(SchemaSet.CompileAt([(Subject, JsonElement.Parse(schema))]).SurelyFits(Subject.OriginalString, JsonElement.Parse(value)));
}
