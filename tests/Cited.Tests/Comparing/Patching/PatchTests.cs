using System.Text.Json;
using Cited.Comparing.Patching;
using Cited.Text;

namespace Cited.Tests.Comparing.Patching;

/// <summary>RFC 6902: the examples of its appendix A and the corners of §4, by both implementations.</summary>
public sealed class PatchTests
{
    [Theory]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/baz","value":"qux"}]""", """{"baz":"qux","foo":"bar"}""")] // A.1
    [InlineData("""{"foo":["bar","baz"]}""", """[{"op":"add","path":"/foo/1","value":"qux"}]""", """{"foo":["bar","qux","baz"]}""")] // A.2
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"remove","path":"/baz"}]""", """{"foo":"bar"}""")] // A.3
    [InlineData("""{"foo":["bar","qux","baz"]}""", """[{"op":"remove","path":"/foo/1"}]""", """{"foo":["bar","baz"]}""")] // A.4
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"replace","path":"/baz","value":"boo"}]""", """{"baz":"boo","foo":"bar"}""")] // A.5
    [InlineData("""{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}""", """[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]""", """{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}""")] // A.6
    [InlineData("""{"foo":["all","grass","cows","eat"]}""", """[{"op":"move","from":"/foo/1","path":"/foo/3"}]""", """{"foo":["all","cows","eat","grass"]}""")] // A.7
    [InlineData("""{"baz":"qux","foo":["a",2,"c"]}""", """[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}]""", """{"baz":"qux","foo":["a",2,"c"]}""")] // A.8
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/child","value":{"grandchild":{}}}]""", """{"child":{"grandchild":{}},"foo":"bar"}""")] // A.10
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/baz","value":"qux","xyz":123}]""", """{"baz":"qux","foo":"bar"}""")] // A.11
    [InlineData("""{"/":9,"~1":10}""", """[{"op":"test","path":"/~01","value":10}]""", """{"/":9,"~1":10}""")] // A.14
    [InlineData("""{"foo":["bar"]}""", """[{"op":"add","path":"/foo/-","value":["abc","def"]}]""", """{"foo":["bar",["abc","def"]]}""")] // A.16
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"","value":[null]}]""", """[null]""")]
    [InlineData("""{"a":{"b":null}}""", """[{"op":"copy","from":"/a","path":"/c"},{"op":"replace","path":"/c/b","value":1}]""", """{"a":{"b":null},"c":{"b":1}}""")]
    [InlineData("""{"":{"":1}}""", """[{"op":"replace","path":"//","value":2}]""", """{"":{"":2}}""")]
    [InlineData("""{"a":1}""", """[]""", """{"a":1}""")]
    public void Applies(string document, string patch, string expected)
    {
        var value = JsonDocument.Parse(document).RootElement;
        Assert.Equal(expected, Rfc8785.Text(PatchApplier.Apply(value, JsonPatch.Parse(patch))));
        Assert.Equal(expected, Rfc8785.Text(Rfc6902.Apply(value, patch)));
    }

    [Theory]
    [InlineData("""{"baz":"qux"}""", """[{"op":"test","path":"/baz","value":"bar"}]""")] // A.9
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/baz/bat","value":"qux"}]""")] // A.12
    [InlineData("""{"/":9,"~1":10}""", """[{"op":"test","path":"/~01","value":"10"}]""")] // A.15
    [InlineData("""{"a":1}""", """[{"op":"remove","path":"/b"}]""")]
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"/b","value":1}]""")]
    [InlineData("""{"a":[1]}""", """[{"op":"remove","path":"/a/1"}]""")]
    [InlineData("""{"a":[1]}""", """[{"op":"add","path":"/a/2","value":1}]""")]
    [InlineData("""{"a":[1]}""", """[{"op":"add","path":"/a/00","value":1}]""")]
    [InlineData("""{"a":[1]}""", """[{"op":"add","path":"/a/+1","value":1}]""")]
    [InlineData("""{"a":{"b":1}}""", """[{"op":"move","from":"/a","path":"/a/b"}]""")]
    [InlineData("""{"a":1}""", """[{"op":"add","path":"a","value":1}]""")]
    [InlineData("""{"a":1}""", """[{"op":"turn","path":"/a"}]""")]
    public void Refuses(string document, string patch)
    {
        var value = JsonDocument.Parse(document).RootElement;
        Assert.StartsWith("Operation 1 (", Assert.Throws<PatchException>(() => PatchApplier.Apply(value, JsonPatch.Parse(patch))).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => Rfc6902.Apply(value, patch));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""[{"path":"/a"}]""")]
    [InlineData("""[{"op":"add","op":"remove","path":"/a"}]""")] // A.13: the same member twice
    [InlineData("""[{"op":1,"path":"/a"}]""")]
    [InlineData("""[{"op":null,"path":"/a"}]""")]
    [InlineData("""[{"op":"remove","path":null}]""")]
    [InlineData("""[{"op":"move","from":null,"path":"/a"}]""")]
    public void Says_that_something_is_no_patch(string text) =>
        Assert.StartsWith("This is no JSON patch (RFC 6902): ", Assert.Throws<PatchException>(() => JsonPatch.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Moves_what_was_renamed_and_replaces_lists_whole()
    {
        var old = JsonDocument.Parse("""{"records":{"a":{"id":"a","set":[1,2]},"c":{"x":1}}}""").RootElement;
        var now = JsonDocument.Parse("""{"records":{"b/~":{"id":"b/~","set":[1,3]},"c":{"x":1}}}""").RootElement;
        var patch = PatchMaker.Between(old, now, new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "b/~" });
        Assert.Equal(
            """
            [
            {"op":"move","from":"/records/a","path":"/records/b~1~0"},
            {"op":"replace","path":"/records/b~1~0/id","value":"b/~"},
            {"op":"replace","path":"/records/b~1~0/set","value":[1,3]}
            ]

            """.ReplaceLineEndings("\n"),
            patch.Text());
        Assert.Equal(Rfc8785.Text(now), Rfc8785.Text(PatchApplier.Apply(old, patch)));
    }
}
