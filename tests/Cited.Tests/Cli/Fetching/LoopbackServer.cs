using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cited.Tests.Cli.Fetching;

/// <summary>
/// A server of raw bytes on the loopback address, so that it can misbehave in any way. What it was asked is kept, and it answers nothing
/// that a test did not give it; robots.txt is not there unless a test puts it.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<string, Func<string, Stream, CancellationToken, Task>> answers = new(StringComparer.Ordinal);

    private bool disposed;

    public LoopbackServer()
    {
        listener.Start();
        _ = Task.Run(Serve);
    }

    public ConcurrentQueue<string> Requests { get; } = new();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The paths that were asked for, robots.txt left out.</summary>
    public IEnumerable<string> Paths => Requests.Select(r => r.Split(' ')[1]).Where(p => p != "/robots.txt");

    public string At(string path, string host = "police.example") => $"http://{host}:{Port}{path}";

    public void On(string path, Func<string, Stream, CancellationToken, Task> answer) => answers[path] = answer;

    public void On(string path, string head, byte[] body) => On(path, async (_, stream, cancel) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {body.Length}\r\n\r\n"), cancel);
        await stream.WriteAsync(body, cancel);
    });

    public void On(string path, string head, string body = "") => On(path, head, Encoding.UTF8.GetBytes(body));

    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = Task.Run(() => Answer(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = new StringBuilder();
                var buffer = new byte[4096];
                while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(buffer, stop.Token);
                    if (read == 0)
                    {
                        return;
                    }

                    request.Append(Encoding.ASCII.GetString(buffer, 0, read));
                }

                Requests.Enqueue(request.ToString());
                var path = request.ToString().Split(' ')[1];
                if (answers.TryGetValue(path, out var answer))
                {
                    await answer(request.ToString(), stream, stop.Token);
                }
                else
                {
                    await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stop.Token);
                }
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away, or the test is over.
            }
        }
    }
}
