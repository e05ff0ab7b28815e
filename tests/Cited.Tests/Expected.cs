namespace Cited.Tests;

/// <summary>
/// Texts that are written down. What is different is left beside the expected file as <c>*.received.*</c>, so that it
/// can be looked at and, if it is right, moved over it by hand.
/// </summary>
internal static class Expected
{
    public static void Text(string path, string actual)
    {
        var received = Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        var expected = File.Exists(path) ? File.ReadAllText(path) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Equal(expected ?? $"(there is no {path})", actual);
    }
}
