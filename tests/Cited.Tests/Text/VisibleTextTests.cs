using Cited.Text;

namespace Cited.Tests.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain ~text~", "plain ~text~")]
    [InlineData("Straße, Água, 東京, עברית, 👩‍💻, नमस्ते", "Straße, Água, 東京, עברית, 👩‍💻, नमस्ते")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    [InlineData("a\tb\r\nc", "a\\tb\\r\\nc")]
    [InlineData("\u001b[31mred\u001b]0;title\u0007", "\\u001b[31mred\\u001b]0;title\\u0007")]
    [InlineData("\u009b31m\u007f\0", "\\u009b31m\\u007f\\u0000")]
    [InlineData("\u202eabc\u2066d\u200f\ufeff\u2028", "\\u202eabc\\u2066d\\u200f\\ufeff\\u2028")]
    [InlineData("\U000e0041x", "\\udb40\\udc41x")]
    [InlineData("\uffff\ufdd0", "\\uffff\\ufdd0")]
    public void Writes_what_would_be_obeyed_as_an_escape_and_leaves_the_rest(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void Shows_half_of_a_surrogate_pair() => Assert.Equal("a\\ud800b\\udc00", VisibleText.Of("a" + (char)0xD800 + "b" + (char)0xDC00));
}
