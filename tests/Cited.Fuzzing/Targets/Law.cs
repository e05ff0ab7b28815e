namespace Cited.Fuzzing.Targets;

/// <summary>What must hold for every input.</summary>
internal static class Law
{
    /// <summary>Fails unless the condition holds.</summary>
    /// <exception cref="BrokenLawException">It does not.</exception>
    public static void Holds(bool condition, string law)
    {
        if (!condition)
        {
            throw new BrokenLawException(law);
        }
    }
}

/// <summary>An input broke a law; the message says which.</summary>
internal sealed class BrokenLawException(string law) : Exception(law);
