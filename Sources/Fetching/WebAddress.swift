internal import CCurl
internal import Glibc

/// An address of the web.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address as it is sent: without blanks, letters beyond ASCII in the path escaped.
  public let description: String
  /// The scheme, in small letters; the name or the number of the host.
  let scheme, host: String

  /// Reads an address; one without a scheme is one of HTTPS. Nothing where it is none of HTTP or HTTPS.
  ///
  /// What is behind `#` is no part of what is asked for, and is left out.
  public init?(_ text: String) {
    let beginning = text.prefix { !"/?#".contains($0) }
    let hasScheme = beginning.last == ":" && text.dropFirst(beginning.count).hasPrefix("//")
    let text = hasScheme ? text : "https://" + text
    self.init(text, beside: nil)
    guard isOfWeb else { return nil }
  }

  private init?(_ text: String, beside base: String?) {
    let plain = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
    guard plain.utf8.count <= Self.longest, !plain.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { return nil }
    func part(_ part: ccurl_part) -> String? {
      Self.part(part, of: base ?? String(plain), base == nil ? nil : String(plain))
    }
    guard let whole = part(CCURL_WHOLE), whole.utf8.count <= Self.longest,
      let scheme = part(CCURL_SCHEME)
    else { return nil }
    description = whole
    self.scheme = scheme.lowercased()
    host = part(CCURL_HOST)?.lowercased() ?? ""
  }

  /// As long as lists of feeds have them.
  private static let longest = 4096

  /// Whether it is one of HTTP or HTTPS, and names a host.
  var isOfWeb: Bool { (scheme == "http" || scheme == "https") && !host.isEmpty }

  /// The host as it is looked up, in ASCII: letters beyond it may stand for the digits of a number.
  var plainHost: String {
    host.utf8.allSatisfy { $0 < 0x80 }
      ? host : Self.part(CCURL_PLAIN_HOST, of: description)?.lowercased() ?? host
  }

  /// Returns what a reference means in what lies at this address; nothing where it means nothing. Its scheme
  /// may be any.
  public func resolving(_ reference: String) -> WebAddress? {
    WebAddress(reference, beside: description)
  }

  /// Returns the host and the port of a proxy as an environment variable names it; nothing where it names
  /// none.
  static func proxy(_ text: String) -> (host: String, port: String)? {
    guard !text.isEmpty else { return nil }
    guard let host = part(CCURL_HOST, of: text) else { return nil }
    // libcurl's own for a proxy whose port nobody names.
    return (host, part(CCURL_PORT, of: text) ?? (text.hasPrefix("https:") ? "443" : "1080"))
  }

  /// Returns a part of an address, or of what a reference means beside it.
  private static func part(
    _ part: ccurl_part, of address: String, _ reference: String? = nil
  ) -> String? {
    guard let found = unsafe ccurl_address(address, reference, part) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
