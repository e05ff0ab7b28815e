using System.Globalization;
using Cited.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Text;

public sealed class EcmaScriptNumberTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("-0.00", true)]
    [InlineData("1.10", true)]
    [InlineData("1E2", true)]
    [InlineData("0.1e1", true)]
    [InlineData("100000000000000000000", true)]
    [InlineData("123456789012345678901234567890", false)]
    [InlineData("9007199254740993", false)]
    [InlineData("0.1234567890123456789", false)]
    [InlineData("1e999", false)]
    [InlineData("1e-400", false)]
    [InlineData("0e99999999999", false)]
    public void Tells_whether_a_number_keeps_its_value(string literal, bool keeps) => Assert.Equal(keeps, EcmaScriptNumber.KeepsValue(literal));

    // RFC 8785, appendix B: the bits of a double, and its text.
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Writes_what_the_appendix_of_RFC_8785_lists(ulong bits, string text) =>
        Assert.Equal(text, EcmaScriptNumber.Of(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void Gives_every_number_back() => Prop.ForAll<double>(number =>
        !double.IsFinite(number) || BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number) == BitConverter.DoubleToInt64Bits(double.Parse(EcmaScriptNumber.Of(number), CultureInfo.InvariantCulture))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Refuses_what_JSON_does_not_have(double number) => Assert.Throws<ArgumentOutOfRangeException>(() => EcmaScriptNumber.Of(number));
}
