using System.Text;
using Cited.Comparing;
using Cited.Reading;
using Cited.Tests.Releasing;
using Cited.Tests.Rules;

namespace Cited.Tests.Comparing;

public sealed class RenamesTests
{
    // In the record of this release the organisation is a publisher, an origin, a member of sets, and a value that a disagreement prefers.
    [Fact]
    public void An_organisation_with_another_id_is_one_change_wherever_it_stands()
    {
        const string id = "policia-nacional-es";
        var old = Releases.FirstFiles;
        var files = old.FilesBelow(DataLayout.Data).ToDictionary(
            p => p.Replace($"/{id}.json", $"/{id}-new.json", StringComparison.Ordinal),
            p => new FileContent(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(old.Read(p).Bytes.Span).Replace($"\"{id}\"", $"\"{id}-new\"", StringComparison.Ordinal))),
            StringComparer.Ordinal);
        var comparison = Comparison.Of(DatasetReader.Read(old, RuleFixture.Form), DatasetReader.Read(new MemoryTree("renamed", files), RuleFixture.Form));
        Assert.Equal([(ChangeKind.RecordRenamed, $"{id}-new")], comparison.Changes.Select(c => (c.Kind, c.Record.Id)));
    }
}
