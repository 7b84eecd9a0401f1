import Testing

@testable import Fetching

/// What is an address, and what references mean.
@Suite struct WebAddressTests {
  @Test(arguments: [
    ("http://a.example/b", "http://a.example/b"), ("a.example/feed", "https://a.example/feed"),
    ("a.example/x?u=http://b", "https://a.example/x?u=http://b"),
    ("a.example:8080/http://b", "https://a.example:8080/http://b"),
    ("https://a.example/b#c", "https://a.example/b"), ("HTTP://a.example", "http://a.example/"),
    ("https://a.example/أ", "https://a.example/%d8%a3"),
  ])
  func addressesOfTheWeb(text: String, sent: String) {
    #expect(WebAddress(text)?.description == sent)
  }

  @Test(arguments: [
    "", "file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "http://", "http://a b/",
    "http://a.example/\r\nHost: b", "dict://127.0.0.1/", "http://a.example:99999/",
    "https://a.example/" + String(repeating: "a", count: 4_096),
    "https://a.example/" + String(repeating: "أ", count: 1_000),
  ])
  func others(text: String) { #expect(WebAddress(text) == nil) }

  @Test(arguments: [
    ("/x", "https://a.example/x"), ("x", "https://a.example/b/x"),
    ("//c.example/", "https://c.example/"),
    ("?q=1", "https://a.example/b/c?q=1"), ("../x", "https://a.example/x"),
  ])
  func references(reference: String, meaning: String) throws {
    let base = try #require(WebAddress("https://a.example/b/c"))
    #expect(base.resolving(reference)?.description == meaning)
  }

  @Test(arguments: [
    ("http://proxy.example:3128/", "proxy.example", "3128"),
    ("proxy.example:80", "proxy.example", "80"),
    ("socks5://proxy.example", "proxy.example", "1080"),
    ("http://u:p@proxy.example", "proxy.example", "1080"),
  ])
  func proxies(text: String, host: String, port: String) {
    let proxy = WebAddress.proxy(text)
    #expect(proxy?.host == host && proxy?.port == port)
  }
}
