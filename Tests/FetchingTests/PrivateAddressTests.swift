import Glibc
import TestSupport
import Testing

@testable import Fetching

/// Which addresses are of the open internet, and that no others are asked.
@Suite struct PrivateAddressTests {
  @Test(arguments: [
    "127.0.0.1", "127.255.1.2", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "::1", "::",
    "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "64:ff9b::10.0.0.1",
    "2002:7f00:1::", "2001:db8::1", "::127.0.0.1", "fec0::1",
  ])
  func thesePrivate(text: String) { #expect(address(text)?.isPublic == false) }

  @Test(arguments: [
    "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.63.0.1", "100.128.0.1", "11.0.0.1",
    "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "2002:808:808::",
  ])
  func theseAreNot(text: String) { #expect(address(text)?.isPublic == true) }

  private func address(_ text: String) -> NetworkAddress? {
    var bytes = [UInt8](repeating: 0, count: 16)
    if unsafe inet_pton(AF_INET, text, &bytes) == 1 { return NetworkAddress(bytes.prefix(4)) }
    return unsafe inet_pton(AF_INET6, text, &bytes) == 1 ? NetworkAddress(bytes) : nil
  }

  /// In every way in which the address of this machine can be written.
  @Test(arguments: [
    "127.0.0.1", "localhost", "localhost.", "a.localhost", "LOCALHOST", "2130706433", "0x7f.1",
    "017700000001",
    "127.1", "[::1]", "[::ffff:127.0.0.1]", "0", "user:word@127.0.0.1",
  ])
  func noneIsAskedUnlessPermitted(host: String) throws {
    let server = try WebServer { _ in .file() }
    #expect {
      try Fetcher(agent: "a").fetch("http://\(host):\(server.port)/")
    } throws: { problem in
      if case .privateAddress? = problem as? FetchProblem { true } else { false }
    }
    #expect(server.requests.isEmpty)
  }

  /// Behind a proxy nothing but the host is known, which may be written in letters that stand for others.
  @Test(arguments: ["１２７.0.0.1", "127。0。0。1", "ｌｏｃａｌｈｏｓｔ", "①②⑦.0.0.1", "１９２.168.1.1"])
  func numbersInOtherDigits(host: String) throws {
    let address = try #require(WebAddress("http://\(host)/"))
    #expect(Endpoint.isPrivate(host: address.plainHost))
  }

  @Test func namesInOtherLettersAreNone() throws {
    let address = try #require(WebAddress("http://أخبار.example/"))
    #expect(!Endpoint.isPrivate(host: address.plainHost) && address.host == "أخبار.example")
    #expect(address.plainHost == "xn--igbicxr.example")
  }

  /// The address that a connection goes to decides, whatever was known of the name before.
  @Test func theAddressThatIsFoundDecides() throws {
    var name = [CChar](repeating: 0, count: 256)
    try #require(unsafe gethostname(&name, name.count - 1) == 0)
    let host = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let server = try WebServer { _ in .file() }
    // The machine's own name is one of no open network, or of one where nobody listens.
    #expect(throws: FetchProblem.self) {
      var limits = FetchLimits()
      limits.connecting = .milliseconds(300)
      _ = try Fetcher(agent: "a", limits: limits).fetch("http://\(host):\(server.port)/")
    }
    #expect(server.requests.isEmpty)
  }
}
