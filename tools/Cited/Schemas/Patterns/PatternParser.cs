using System.Globalization;
using Cited.Text;

namespace Cited.Schemas.Patterns;

/// <summary>Reads a pattern as ECMA-262 writes it with the <c>u</c> flag (§22.2.1), which JSON Schema 2020-12 asks for (§6.4).</summary>
internal sealed class PatternParser
{
    private readonly PatternReader reader;
    private readonly EscapeParser escapes;
    private readonly GroupNames groups;
    private int opened;
    private int depth;

    private PatternParser(string pattern)
    {
        reader = new PatternReader(pattern);
        escapes = new EscapeParser(reader);
        groups = GroupNames.In(pattern);
    }

    /// <summary>The parts of a pattern.</summary>
    /// <exception cref="InvalidPatternException">It is not written as ECMA-262 asks, or is longer or deeper than <see cref="Limits"/> allow.</exception>
    public static PatternNode Parse(string pattern)
    {
        if (pattern.Length > Limits.PatternLength)
        {
            throw new InvalidPatternException(pattern, $"it has more than {Wording.Number(Limits.PatternLength)} characters");
        }

        var parser = new PatternParser(pattern);
        var node = parser.Choice();
        return parser.reader.AtEnd ? node : throw parser.reader.Fault("a closing parenthesis has no opening one");
    }

    private PatternNode Choice()
    {
        var parts = new List<PatternNode> { Sequence() };
        while (reader.Take("|"))
        {
            parts.Add(Sequence());
        }

        return parts.Count == 1 ? parts[0] : new PatternNode.Choice(parts);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (!reader.AtEnd && reader.Next is not ('|' or ')'))
        {
            parts.Add(Term());
        }

        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    private PatternNode Term()
    {
        var part = Assertion();
        return part ?? Quantified(Atom());
    }

    private PatternNode? Assertion() =>
        reader.Take("^") ? new PatternNode.Start()
        : reader.Take("$") ? new PatternNode.End()
        : reader.Take("\\b") ? new PatternNode.WordEdge(Not: false)
        : reader.Take("\\B") ? new PatternNode.WordEdge(Not: true)
        : reader.Take("(?=") ? new PatternNode.Look(Inside(), Behind: false, Not: false)
        : reader.Take("(?!") ? new PatternNode.Look(Inside(), Behind: false, Not: true)
        : reader.Take("(?<=") ? new PatternNode.Look(Inside(), Behind: true, Not: false)
        : reader.Take("(?<!") ? new PatternNode.Look(Inside(), Behind: true, Not: true)
        : null;

    private PatternNode Atom()
    {
        var start = reader.At;
        if (reader.Take("\\"))
        {
            return (PatternNode?)Reference(start) ?? new PatternNode.Character(escapes.Escape(inClass: false, out _));
        }

        if (reader.Take("["))
        {
            return new PatternNode.Character(escapes.Class());
        }

        if (reader.Take("(?:"))
        {
            return Inside();
        }

        if (reader.Take("("))
        {
            return Capture(start);
        }

        return reader.Next switch
        {
            '*' or '+' or '?' => throw reader.Fault($"there is nothing that \"{reader.Next}\" could repeat"),
            '{' or '}' or ']' => throw reader.Fault($"\"{reader.Next}\" stands alone: write \\{reader.Next} for the character"),
            '.' when reader.Take(".") => new PatternNode.Character(CharacterClasses.Dot),
            _ => new PatternNode.Character(CodePoints.One(reader.TakeCodePoint())),
        };
    }

    private PatternNode Capture(int start)
    {
        if (reader.IsNext("?") && !reader.IsNext("?<"))
        {
            throw reader.Fault("a group begins in a way that ECMA-262 does not have", start);
        }

        var number = ++opened;
        if (reader.Take("?"))
        {
            reader.TakeWhile(character => character != '>');
            reader.Take(">");
        }

        return new PatternNode.Capture(Inside(), number);
    }

    // What stands in parentheses, of which the opening one has been passed.
    private PatternNode Inside()
    {
        var start = reader.At;
        if (++depth > Limits.PatternDepth)
        {
            throw reader.Fault($"more than {Wording.Number(Limits.PatternDepth)} nested groups");
        }

        var inside = Choice();
        depth--;
        return reader.Take(")") ? inside : throw reader.Fault("the group that begins here has no end", start);
    }

    private PatternNode.Reference? Reference(int start)
    {
        if (reader.Take("k"))
        {
            var name = reader.Take("<") ? reader.TakeWhile(character => character != '>') : string.Empty;
            return reader.Take(">") && groups.Find(name) is { } named
                ? new PatternNode.Reference(named)
                : throw reader.Fault($"no group is called \"{name}\"", start);
        }

        if (reader.Next is not (>= '1' and <= '9'))
        {
            return null;
        }

        var digits = reader.TakeWhile(char.IsAsciiDigit);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= groups.Count
            ? new PatternNode.Reference(number)
            : throw reader.Fault($"there is no group {digits}", start);
    }

    private PatternNode Quantified(PatternNode atom)
    {
        var start = reader.At;
        (int Least, int? Most)? times = reader.Take("*") ? (0, null) : reader.Take("+") ? (1, null) : reader.Take("?") ? (0, 1) : Braces();
        if (times is not { } range)
        {
            return atom;
        }

        return range.Most < range.Least
            ? throw reader.Fault("the greater number of repetitions stands first", start)
            : new PatternNode.Repeat(atom, range.Least, range.Most, Lazy: reader.Take("?"));
    }

    private (int Least, int? Most)? Braces()
    {
        var start = reader.At;
        if (!reader.Take("{"))
        {
            return null;
        }

        var least = reader.TakeWhile(char.IsAsciiDigit);
        var range = reader.Take(",");
        var most = range ? reader.TakeWhile(char.IsAsciiDigit) : least;
        return least.Length > 0 && reader.Take("}")
            ? (Times(least, start), most.Length == 0 ? null : Times(most, start))
            : throw reader.Fault("\"{\" begins no number of repetitions: write \\{ for the character", start);
    }

    private int Times(string digits, int place) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times <= Limits.PatternSteps
            ? times
            : throw reader.Fault($"a repetition counts to more than {Wording.Number(Limits.PatternSteps)}", place);
}
