using Cited.Text;

namespace Cited.Tests.Text;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://a.example/x?utm_source=n&id=7&fbclid=z", "https://a.example/x?id=7")]
    [InlineData("https://a.example/x?utm_source=n", "https://a.example/x")]
    [InlineData("https://a.example/x#:~:text=twenty", "https://a.example/x")]
    [InlineData("https://a.example/x#part:~:text=twenty", "https://a.example/x#part")]
    [InlineData("https://a.example/x?q=%C3%A1", "https://a.example/x?q=%C3%A1")]
    [InlineData("urn:x", "urn:x")]
    public void Takes_out_what_says_where_the_reader_came_from(string address, string expected) =>
        Assert.Equal(expected, WebAddress.WithoutTracking(address));

    [Theory]
    [InlineData("http://www.A.example:80/x/", "https://a.example/x")]
    [InlineData("https://a.example/x?b=2&a=1", "https://a.example/x?a=1&b=2&utm_medium=mail")]
    [InlineData("https://a.example", "https://a.example/#top")]
    public void Knows_one_page_by_two_addresses(string one, string other) =>
        Assert.Equal(WebAddress.Identity(one), WebAddress.Identity(other));

    [Theory]
    [InlineData("https://a.example/x", "https://a.example/X")]
    [InlineData("https://a.example/x?id=1", "https://a.example/x?id=2")]
    [InlineData("https://b.a.example/x", "https://a.example/x")]
    public void Keeps_two_pages_apart(string one, string other) =>
        Assert.NotEqual(WebAddress.Identity(one), WebAddress.Identity(other));
}
