namespace Cited.Cli.Writing;

/// <summary>Not all that was to be written was written. Commands say which part was, and end with exit code 2.</summary>
/// <param name="message">What stands in the way, and what to do about it.</param>
/// <param name="made">What was changed before that, one line each.</param>
/// <param name="left">What was not changed, one line each.</param>
internal sealed class WritingException(string message, IReadOnlyList<string> made, IReadOnlyList<string> left) : Exception(message)
{
    /// <summary>What was changed before that.</summary>
    public IReadOnlyList<string> Made => made;

    /// <summary>What was not changed.</summary>
    public IReadOnlyList<string> Left => left;
}
