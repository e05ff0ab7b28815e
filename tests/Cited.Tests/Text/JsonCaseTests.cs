using System.Globalization;
using System.Text;
using Cited.Text;

namespace Cited.Tests.Text;

/// <summary>
/// The JSON that is read and the JSON that is refused, case by case: tests/fixtures/json has a table for each class. A row has a name, the
/// input, and what becomes of it: <c>= TEXT</c>, the form in which a release writes it, or <c>!KIND START-END</c>, the fault and the bytes
/// that it concerns. In inputs <c>&lt;C3 28&gt;</c> are bytes, <c>&lt;5B*65&gt;</c> is bytes repeated.
/// </summary>
public sealed class JsonCaseTests
{
    public static TheoryData<string> Classes => [.. Directory.GetFiles(Folder, "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Checkout.Fixtures, "json");

    [Theory]
    [MemberData(nameof(Classes))]
    public void Reads_or_refuses(string name)
    {
        var rows = File.ReadAllLines(Path.Combine(Folder, name + ".tsv")).Select(l => l.Split('\t')).ToArray();
        Assert.All(rows, row => Assert.Equal(row[2], Outcome(Bytes(row[1]))));
        Assert.All(rows, row => Assert.Equal(row[0].StartsWith("y_", StringComparison.Ordinal), row[2].StartsWith('=')));
        Assert.Equal(rows.Length, rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Outcome(byte[] input)
    {
        var text = JsonText.Parse("x.json", input);
        return text.Root is { } root
            ? "= " + string.Concat(Rfc8785.Text(root).Select(c => c is < ' ' or (>= '\u007F' and < '\u00A1') or (>= '\u2000' and <= '\u2060') or >= '\uE000' and not '\uFFFD' || char.IsSurrogate(c) ? $"<U+{(int)c:X4}>" : c.ToString()))
            : string.Join("; ", text.Faults.Select(f => string.Create(CultureInfo.InvariantCulture, $"!{f.Kind} {f.Start}-{f.End}")));
    }

    private static byte[] Bytes(string input)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < input.Length; i++)
        {
            if (input[i] == '<')
            {
                var end = input.IndexOf('>', i);
                var (hex, times) = input[(i + 1)..end].Split('*') is [var h, var t] ? (h, int.Parse(t, CultureInfo.InvariantCulture)) : (input[(i + 1)..end], 1);
                bytes.AddRange(Enumerable.Repeat(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)), times).SelectMany(b => b));
                i = end;
            }
            else if (input[i] == '\\')
            {
                i++;
                bytes.Add((byte)(input[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => input[i] }));
            }
            else
            {
                var length = char.IsHighSurrogate(input[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(input.Substring(i, length)));
                i += length - 1;
            }
        }

        return [.. bytes];
    }
}
