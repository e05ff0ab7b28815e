using Cited.Reporting;

namespace Cited.Tests.Reporting;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("ש", 1)]
    [InlineData("…", 1)]
    [InlineData("東", 2)]
    [InlineData("ア", 2)]
    [InlineData("ｱ", 1)]
    [InlineData("Ａ", 2)]
    [InlineData("한", 2)]
    [InlineData("\u1112\u1161\u11ab", 2)]
    [InlineData("𠮷", 2)]
    [InlineData("😀", 2)]
    [InlineData("👩‍💻", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("❤️", 2)]
    [InlineData("🇱🇺", 2)]
    [InlineData("\u0301", 0)]
    public void Counts_the_columns_of_a_character(string element, int columns) => Assert.Equal(columns, DisplayWidth.Of(element));
}
