using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Cited.Text;

/// <summary>
/// Words as look-ups compare them: lower case, without diacritics. The program runs in the invariant culture, where .NET's
/// own normalisation leaves all but ASCII as it is, so the letters of the Latin, Greek and Cyrillic scripts stand here.
/// </summary>
public static class BareLetters
{
    private const string With = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǣǧǩǫǭǯǰǵ"
        + "ǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳΐάέήίΰϊϋόύώйѐёѓїќѝўѷӂӑӓӗӛӝӟӣӥӧӫӭӯӱӳӵӹḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉ"
        + "ṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙẛạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹἀἁἂἃἄἅἆἇἐἑἒἓ"
        + "ἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὐὑὒὓὔὕὖὗὠὡὢὣὤὥὦὧὰάὲέὴήὶίὸόὺύὼώᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱᾲᾳᾴᾶᾷιῂῃῄῆῇῐῑῒΐῖῗῠῡῢ"
        + "ΰῤῥῦῧῲῳῴῶῷłøđıħŧðŋƒɓɗ";

    private const string Without = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaaægkooʒjg"
        + "naæøaaeeiioorruusthaeooooyιαεηιυιυουωиеегікиуѵжааеәжзииоөэууучыabbbcdddddeeeeefghhhhhiikkkllllmmmnnn"
        + "noooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwyſaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyyααααααααεεεε"
        + "εεηηηηηηηηιιιιιιιιοοοοοουυυυυυυυωωωωωωωωααεεηηιιοουυωωααααααααηηηηηηηηωωωωωωωωαααααααιηηηηηιιιιιιυυυ"
        + "υρρυυωωωωωlodihtdnfbd";

    private static readonly FrozenDictionary<char, char> Bare = With.Zip(Without).ToFrozenDictionary(p => p.First, p => p.Second);

    /// <summary>
    /// The text in lower case, letters without their diacritics, combining marks left out, <c>ß æ œ</c> written as two letters.
    /// Turkish <c>İ</c> and <c>ı</c> become <c>i</c>. The length may differ from that of <paramref name="text"/>.
    /// </summary>
    public static string Of(string text)
    {
        if (text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            return text;
        }

        var bare = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var lower = letter == '\u0130' ? 'i' : char.ToLowerInvariant(letter);
            _ = lower switch
            {
                'ß' => bare.Append("ss"),
                'æ' => bare.Append("ae"),
                'œ' => bare.Append("oe"),
                '\u2019' or '\u02BC' => bare.Append('\''),
                _ when CharUnicodeInfo.GetUnicodeCategory(lower) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => bare,
                _ => bare.Append(Bare.GetValueOrDefault(lower, lower)),
            };
        }

        return bare.ToString();
    }
}
