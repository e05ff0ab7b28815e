using Cited.Model;
using PublicApiGenerator;
using VerifyXunit;

namespace Cited.Tests.House;

/// <summary>
/// What the library shows to others, as a text: a change of it is seen in review. Whatever nobody outside uses is internal.
/// </summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public async Task Is_what_was_reviewed() =>
        await Verifier.Verify(typeof(Claim).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
