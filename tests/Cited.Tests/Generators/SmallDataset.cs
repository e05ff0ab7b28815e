using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Tests.Rules;

namespace Cited.Tests.Generators;

/// <summary>
/// A small dataset as it could stand in files, for laws that hold of every dataset: it can be changed in the ways that
/// people change one, and read by the real reader and schemas.
/// </summary>
public sealed record SmallDataset(ImmutableArray<SmallOrganization> Organizations, ImmutableArray<SmallSource> Sources, ImmutableArray<SmallOperation> Operations)
{
    /// <summary>The dataset read from files in memory. Fails if a schema refuses one of them.</summary>
    public Dataset Read()
    {
        var files = Files().ToDictionary(f => f.Key, f => new FileContent(Encoding.UTF8.GetBytes(f.Value)), StringComparer.Ordinal);
        var dataset = DatasetReader.Read(new MemoryTree("generated", files), RuleFixture.Form);
        Assert.Empty(dataset.Files.Where(f => f.Refused).Select(f => f.Path + ": " + string.Join(" ", f.SchemaFaults.Select(s => s.Message))));
        return dataset;
    }

    /// <summary>The files by path.</summary>
    public IReadOnlyDictionary<string, string> Files() =>
        Organizations.Select(o => ($"data/organizations/{o.Id}.json", o.ToJson()))
            .Concat(Sources.Select(s => ($"data/sources/{s.Published?[..4] ?? "undated"}/{s.Id}.json", s.ToJson())))
            .Concat(Operations.Select(o => ($"data/operations/{(o.Id.Split('-')[^1] is { Length: 4 } year && year.All(char.IsAsciiDigit) ? year : "2020")}/{o.Id}.json", o.ToJson())))
            .ToDictionary(f => f.Item1, f => f.Item2.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n", StringComparer.Ordinal);

    /// <summary>The same with every id replaced, wherever it stands.</summary>
    public SmallDataset Rename(Func<string, string> name) => new(
        [.. Organizations.Select(o => o with { Id = name(o.Id) })],
        [.. Sources.Select(s => s with { Id = name(s.Id), Publisher = name(s.Publisher), DerivedFrom = [.. s.DerivedFrom.Select(name)] })],
        [.. Operations.Select(o => o with
        {
            Id = name(o.Id),
            Related = [.. o.Related.Select(r => (r.Relation, name(r.Operation)))],
            Facts = [.. o.Facts.Select(f => f with { Claims = [.. f.Claims.Select(c => c.Rename(name))] })],
        })]);

    /// <summary>The same with everything that is a set in another order.</summary>
    public SmallDataset Reverse() => new(
        [.. Organizations.Reverse()],
        [.. Sources.Reverse().Select(s => s with { DerivedFrom = [.. s.DerivedFrom.Reverse()] })],
        [.. Operations.Reverse().Select(o => o with
        {
            Facts = [.. o.Facts.Reverse().Select(f => f with { Claims = [.. f.Claims.Reverse().Select(c => c with { Citations = [.. c.Citations.Reverse()] })] })],
        })]);

    /// <summary>Every claim with its place: operation, fact, claim.</summary>
    public IEnumerable<(int Operation, int Fact, int Claim)> ClaimPlaces() =>
        from o in Enumerable.Range(0, Operations.Length)
        from f in Enumerable.Range(0, Operations[o].Facts.Length)
        from c in Enumerable.Range(0, Operations[o].Facts[f].Claims.Length)
        select (o, f, c);

    /// <summary>The same with one claim changed.</summary>
    public SmallDataset With((int Operation, int Fact, int Claim) place, Func<SmallClaim, SmallClaim> change)
    {
        var operation = Operations[place.Operation];
        var fact = operation.Facts[place.Fact];
        var changed = fact with { Claims = fact.Claims.SetItem(place.Claim, change(fact.Claims[place.Claim])) };
        return this with { Operations = Operations.SetItem(place.Operation, operation with { Facts = operation.Facts.SetItem(place.Fact, changed) }) };
    }

    /// <summary>Every file, so that a law that fails shows its counter-example.</summary>
    public override string ToString() => string.Join('\n', Files().Select(f => $"// {f.Key}\n{f.Value}"));
}

/// <summary>An organisation.</summary>
public sealed record SmallOrganization(string Id, string Name, string Type)
{
    internal JsonObject ToJson() => new()
    {
        ["$schema"] = "../../schema/organization.schema.json",
        ["id"] = Id,
        ["names"] = new JsonArray(new JsonObject { ["text"] = Name, ["language"] = "en" }),
        ["type"] = Type,
    };
}

/// <summary>A source; original if it derives from nothing.</summary>
public sealed record SmallSource(string Id, string Publisher, string? Published, ImmutableArray<string> DerivedFrom)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["$schema"] = "../../../schema/source.schema.json",
            ["id"] = Id,
            ["type"] = "online-news",
            ["title"] = "A report",
            ["language"] = "en",
            ["url"] = $"https://{Publisher}.example/{Id}",
            ["publisher"] = Publisher,
        };
        if (Published is not null)
        {
            json["published"] = Published;
        }

        json["accessed"] = "2021-01-01";
        json["readFrom"] = "live";
        json["origin"] = DerivedFrom.IsEmpty
            ? new JsonObject { ["kind"] = "original" }
            : new JsonObject { ["kind"] = "rewrite", ["derivedFrom"] = Ids(DerivedFrom), ["basis"] = "attributed" };
        return json;
    }

    internal static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(i => (JsonNode)i)]);
}

