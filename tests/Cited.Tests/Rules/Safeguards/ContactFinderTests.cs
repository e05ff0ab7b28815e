namespace Cited.Tests.Rules.Safeguards;

public sealed class ContactFinderTests
{
    private const string Onion = "a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5.onion";

    [Theory]
    [InlineData("Write to desk@police.example for more.", "desk@police.example")]
    [InlineData("Write to de\u200Bsk@police.exam\u00ADple for more.", "desk@police.example")]
    [InlineData("desk [at] police [dot] example", "desk [at] police [dot] example")]
    [InlineData("desk(at)police(dot)example", "desk(at)police(dot)example")]
    [InlineData("desk at police dot com", "desk at police dot com")]
    [InlineData("ｄｅｓｋ＠ｐｏｌｉｃｅ．ｅｘａｍｐｌｅ", "desk@police.example")]
    [InlineData("\u0130nfo@ornek.com.tr", "\u0130nfo@ornek.com.tr")]
    [InlineData("desk@[192.0.2.17]", "desk@[192.0.2.17]")]
    public void An_email_address_is_found_in_any_disguise(string text, string found) =>
        Assert.Equal([$"Email: {found}"], Scan.Contacts(text));

    [Theory]
    [InlineData("see https://police.example/page for it", "https://police.example/page")]
    [InlineData("see hxxps://police[.]example/page", "hxxps://police[.]example/page")]
    [InlineData("see www.police.example.", "www.police.example")]
    [InlineData("see police.org for it", "police.org")]
    [InlineData("see police.example/page", "police.example/page")]
    [InlineData("the group t.me/joinchat", "t.me/joinchat")]
    public void A_web_address_is_found_with_and_without_scheme(string text, string found) =>
        Assert.Equal([$"WebAddress: {found}"], Scan.Contacts(text));

    [Theory]
    [InlineData("the service " + Onion + " was closed", Onion)]
    [InlineData("the service abcdefgh[.]onion was closed", "abcdefgh[.]onion")]
    [InlineData("the service abcdefghabcd dot onion was closed", "abcdefghabcd dot onion")]
    [InlineData("https://abcdefghijklmnop.onion.ly/x", "https://abcdefghijklmnop.onion.ly/x")]
    [InlineData("a name.i2p address", "name.i2p")]
    [InlineData("a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4dd", "a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4d5a2b3c4dd")]
    public void A_hidden_service_is_nothing_less_specific(string text, string found) =>
        Assert.Equal([$"HiddenService: {found}"], Scan.Contacts(text));

    [Theory]
    [InlineData("the host 192.0.2.17 was seized", "192.0.2.17")]
    [InlineData("the host 192[.]0[.]2[.]17 was seized", "192[.]0[.]2[.]17")]
    [InlineData("the host is 192.0.2.17.", "192.0.2.17")]
    [InlineData("at 2001:db8::1 and elsewhere", "2001:db8::1")]
    [InlineData("at fe80::1", "fe80::1")]
    [InlineData("at ::1", "::1")]
    [InlineData("at 2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:1")]
    [InlineData("at ::ffff:192.0.2.17", "::ffff:192.0.2.17")]
    public void An_IP_address_is_found_also_where_it_is_shortened(string text, string found) =>
        Assert.Contains($"IpAddress: {found}", Scan.Contacts(text));

    [Theory]
    [InlineData("posted by @some_handle there", "@some_handle")]
    [InlineData("posted by ＠some_handle there", "@some_handle")]
    [InlineData("posted by u/some_handle there", "u/some_handle")]
    public void A_handle_is_found(string text, string found) => Assert.Equal([$"Handle: {found}"], Scan.Contacts(text));

    [Theory]
    [InlineData("call +34 600 123 456 now", "+34 600 123 456")]
    [InlineData("call 0044 20 7946 0958", "0044 20 7946 0958")]
    [InlineData("call 020 7946 0958", "020 7946 0958")]
    [InlineData("call (0)171 1234567", "(0)171 1234567")]
    [InlineData("call 555-123-4567", "555-123-4567")]
    [InlineData("call (555) 123-4567", "(555) 123-4567")]
    [InlineData("tel. 116 111", "116 111")]
    [InlineData("Tel: ٠١٢٣٤٥٦٧٨٩", "0123456789")]
    public void A_telephone_number_is_found(string text, string found) => Assert.Equal([$"Phone: {found}"], Scan.Contacts(text));

    [Theory]
    [InlineData("1 300 000 reports, 1,300,000 pictures and 1.300.000 files")]
    [InlineData("on 06.06.2025, 2025-06-06, 06/06/2025, in 2023-2024 and at 00:04:15")]
    [InlineData("between 120 000 and 130 000 in 2024, +20 000 files more")]
    [InlineData("the ratio 16:9, std::vector, version 1.2.3 and 1.2.3.4.5")]
    [InlineData("e.g. this, i.e. that, U.S./UK, and/or, it was announced.In Spain it was not")]
    [InlineData("The dot onion site, a .onion service and the file annual-report.pdf")]
    [InlineData("one @ five, 20 @ 30")]
    public void What_looks_like_a_contact_and_is_none_is_left_alone(string text) => Assert.Empty(Scan.Contacts(text));

    [Fact]
    public void A_host_alone_is_an_address_only_in_our_own_sentences()
    {
        Assert.Single(Scan.Contacts("see police.org for it"));
        Assert.Empty(Scan.Contacts("see police.org for it", Cited.Rules.Safeguards.TextKind.Title));
    }

    [Fact]
    public void The_place_covers_the_invisible_characters_too()
    {
        var scan = Scan.Of("to de\u200Bsk@police.example now");
        var (start, length) = scan.Folded.Original(scan.Contacts[0].Spot.Start, scan.Contacts[0].Spot.Length);
        Assert.Equal("de\u200Bsk@police.example", scan.Record.Text.Substring(start, length));
    }
}
