using Cited.Rules.Safeguards;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Rules.Safeguards;

/// <summary>Texts that are made to trip: very long, repetitive, broken. They end, and places stay inside the text.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "A", "1", "@", ".", "-", " ", "+", "(", ")", "[", "]", "/", ":", "'", "'s", "Dr.", "M.", "aged ", "34", "-year-old", "ans", "\u200B", "\u0301", "\uD83D", "İ", "ı", "ß", "歳",
        "at", "dot", "onion", "Maria", "Van", "der", "inspector", "Operation", "‘", "”", "\u00A0", "٣", "www.", "http://", "::", "0", ",",
    ];

    public static TheoryData<string> Repeated => [.. Pieces.Concat(["a.", "a@", "1 ", "+1", "A ", "Aa ", "Maria ", "inspector Aa ", "aged ", "34-", "[at] ", "1.1.", "a:", "0 0 ", "u/aaa ", "x-"])];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_piece_that_repeats_four_thousand_times_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4_000));
        AssertInside(Scan.Of(text));
        AssertInside(Scan.Of(text, TextKind.Title, "de"));
    }

    [Fact]
    public void What_is_found_lies_inside_the_text()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), AssertInside).QuickCheckThrowOnFailure();
    }

    private static void AssertInside(string text)
    {
        foreach (var kind in Enum.GetValues<TextKind>())
        {
            AssertInside(Scan.Of(text, kind));
        }
    }

    private static void AssertInside(TextScan scan)
    {
        var spots = scan.Contacts.Select(c => c.Spot).Concat(scan.Names.Select(n => n.Spot)).Concat(scan.Ages).Concat(scan.Places);
        Assert.All(spots.Select(s => scan.Folded.Original(s.Start, s.Length)), s => Assert.InRange(s.Start + s.Length, s.Start + 1, scan.Record.Text.Length));
        var contacts = scan.Contacts.Select(c => c.Spot).OrderBy(c => c.Start).ToArray();
        Assert.All(contacts.Zip(contacts.Skip(1)), pair => Assert.False(pair.First.Overlaps(pair.Second)));
    }
}
