using Cited.Text;

namespace Cited.Tests.Text;

public sealed class TextFaultTests
{
    public static TheoryData<TextFaultKind> Kinds => [.. Enum.GetValues<TextFaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_a_sentence_without_its_internal_name(TextFaultKind kind)
    {
        var sentence = new TextFault(kind, 0, 0, kind == TextFaultKind.NumberOutOfRange ? "1e999" : "what was found").Sentence;
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(kind.ToString(), sentence, StringComparison.Ordinal);
    }
}
