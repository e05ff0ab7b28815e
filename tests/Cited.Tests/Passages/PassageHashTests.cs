using Cited.Passages;

namespace Cited.Tests.Passages;

public sealed class PassageHashTests
{
    // The figure is that of "twenty people" by sha256sum.
    [Fact]
    public void Is_the_sha256_of_the_normalised_text() =>
        Assert.Equal("f9987bf508f00f59f5f04940118fb156f48b8aed645717c11dbe7a9b60fc73f8", PassageHash.Of("twenty\u00A0\n people"));

    [Theory]
    [InlineData("the force’s “inquiry” — isn‘t", "the force\"s \"inquiry\" - isn\"t")]
    [InlineData("  a \t\u3000 b\n", "a b")]
    [InlineData("co\u00ADope\u200Brate…", "cooperate...")]
    [InlineData("É ü ٢٠", "É ü ٢٠")]
    public void Normalises_what_differs_only_in_print(string passage, string normalised) => Assert.Equal(normalised, PassageHash.Normalise(passage));
}
