using System.Text;
using System.Text.Json;
using Cited.Tests.Docs;

namespace Cited.Tests.Schemas.Differential;

/// <summary>What ajv says of values: another evaluator of the same draft, in another language.</summary>
internal static class Ajv
{
    private const string Program = """
        import { readFileSync } from "node:fs";
        import { createInterface } from "node:readline";
        import Ajv2020 from "ajv/dist/2020.js";
        import addFormats from "ajv-formats";
        const ajv = new Ajv2020.default({ strict: false, allErrors: false, validateFormats: false, logger: false });
        addFormats.default(ajv);
        const schemas = JSON.parse(readFileSync("schemas.json", "utf8"));
        for (const schema of schemas) ajv.addSchema(schema);
        const answers = [];
        for (const line of readFileSync("values.ndjson", "utf8").split("\n")) {
          if (line === "") continue;
          const at = line.indexOf(" ");
          const validate = ajv.getSchema(line.slice(0, at));
          answers.push(validate(JSON.parse(line.slice(at + 1))) ? null : `${validate.errors[0].instancePath} [${validate.errors[0].keyword}]`);
        }
        console.log(JSON.stringify(answers));
        """;

    /// <summary>For each value null if it fits its schema, else the first fault, as place and keyword.</summary>
    /// <param name="schemas">The schemas, each with an <c>$id</c>.</param>
    /// <param name="values">The <c>$id</c> of a schema, and a text of JSON on one line.</param>
    public static IReadOnlyList<string?> Judge(IEnumerable<JsonElement> schemas, IEnumerable<(string SchemaId, string Text)> values)
    {
        var folder = Directory.CreateTempSubdirectory("cited-ajv-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "schemas.json"), JsonSerializer.Serialize(schemas));
            File.WriteAllLines(Path.Combine(folder.FullName, "values.ndjson"), values.Select(value => $"{value.SchemaId} {value.Text}"), new UTF8Encoding(false));
            return JsonSerializer.Deserialize<string?[]>(Reader.Script(Program, folder.FullName, "ajv", "ajv-formats"))!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
