using System.Text;
using Cited.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Text;

public sealed class JsonTextTests
{
    [Fact]
    public void Gives_line_and_column_of_values_and_keys()
    {
        var text = Parse("{\n  \"a\": [1, {\"b\": \"x\"}],\n  \"ü\": 2\n}");
        Assert.Equal(new TextSpan(2, 18, 2, 21), text.SpanOf("/a/1/b"));
        Assert.Equal(new TextSpan(2, 13, 2, 16), text.SpanOf("/a/1/b", PlacePart.Key));
        Assert.Equal(new TextSpan(3, 8, 3, 9), text.SpanOf("/ü"));
        Assert.Equal(new TextSpan(3, 3, 3, 6), text.SpanOf("/ü", PlacePart.Key));
    }

    [Fact]
    public void Gives_the_nearest_parent_of_what_is_not_there() =>
        Assert.Equal(new TextSpan(2, 8, 2, 9), Parse("{\n  \"a\": {\"b\": 1}\n}").SpanOf("/a/missing/deeper"));

    [Fact]
    public void Counts_columns_as_editors_do_beyond_the_basic_plane() =>
        Assert.Equal(new TextSpan(1, 9, 1, 10), Parse("[\"😀é\", 1]").SpanOf("/1"));

    [Theory]
    [InlineData("\"abcdef\"", 2, 2, 4, 6)]
    [InlineData("\"a\\ncd\\u00e9f\"", 1, 1, 3, 5)]
    [InlineData("\"😀bc\"", 2, 1, 4, 5)]
    public void Finds_characters_within_a_string_through_its_escapes(string json, int start, int length, int column, int endColumn) =>
        Assert.Equal(new TextSpan(1, column, 1, endColumn), Parse(json).SpanWithin(string.Empty, start, length));

    [Theory]
    [InlineData("", TextFaultKind.NotJson)]
    [InlineData("{\"a\": 1", TextFaultKind.NotJson)]
    [InlineData("[1,]", TextFaultKind.NotJson)]
    [InlineData("// comment\n{}", TextFaultKind.NotJson)]
    [InlineData("{\"a\": 1, \"a\": 2}", TextFaultKind.DuplicateKey)]
    [InlineData("{\"a\": 1, \"\\u0061\": 2}", TextFaultKind.DuplicateKey)]
    [InlineData("\"\\ud83d\"", TextFaultKind.LoneSurrogate)]
    [InlineData("\"\\ude00\\ud83d\"", TextFaultKind.LoneSurrogate)]
    [InlineData("{\"\\ud83d\": 1}", TextFaultKind.LoneSurrogate)]
    [InlineData("1e999", TextFaultKind.NumberOutOfRange)]
    [InlineData("-9007199254740993", TextFaultKind.NumberOutOfRange)]
    [InlineData("\"a\0b\"", TextFaultKind.NotJson)]
    public void Says_what_is_wrong(string json, TextFaultKind expected)
    {
        var text = Parse(json);
        Assert.Null(text.Root);
        Assert.Equal(expected, Assert.Single(text.Faults).Kind);
    }

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("\"\\\\ud83d\"")]
    [InlineData("9007199254740991")]
    [InlineData("[]")]
    public void Accepts_what_is_right(string json) => Assert.Empty(Parse(json).Faults);

    [Fact]
    public void Refuses_numbers_of_four_hundred_digits() =>
        Assert.Equal(TextFaultKind.NumberOutOfRange, Assert.Single(Parse(new string('9', 400)).Faults).Kind);

    [Fact]
    public void Tells_depth_from_other_faults()
    {
        Assert.Empty(Parse(new string('[', 64) + new string(']', 64)).Faults);
        var fault = Assert.Single(Parse(new string('[', 10_000)).Faults);
        Assert.Equal((TextFaultKind.TooDeep, 64), (fault.Kind, fault.Start));
        Assert.Equal(TextFaultKind.NotJson, Assert.Single(Parse("[[\"" + new string('[', 100) + "\"").Faults).Kind);
    }

    [Fact]
    public void Tells_encodings_apart()
    {
        Assert.Equal("UTF-8", Fault([0xEF, 0xBB, 0xBF, (byte)'1']).Detail);
        Assert.Equal("UTF-16", Fault(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray()).Detail);
        var fault = Fault([(byte)'"', (byte)'a', 0xE1, (byte)'"']);
        Assert.Equal((TextFaultKind.NotUtf8, 2, "E1"), (fault.Kind, fault.Start, fault.Detail));
    }

    [Fact]
    public void Refuses_what_is_too_large_without_parsing_it() =>
        Assert.Equal(TextFaultKind.TooLarge, Fault(new byte[Limits.RecordBytes + 1]).Kind);

    [Fact]
    public void Never_throws_whatever_the_bytes_are() => Prop.ForAll<byte[]>(bytes =>
    {
        var text = JsonText.Parse("data/x.json", bytes);
        _ = text.Faults.Select(f => Place.Of(text, f).Span).ToArray();
        return (text.Root is null) == (text.Faults.Count > 0);
    }).QuickCheckThrowOnFailure();

    private static TextFault Fault(byte[] bytes) => Assert.Single(JsonText.Parse("x.json", bytes).Faults);

    private static JsonText Parse(string json) => JsonText.Parse("x.json", Encoding.UTF8.GetBytes(json));
}
