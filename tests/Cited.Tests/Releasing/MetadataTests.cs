using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Releasing.Tables;

namespace Cited.Tests.Releasing;

/// <summary>Each metadata file field by field against its specification.</summary>
public sealed partial class MetadataTests
{
    // https://datapackage.org/standard/data-package/, /data-resource/, /table-schema/ (version 2.0).
    [Fact]
    public void The_data_package_has_what_its_standard_asks_for()
    {
        var package = Releases.Real.JsonOf("datapackage.json");
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", Text(package, "$schema"));
        Assert.Matches("^[a-z0-9._-]+$", Text(package, "name"));
        Assert.Equal("0.1.0", Text(package, "version"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", Text(package, "created"));
        Assert.All(package.GetProperty("licenses").EnumerateArray(), l => Assert.Equal(("CC0-1.0", true), (Text(l, "name"), Uri.IsWellFormedUriString(Text(l, "path"), UriKind.Absolute))));
        Assert.All(package.GetProperty("contributors").EnumerateArray(), c => Assert.NotEmpty(c.GetProperty("roles").EnumerateArray()));
        Assert.False(package.TryGetProperty("homepage", out _));
        var resources = package.GetProperty("resources").EnumerateArray().ToArray();
        Assert.Equal(resources.Length, resources.Select(r => Text(r, "name")).Distinct(StringComparer.Ordinal).Count());
        Assert.All(resources, r =>
        {
            var file = Releases.Real.Files.Single(f => f.Path == Text(r, "path"));
            Assert.Equal("sha256:" + file.Sha256, Text(r, "hash"));
            Assert.Equal(file.Bytes.Length, r.GetProperty("bytes").GetInt32());
            Assert.Matches("^[a-z0-9._-]+$", Text(r, "name"));
            Assert.Equal("https://datapackage.org/profiles/2.0/dataresource.json", Text(r, "$schema"));
            Assert.Matches("^[a-z]+/[a-z0-9.+-]+$", Text(r, "mediatype"));
        });
    }

    [Fact]
    public void Its_table_schemas_say_what_the_tables_are()
    {
        var resources = Releases.Real.JsonOf("datapackage.json").GetProperty("resources").EnumerateArray().Where(r => r.TryGetProperty("schema", out _)).ToDictionary(r => Text(r, "name"), r => r, StringComparer.Ordinal);
        Assert.Equal(Releases.Real.Tables.Select(t => t.Name).Order(StringComparer.Ordinal), resources.Keys.Order(StringComparer.Ordinal));
        foreach (var table in Releases.Real.Tables)
        {
            var resource = resources[table.Name];
            Assert.Equal(("table", "csv", "utf-8"), (Text(resource, "type"), Text(resource, "format"), Text(resource, "encoding")));
            Assert.Equal("\r\n", Text(resource.GetProperty("dialect"), "lineTerminator"));
            var schema = resource.GetProperty("schema");
            Assert.Equal("https://datapackage.org/profiles/2.0/tableschema.json", Text(schema, "$schema"));
            Assert.Equal("exact", Text(schema, "fieldsMatch"));
            Assert.Equal(table.Columns.Select(c => c.Name), schema.GetProperty("fields").EnumerateArray().Select(f => Text(f, "name")));
            Assert.All(schema.GetProperty("fields").EnumerateArray(), f => Assert.Contains(Text(f, "type"), new[] { "string", "integer", "number", "boolean", "date" }));
            Assert.Equal(table.PrimaryKey, schema.GetProperty("primaryKey").EnumerateArray().Select(k => k.GetString()));
            Assert.Equal([(string.Empty, true)], schema.GetProperty("missingValues").EnumerateArray().Select(m => (Text(m, "value"), Text(m, "label").Length > 0)));
            foreach (var key in schema.TryGetProperty("foreignKeys", out var keys) ? keys.EnumerateArray().ToArray() : [])
            {
                var to = key.GetProperty("reference");
                var resourceName = to.TryGetProperty("resource", out var named) ? named.GetString()! : table.Name;
                Assert.True(resourceName != table.Name || named.ValueKind == JsonValueKind.Undefined, "a reference within the table names no resource");
                Assert.Contains(to.GetProperty("fields")[0].GetString(), resources[resourceName].GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => Text(f, "name")));
            }
        }
    }

    // https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html
    [Fact]
    public void Croissant_has_what_its_specification_requires()
    {
        var croissant = Releases.Real.JsonOf("croissant.json");
        var context = croissant.GetProperty("@context");
        Assert.Equal(("https://schema.org/", "https://schema.org/", "http://mlcommons.org/croissant/", "http://purl.org/dc/terms/"), (Text(context, "@vocab"), Text(context, "sc"), Text(context, "cr"), Text(context, "dct")));
        Assert.Equal(("sc:Dataset", "http://mlcommons.org/croissant/1.1"), (Text(croissant, "@type"), Text(croissant, "conformsTo")));
        Assert.All(new[] { "name", "description", "license", "datePublished", "version", "citeAs" }, p => Assert.NotEmpty(Text(croissant, p)));
        Assert.NotEmpty(croissant.GetProperty("creator").EnumerateArray());
        Assert.False(croissant.TryGetProperty("url", out _), "there is no home, so no address is made up");
        var objects = croissant.GetProperty("distribution").EnumerateArray().ToDictionary(d => Text(d, "@id"), d => d, StringComparer.Ordinal);
        Assert.All(objects.Values, o =>
        {
            var file = Releases.Real.Files.Single(f => f.Path == Text(o, "contentUrl"));
            Assert.Equal(("cr:FileObject", file.Sha256, $"{file.Bytes.Length} B"), (Text(o, "@type"), Text(o, "sha256"), Text(o, "contentSize")));
            Assert.NotEmpty(Text(o, "encodingFormat"));
        });
        var sets = croissant.GetProperty("recordSet").EnumerateArray().ToArray();
        Assert.Equal(Releases.Real.Tables.Select(t => t.Name), sets.Select(s => Text(s, "@id")));
        var fields = sets.SelectMany(s => s.GetProperty("field").EnumerateArray()).ToDictionary(f => Text(f, "@id"), f => f, StringComparer.Ordinal);
        Assert.All(fields.Values, f =>
        {
            Assert.Equal("cr:Field", Text(f, "@type"));
            Assert.Contains(Text(f, "dataType"), new[] { "sc:Text", "sc:Integer", "sc:Float", "sc:Boolean", "sc:Date" });
            var from = f.GetProperty("source");
            var path = Text(from.GetProperty("fileObject"), "@id");
            Assert.Contains(path, objects.Keys);
            Assert.Contains(Text(from.GetProperty("extract"), "column"), Releases.Real.Tables.Single(t => t.Path == path).Columns.Select(c => c.Name));
            if (f.TryGetProperty("references", out var to))
            {
                Assert.Contains(Text(to, "@id"), fields.Keys);
            }
        });
        Assert.All(sets, s => Assert.All(s.GetProperty("key") is { ValueKind: JsonValueKind.Array } keys ? [.. keys.EnumerateArray()] : new[] { s.GetProperty("key") }, k => Assert.Contains(Text(k, "@id"), fields.Keys)));
    }

    // https://schema.org/Dataset, and what search engines ask of it: a description of 50 to 5000 characters.
    [Fact]
    public void The_JSON_LD_is_a_Dataset_of_schema_org()
    {
        var dataset = Releases.Real.JsonOf("dataset.jsonld");
        Assert.Equal(("https://schema.org/", "Dataset"), (Text(dataset, "@context"), Text(dataset, "@type")));
        Assert.InRange(Text(dataset, "description").Length, 50, 5000);
        Assert.Matches(@"^\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d$", Text(dataset, "temporalCoverage"));
        Assert.True(dataset.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.Equal("https://creativecommons.org/publicdomain/zero/1.0/", Text(dataset, "license"));
        Assert.All(dataset.GetProperty("creator").EnumerateArray(), c => Assert.Equal("Organization", Text(c, "@type")));
        Assert.All(dataset.GetProperty("distribution").EnumerateArray(), d => Assert.Equal(("DataDownload", Releases.Real.Files.Single(f => f.Path == Text(d, "contentUrl")).Sha256), (Text(d, "@type"), Text(d, "sha256"))));
        Assert.All(dataset.GetProperty("variableMeasured").EnumerateArray(), v => Assert.Equal("PropertyValue", Text(v, "@type")));
        Assert.Equal("0.1.0", Text(dataset, "version"));
    }

    // https://schema.datacite.org/meta/kernel-4.6/: the mandatory properties but the identifier, which the repository gives.
    [Fact]
    public void DataCite_has_its_mandatory_properties()
    {
        var record = Releases.Real.JsonOf("datacite.json");
        Assert.Equal("http://datacite.org/schema/kernel-4", Text(record, "schemaVersion"));
        Assert.Equal("Dataset", Text(record.GetProperty("types"), "resourceTypeGeneral"));
        Assert.All(record.GetProperty("creators").EnumerateArray(), c => Assert.Equal("Organizational", Text(c, "nameType")));
        Assert.NotEmpty(Text(record.GetProperty("titles")[0], "title"));
        Assert.NotEmpty(Text(record.GetProperty("publisher"), "name"));
        Assert.Equal("2026", Text(record, "publicationYear"));
        Assert.Equal(("2026-01-02", "Issued"), (Text(record.GetProperty("dates")[0], "date"), Text(record.GetProperty("dates")[0], "dateType")));
        Assert.Equal(("CC0-1.0", "SPDX"), (Text(record.GetProperty("rightsList")[0], "rightsIdentifier"), Text(record.GetProperty("rightsList")[0], "rightsIdentifierScheme")));
        Assert.Equal("Abstract", Text(record.GetProperty("descriptions")[0], "descriptionType"));
        Assert.False(record.TryGetProperty("doi", out _) || record.TryGetProperty("identifiers", out _));
    }

    // https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
    [Fact]
    public void The_citation_file_is_CFF_1_2_0()
    {
        var lines = Releases.Real.TextOf("CITATION.cff").Split('\n');
        var keys = lines.Where(l => l.Length > 0 && l[0] is not (' ' or '-')).ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.Ordinal);
        Assert.Equal(("1.2.0", "dataset", "\"0.1.0\"", "\"2026-01-02\"", "CC0-1.0"), (keys["cff-version"], keys["type"], keys["version"], keys["date-released"], keys["license"]));
        Assert.All(new[] { "message", "title", "abstract" }, k => Assert.NotEmpty(JsonDocument.Parse(keys[k]).RootElement.GetString()!));
        Assert.Contains(lines, l => l.StartsWith("  - name: \"", StringComparison.Ordinal));
        Assert.DoesNotContain("url", keys.Keys);
        Assert.DoesNotContain("doi", keys.Keys);
    }

    [Fact]
    public void The_codebook_has_every_table_column_property_and_code()
    {
        var codebook = Releases.Real.TextOf("codebook.md");
        Assert.All(Releases.Real.Tables.SelectMany(t => t.Columns), c => Assert.Contains($"| `{c.Name}` |", codebook, StringComparison.Ordinal));
        Assert.All(Releases.Input.Dataset.Vocabulary.Properties.Keys, p => Assert.Contains($"| `{p}` |", codebook, StringComparison.Ordinal));
        Assert.All(Releases.Input.Dataset.Vocabulary.Lists.SelectMany(l => l.Value), t => Assert.Contains($"| `{t.Id}` |", codebook, StringComparison.Ordinal));
        var page = Releases.Real.TextOf("codebook.html");
        Assert.Equal(Row().Count(codebook), Count(page, "<tr>") + Count(page, "<table>"));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
    }

    // In Markdown each table has a line of dashes besides its rows.
    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex("^\\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
