namespace Cited.Reading;

/// <summary>Reads whole files from disk that anyone may have put there.</summary>
public static class FileBytes
{
    /// <summary>
    /// All bytes of a file. One that says it has none is not opened: pipes and devices say so too, and would be waited for or read without end.
    /// </summary>
    public static byte[] Of(FileInfo file) => file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
}
