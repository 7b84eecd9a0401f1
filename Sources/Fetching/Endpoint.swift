internal import Glibc

/// Where a connection leads.
struct Endpoint: Hashable, Sendable {
  let address: NetworkAddress
  let port: Int

  /// Where the proxies are that the environment names: they may well be private, since whoever set the
  /// variables chose them.
  static func ofProxies() -> Set<Endpoint> {
    let names = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    var endpoints: Set<Endpoint> = []
    for name in names {
      guard let value = unsafe getenv(name),
        let proxy = unsafe WebAddress.proxy(String(cString: value))
      else { continue }
      endpoints.formUnion(found(proxy.host, proxy.port))
    }
    return endpoints
  }

  /// Whether a host is one that needs no look-up to be known as private: its number, or a name that means this
  /// machine everywhere (RFC 6761).
  static func isPrivate(host: String) -> Bool {
    var name = host[...]
    if name.last == "." { name.removeLast() }
    if name == "localhost" || name.hasSuffix(".localhost") { return true }
    let addresses = found(host, "80", isNumber: true)
    return addresses.contains { !$0.address.isPublic }
  }

  /// Looks a host up.
  private static func found(
    _ host: String, _ port: String, isNumber: Bool = false
  ) -> [Endpoint] {
    let host = host.hasPrefix("[") ? String(host.dropFirst().prefix { $0 != "]" }) : host
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    if isNumber { unsafe hints.ai_flags = AI_NUMERICHOST }
    var list: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, port, &hints, &list) == 0 else { return [] }
    defer { unsafe freeaddrinfo(list) }
    var endpoints: [Endpoint] = []
    var next = unsafe list
    while let entry = unsafe next {
      unsafe next = entry.pointee.ai_next
      guard let socket = unsafe entry.pointee.ai_addr else { continue }
      let bytes = unsafe UnsafeRawBufferPointer(
        start: socket, count: Int(entry.pointee.ai_addrlen))
      let place: Range<Int> = unsafe entry.pointee.ai_family == AF_INET ? 4..<8 : 8..<24
      guard place.upperBound <= bytes.count else { continue }
      let port = unsafe Int(bytes[2]) << 8 | Int(bytes[3])
      unsafe endpoints.append(Endpoint(address: NetworkAddress(bytes[place]), port: port))
    }
    return endpoints
  }
}
