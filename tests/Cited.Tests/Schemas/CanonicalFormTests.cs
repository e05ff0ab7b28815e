using System.Text;
using System.Text.Json;
using Cited.Schemas;

namespace Cited.Tests.Schemas;

public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("1.10", "1.1")]
    [InlineData("1E2", "100")]
    [InlineData("0.1e1", "1")]
    [InlineData("-0", "0")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("0.000001", "0.000001")]
    public void Writes_a_number_as_a_release_does(string written, string canonical) => Assert.Equal(canonical + "\n", Write(written));

    // Validation refuses these; what formats a file must not change them meanwhile.
    [Theory]
    [InlineData("123456789012345678901234567890")]
    [InlineData("0.1234567890123456789")]
    [InlineData("1e999")]
    public void Leaves_a_number_that_would_lose_its_value(string written) => Assert.Equal(written + "\n", Write(written));

    private static string Write(string json) => Encoding.UTF8.GetString(new CanonicalForm(JsonElement.Parse("{}"u8)).Write(JsonElement.Parse(json)));
}
