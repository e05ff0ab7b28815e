using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Cited.Passages;

/// <summary>
/// The encodings of the Encoding Standard by their labels. Encodings/encodings.tsv has, for each, its name, its labels and, if it is one of
/// single bytes, its upper half, as a browser decodes them; the others are the runtime's, Big5 with the Hong Kong characters that it lacks.
/// </summary>
internal static class EncodingNames
{
    private const string Big5 = "big5";
    private const string Utf8 = "utf-8";
    private const char Unknown = '\uFFFD';

    private static readonly FrozenDictionary<string, int> CodePages = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [Big5] = 950,
        ["euc-jp"] = 51932,
        ["euc-kr"] = 949,
        ["gb18030"] = 54936,
        ["gbk"] = 54936,
        ["iso-2022-jp"] = 50220,
        ["shift_jis"] = 932,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<(FrozenDictionary<string, string> Names, FrozenDictionary<string, string> Upper)> Table = new(ReadTable);
    private static readonly Lazy<FrozenDictionary<int, string>> HongKong = new(ReadHongKong);

    /// <summary>The name of the encoding that a label means; absent if it means none.</summary>
    public static string? Of(string? label) => label is null ? null : Table.Value.Names.GetValueOrDefault(label.Trim('\t', '\n', '\f', '\r', ' ').ToLowerInvariant());

    /// <summary>Every label, in ordinal order.</summary>
    public static IEnumerable<string> Labels => Table.Value.Names.Keys.Order(StringComparer.Ordinal);

    /// <summary>The characters of bytes in an encoding; what stands for no character becomes U+FFFD.</summary>
    public static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (Table.Value.Upper.TryGetValue(name, out var upper))
        {
            var text = new StringBuilder(bytes.Length);
            foreach (var b in bytes)
            {
                text.Append(b < 0x80 ? (char)b : upper[b - 0x80]);
            }

            return text.ToString();
        }

        return name switch
        {
            Utf8 => Encoding.UTF8.GetString(bytes),
            "utf-16le" => Encoding.Unicode.GetString(bytes),
            "utf-16be" => Encoding.BigEndianUnicode.GetString(bytes),
            Big5 => OfBig5(bytes),
            _ when CodePages.TryGetValue(name, out var page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString(bytes),

            // Encodings in which scripts could hide are not decoded at all (Encoding Standard, replacement).
            _ => Unknown.ToString(),
        };
    }

    private static string OfBig5(ReadOnlySpan<byte> bytes)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(CodePages[Big5])!;
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80 || i + 1 == bytes.Length)
            {
                text.Append(bytes[i] < 0x80 ? (char)bytes[i] : Unknown);
                i++;
                continue;
            }

            _ = HongKong.Value.TryGetValue((bytes[i] << 8) | bytes[i + 1], out var character) ? text.Append(character) : text.Append(encoding.GetString(bytes.Slice(i, 2)));
            i += 2;
        }

        return text.ToString();
    }

    private static (FrozenDictionary<string, string> Names, FrozenDictionary<string, string> Upper) ReadTable()
    {
        var rows = Rows("encodings").ToArray();
        return (
            rows.SelectMany(r => r[1].Split(' ').Select(label => (Label: label, Name: r[0]))).ToFrozenDictionary(r => r.Label, r => r.Name, StringComparer.Ordinal),
            rows.Where(r => r.Length > 2).ToFrozenDictionary(r => r[0], r => string.Concat(r[2].Split(' ').Select(c => (char)Hex(c))), StringComparer.Ordinal));
    }

    private static FrozenDictionary<int, string> ReadHongKong() => Rows("big5-hkscs").ToFrozenDictionary(r => Hex(r[0]), r => r[1]);

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Cited.Passages.Encodings.{name}.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
