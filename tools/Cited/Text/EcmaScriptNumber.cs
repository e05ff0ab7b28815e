using System.Globalization;
using System.Text;

namespace Cited.Text;

/// <summary>Numbers as ECMAScript writes them: the form that RFC 8785 §3.2.2.3 prescribes.</summary>
internal static class EcmaScriptNumber
{
    // ECMA-262 §6.1.6.1.20: from 10^21 on, and below 10^-6, with an exponent.
    private const int PlainUpTo = 21;
    private const int PlainDownTo = -6;

    /// <summary>The shortest digits that give the same IEEE 754 double back; <c>-0</c> is <c>0</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN or infinite: JSON has no such numbers.</exception>
    public static string Of(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "JSON has no such number.");
        }

        if (number == 0)
        {
            return "0";
        }

        // The runtime's own shortest form has the right digits; only their layout differs.
        var (digits, exponent) = Digits(Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
        var text = Layout(digits, exponent);
        return number < 0 ? "-" + text : text;
    }

    /// <summary>
    /// Whether a number of a JSON text has the same value when it is read as a double and written again. Those with more digits than a
    /// double keeps have not, nor those that become infinite or zero; one whose exponent is no 32-bit integer counts among them.
    /// </summary>
    /// <param name="literal">A number by the grammar of RFC 8259.</param>
    public static bool KeepsValue(string literal)
    {
        var e = literal.AsSpan().IndexOfAny('e', 'E');
        if (e >= 0 && !int.TryParse(literal.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        var number = double.Parse(literal, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) && Digits(literal.TrimStart('-')) == Digits(Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
    }

    // Significant digits without zeros at either end, and the n of 0.DIGITS × 10^n.
    private static (string Digits, int Exponent) Digits(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        var power = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var all = point < 0 ? mantissa : whole + mantissa[(point + 1)..];
        var leading = all.Length - all.TrimStart('0').Length;
        var digits = all.Trim('0');
        return digits.Length == 0 ? (digits, 0) : (digits, whole.Length - leading + power);
    }

    private static string Layout(string digits, int n)
    {
        if (n > PlainUpTo || n <= PlainDownTo)
        {
            var exponent = (n - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
            return digits.Length == 1 ? $"{digits}e{exponent}" : $"{digits[0]}.{digits.AsSpan(1)}e{exponent}";
        }

        return n <= 0 ? new StringBuilder("0.").Append('0', -n).Append(digits).ToString()
            : n >= digits.Length ? digits + new string('0', n - digits.Length)
            : $"{digits.AsSpan(0, n)}.{digits.AsSpan(n)}";
    }
}
