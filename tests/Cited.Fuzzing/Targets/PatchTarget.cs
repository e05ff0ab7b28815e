using System.Text.Json;
using Cited.Comparing.Patching;
using Cited.Text;

namespace Cited.Fuzzing.Targets;

/// <summary>Patches: an object with <c>from</c>, <c>to</c> (two states) and <c>patch</c> (the operations).</summary>
internal sealed class PatchTarget : FuzzTarget
{
    public override string Name => "patch";

    public override bool IsJson => true;

    public override int MostBytes => 800;

    public override IReadOnlyList<string> Words { get; } =
    [
        "{\"op\":\"add\",\"path\":\"/a\",\"value\":1}", "{\"op\":\"remove\",\"path\":\"/a\"}", "{\"op\":\"replace\",\"path\":\"\",\"value\":null}", "{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/b\"}",
        "{\"op\":\"copy\",\"from\":\"\",\"path\":\"/a\"}", "{\"op\":\"test\",\"path\":\"/a\",\"value\":1.0}", "/-", "/0", "/00", "/-1", "/~0", "/~1", "/~", "/a/b", "\"\"", "null", "[]", "{}", "from", "path", "1e400", "\\ud800",
    ];

    protected override void Check(byte[] input)
    {
        if (JsonText.Parse("x", input).Root is not { ValueKind: JsonValueKind.Object } root)
        {
            CheckRaw(System.Text.Encoding.UTF8.GetString(input));
            return;
        }

        var from = root.TryGetProperty("from", out var f) ? f : root;
        if (root.TryGetProperty("patch", out var operations))
        {
            CheckRaw(operations.GetRawText());
            Apply(from, operations.GetRawText());
        }

        if (from.ValueKind == JsonValueKind.Object && root.TryGetProperty("to", out var to) && to.ValueKind == JsonValueKind.Object)
        {
            var made = PatchMaker.Between(from, to);
            var read = JsonPatch.Parse(made.Text());
            Law.Holds(Rfc8785.Text(PatchApplier.Apply(from, read)) == Rfc8785.Text(to), "the patch between two states makes one of the other");
        }
    }

    private static void CheckRaw(string text)
    {
        try
        {
            var patch = JsonPatch.Parse(text);
            Law.Holds(JsonPatch.Parse(patch.Text()).Operations.SequenceEqual(patch.Operations), "a patch is written as it was read");
        }
        catch (PatchException)
        {
            // What is no patch is refused with this exception alone.
        }
    }

    private static void Apply(JsonElement from, string text)
    {
        var before = from.GetRawText();
        try
        {
            var result = PatchApplier.Apply(from, JsonPatch.Parse(text));
            Law.Holds(result.GetRawText() == PatchApplier.Apply(from, JsonPatch.Parse(text)).GetRawText(), "applying a patch twice to one state gives the same");
        }
        catch (PatchException)
        {
            // A patch that does not fit is refused with this exception alone.
        }

        Law.Holds(from.GetRawText() == before, "applying a patch changes no input");
    }
}