/// <summary>An operation.</summary>
public sealed record SmallOperation(string Id, ImmutableArray<(string Relation, string Operation)> Related, ImmutableArray<SmallFact> Facts)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["$schema"] = "../../../schema/operation.schema.json",
            ["id"] = Id,
            ["names"] = new JsonArray(new JsonObject { ["text"] = "Operation Example", ["language"] = "en" }),
            ["summary"] = "An invented operation on which laws are tried.",
        };
        if (Related.Length > 0)
        {
            json["related"] = new JsonArray([.. Related.Select(r => (JsonNode)new JsonObject { ["operation"] = r.Operation, ["relation"] = r.Relation })]);
        }

        json["facts"] = new JsonArray([.. Facts.Select(f => (JsonNode)f.ToJson())]);
        return json;
    }
}

/// <summary>A fact; <paramref name="Area"/> is what it is about, if not the whole.</summary>
public sealed record SmallFact(string Property, string? Area, ImmutableArray<SmallClaim> Claims)
{
    /// <summary>Other members of the scope.</summary>
    public ImmutableArray<(string Key, string Value)> Limits { get; init; } = [];

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["property"] = Property };
        (string, string)[] scope = [.. Area is null ? [] : new[] { ("area", Area) }, .. Limits];
        if (scope.Length > 0)
        {
            json["scope"] = new JsonObject(scope.Select(s => KeyValuePair.Create(s.Item1, (JsonNode?)JsonValue.Create(s.Item2))));
        }

        json["claims"] = new JsonArray([.. Claims.Select(c => (JsonNode)c.ToJson())]);
        return json;
    }
}

/// <summary>A claim; the value is a number, a text, or a list of texts.</summary>
public sealed record SmallClaim(object Value, string? Bound, string? Status, ImmutableArray<string> Citations)
{
    internal SmallClaim Rename(Func<string, string> name) => this with
    {
        // Codes are not ids: those in lists of organisations begin with "org-" in generated datasets.
        Value = Value is ImmutableArray<string> set ? set.Select(m => m.StartsWith("org-", StringComparison.Ordinal) ? name(m) : m).ToImmutableArray() : Value,
        Citations = [.. Citations.Select(name)],
    };

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["value"] = Value switch
            {
                int number => JsonValue.Create(number),
                ImmutableArray<string> set => SmallSource.Ids(set),
                _ => JsonValue.Create((string)Value),
            },
        };
        if (Bound is not null)
        {
            json["bound"] = Bound;
        }

        if (Status is not null)
        {
            json["status"] = Status;
        }

        json["citations"] = new JsonArray([.. Citations.Select(s => (JsonNode)new JsonObject { ["source"] = s, ["fragment"] = new JsonObject { ["start"] = "some words" } })]);
        return json;
    }
}
