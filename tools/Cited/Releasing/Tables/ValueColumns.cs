using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>
/// The columns of a value. A value can be a number, a date, a set or a text: each kind has columns of its own, so that no column is
/// mixed. Which kind a row has, its property says.
/// </summary>
internal static class ValueColumns
{
    public static TableBuilder<T> Value<T>(this TableBuilder<T> table, string prefix, string whose, Func<T, ClaimValue?> value) => table
        .Number(prefix + "number", $"{whose}, for counts and quantities, in the property's unit.", r => (value(r) as NumberValue)?.Number)
        .Edtf(prefix + "date", $"{whose}, for dates.", r => (value(r) as TextValue)?.Edtf?.Text)
        .Text(prefix + "set", $"{whose}, for sets: codes or ids, sorted, with a space between. One row a member: table `members`.", r => value(r) is SetValue set ? string.Join(' ', set.Members) : null)
        .Integer(prefix + "set_size", $"How many members `{prefix}set` has.", r => (value(r) as SetValue)?.Members.Length)
        .Text(prefix + "text", $"{whose}, for properties whose values are a few words.", r => value(r) is TextValue { Edtf: null } text ? text.Text : null);
}
