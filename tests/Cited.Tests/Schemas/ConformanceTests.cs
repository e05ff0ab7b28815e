using System.Text.Json;
using Cited.Schemas;

namespace Cited.Tests.Schemas;

/// <summary>
/// The evaluation is that of the standard: every required test of the official suite, through the same options as the dataset's files
/// go through. One row a file; a failure names file, group and test.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly Uri Subject = new("urn:cited-operations:conformance");

    // Tests that fail for a reason that is not ours, each with that reason. One that starts to pass has to leave the list.
    private static readonly Dictionary<string, string> NotOurs = new(StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. ConformanceSuite.Files.DefaultIfEmpty("(no copy of the suite)")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_fit_or_do_not_as_the_suite_says(string file)
    {
        Assert.SkipWhen(ConformanceSuite.Root is null, "There is no copy of the JSON Schema test suite in ../shared/conformance.");

        var remotes = ConformanceSuite.RemoteSchemas();
        var wrong = new List<string>();
        foreach (var group in ConformanceSuite.Groups(file))
        {
            var evaluate = Compiled([.. remotes, (Subject, group.Key)]);
            wrong.AddRange(group.Select(test => (test, Outcome: evaluate(test))).Select(each => Judged(each.test, each.Outcome)).OfType<string>());
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_listed_exception_is_a_test_of_the_suite()
    {
        Assert.SkipWhen(ConformanceSuite.Root is null, "There is no copy of the JSON Schema test suite in ../shared/conformance.");

        var names = ConformanceSuite.Files.SelectMany(ConformanceSuite.Groups).SelectMany(group => group).Select(test => test.Name);
        Assert.Empty(NotOurs.Keys.Except(names, StringComparer.Ordinal));
    }

    // What is wrong with an outcome; null if nothing is, or only what is listed.
    private static string? Judged(ConformanceSuite.Case test, string outcome)
    {
        var right = outcome == (test.Valid ? "fits" : "does not fit");
        return (right, NotOurs.ContainsKey(test.Name)) switch
        {
            (false, false) => $"{test.Name}: {outcome}, and should{(test.Valid ? string.Empty : " not")} fit",
            (true, true) => $"{test.Name}: is listed as failing, and passes",
            _ => null,
        };
    }

    private static Func<ConformanceSuite.Case, string> Compiled(IReadOnlyList<(Uri Address, JsonElement Schema)> schemas)
    {
        try
        {
            var set = SchemaSet.CompileAt(schemas);
            return test => set.Evaluate(Subject.OriginalString, test.Data).Count == 0 ? "fits" : "does not fit";
        }
        catch (InvalidSchemaException fault)
        {
            return _ => fault.Message;
        }
    }
}
