internal import CCurl
internal import Glibc

/// Fetches files from the web, each when it is asked for and never otherwise.
///
/// Redirects are followed one by one, each looked at as if somebody had typed it: to nothing but HTTP and HTTPS,
/// and to no private address unless the limits permit it. It is the address that a connection is opened to
/// that counts, not the one that a name had when it was looked at. Behind a proxy, which the environment
/// names as for curl, names are looked up there, and only hosts given as numbers can be refused. Any number
/// of threads may fetch at the same time.
public struct Fetcher: Sendable {
  private let agent: String
  private let limits: FetchLimits

  /// Creates a fetcher.
  ///
  /// - Parameter agent: What servers are told that the program is.
  public init(agent: String, limits: FetchLimits = FetchLimits()) {
    (self.agent, self.limits) = (agent, limits)
  }

  /// Whether the system has what fetching needs.
  public static var isPossible: Bool { ccurl_is_there() }

  /// Fetches what lies at an address.
  ///
  /// - Parameters:
  ///   - known: The state that is known already.
  ///   - isCancelled: Asked now and then whether it is no longer wanted.
  /// - Returns: The file; nothing where its state is the one that is known.
  public func fetch(
    _ address: String, unless known: FileState = FileState(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(FetchProblem) -> FetchedFile? {
    guard Self.isPossible else { throw .noLibrary }
    guard var next = WebAddress(address) else { throw .notAnAddress(address) }
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: limits.whole)
    for _ in 0...max(0, limits.mostRedirects) {
      let left = clock.now.duration(to: end)
      guard left > .zero else { throw .timedOut }
      let transfer = Transfer(limits, isCancelled)
      let status = try get(next, known, transfer, left)
      switch status {
      case _ where transfer.head.isOfFile: return transfer.file(at: next)
      case 304 where known != FileState(): return nil
      case 301, 302, 303, 307, 308:
        guard let location = transfer.head.location, let target = next.resolving(location) else {
          throw .redirectToNowhere
        }
        guard target.isOfWeb else { throw .scheme(target.scheme) }
        next = target
      default: throw .status(status)
      }
    }
    throw .tooManyRedirects(limits.mostRedirects)
  }

  /// Asks for what lies at one address, and returns the status of the answer.
  private func get(
    _ address: WebAddress, _ known: FileState, _ transfer: Transfer, _ left: Duration
  ) throws(FetchProblem) -> Int {
    if !limits.permitsPrivate, Endpoint.isPrivate(host: address.plainHost) {
      throw .privateAddress(host: address.host)
    }
    var lines = [
      "Accept: application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.8"
    ]
    if !known.tag.isEmpty { lines.append("If-None-Match: \(known.tag)") }
    if !known.modified.isEmpty { lines.append("If-Modified-Since: \(known.modified)") }
    var answer = ccurl_answer()
    let outcome = transfer.run(address, lines, agent: agent, left, &answer)
    switch outcome {
    case CCURL_ANSWERED: return answer.status
    // The length that a server announces of what it says of a redirect or an error.
    case CCURL_TOO_LARGE where !transfer.head.isOfFile: return answer.status
    case CCURL_TOO_LARGE: throw .tooLarge(most: limits.mostBytes)
    case CCURL_TIMED_OUT: throw .timedOut
    case CCURL_NO_PROXY: throw .noProxy
    case CCURL_NO_HOST: throw .noSuchHost(address.host)
    case CCURL_CERTIFICATE: throw .certificate(host: address.host)
    case CCURL_CUT_OFF: throw .cutOff
    case CCURL_NO_LIBRARY: throw .noLibrary
    default: break
    }
    // What stopped it is known here better than there.
    if let reason = transfer.reason {
      switch reason {
      case .unwanted: return answer.status
      case .refused: throw .privateAddress(host: address.host)
      case .tooLarge: throw .tooLarge(most: limits.mostBytes)
      case .cancelled: throw .cancelled
      }
    }
    if outcome == CCURL_NO_CONNECTION { throw .noConnection(host: address.host) }
    let words = unsafe withUnsafeBytes(of: answer.message) { unsafe Array($0.prefix { $0 != 0 }) }
    throw .other(String(decoding: words, as: UTF8.self))
  }
}
