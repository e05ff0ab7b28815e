namespace Cited.Reading;

/// <summary>
/// What is to be read is no dataset, or its schemas are broken: nothing can be said about single records. The message is
/// for people and names the next step; commands print it and end with exit code 2.
/// </summary>
public class DatasetException : Exception
{
    /// <summary>With a message for people.</summary>
    public DatasetException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for people and what led to it.</summary>
    public DatasetException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
