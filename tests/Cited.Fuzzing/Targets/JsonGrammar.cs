namespace Cited.Fuzzing.Targets;

/// <summary>
/// The grammar of RFC 8259, written a second time and without the JSON library, so that two readers can be compared. It knows no bound on
/// depth, and takes bytes that are known to be UTF-8.
/// </summary>
internal static class JsonGrammar
{
    /// <summary>Whether the bytes are one JSON text.</summary>
    public static bool Accepts(ReadOnlySpan<byte> text)
    {
        var open = new Stack<byte>();
        var at = 0;
        var needsValue = true;
        while (true)
        {
            at = SkipBlanks(text, at);
            if (needsValue)
            {
                if (at == text.Length)
                {
                    return false;
                }

                if (text[at] is (byte)'{' or (byte)'[')
                {
                    var isObject = text[at] == (byte)'{';
                    open.Push(text[at]);
                    at = SkipBlanks(text, at + 1);
                    if (at < text.Length && text[at] == (isObject ? (byte)'}' : (byte)']'))
                    {
                        open.Pop();
                        at++;
                        needsValue = false;
                    }
                    else if (isObject && !Key(text, ref at))
                    {
                        return false;
                    }

                    continue;
                }

                if (!Scalar(text, ref at))
                {
                    return false;
                }

                needsValue = false;
                continue;
            }

            if (at == text.Length || open.Count == 0)
            {
                return at == text.Length && open.Count == 0;
            }

            var inObject = open.Peek() == (byte)'{';
            if (text[at] == (inObject ? (byte)'}' : (byte)']'))
            {
                open.Pop();
                at++;
                continue;
            }

            if (text[at] != (byte)',')
            {
                return false;
            }

            at++;
            if (inObject)
            {
                at = SkipBlanks(text, at);
                if (!Key(text, ref at))
                {
                    return false;
                }
            }

            needsValue = true;
        }
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            at++;
        }

        return at;
    }

    private static bool Key(ReadOnlySpan<byte> text, ref int at)
    {
        if (!String(text, ref at))
        {
            return false;
        }

        at = SkipBlanks(text, at);
        return at < text.Length && text[at++] == (byte)':';
    }

    private static bool Scalar(ReadOnlySpan<byte> text, ref int at) => text[at] switch
    {
        (byte)'"' => String(text, ref at),
        (byte)'t' => Word(text, ref at, "true"u8),
        (byte)'f' => Word(text, ref at, "false"u8),
        (byte)'n' => Word(text, ref at, "null"u8),
        _ => Number(text, ref at),
    };

    private static bool Word(ReadOnlySpan<byte> text, ref int at, ReadOnlySpan<byte> word)
    {
        var found = text[at..].StartsWith(word);
        at += word.Length;
        return found;
    }

    private static bool String(ReadOnlySpan<byte> text, ref int at)
    {
        if (at >= text.Length || text[at] != (byte)'"')
        {
            return false;
        }

        for (at++; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (byte)'"':
                    at++;
                    return true;
                case < 0x20:
                    return false;
                case (byte)'\\':
                    at++;
                    if (at >= text.Length || !Escape(text, ref at))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    // Leaves the place at the escape's last byte.
    private static bool Escape(ReadOnlySpan<byte> text, ref int at)
    {
        if (text[at] != (byte)'u')
        {
            return "\"\\/bfnrt"u8.Contains(text[at]);
        }

        for (var i = 0; i < 4; i++)
        {
            at++;
            if (at >= text.Length || !char.IsAsciiHexDigit((char)text[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Number(ReadOnlySpan<byte> text, ref int at)
    {
        if (text[at] == (byte)'-')
        {
            at++;
        }

        var start = at;
        if (!Digits(text, ref at) || (text[start] == (byte)'0' && at > start + 1))
        {
            return false;
        }

        if (at < text.Length && text[at] == (byte)'.')
        {
            at++;
            if (!Digits(text, ref at))
            {
                return false;
            }
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < text.Length && text[at] is (byte)'+' or (byte)'-')
            {
                at++;
            }

            return Digits(text, ref at);
        }

        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
        {
            at++;
        }

        return at > start;
    }
}
