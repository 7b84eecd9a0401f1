/// What a server answered.
public struct FetchedFile: Sendable, Equatable {
  /// The bytes, unpacked.
  public var bytes: [UInt8] = []
  /// Where they were in the end, behind all redirects.
  public var address = ""
  /// The set of characters that the server says they are in; empty where it says nothing.
  public var charset = ""
  /// What tells this state of the file from others: to be sent when it is asked for again.
  public var state = FileState()
}

/// The state of a file on a server, as the server tells it.
public struct FileState: Sendable, Equatable {
  /// Its entity tag, quotes and all; empty where it has none.
  public var tag: String
  /// When it was changed, in the server's words; empty where it does not say.
  public var modified: String

  /// Creates a state.
  public init(tag: String = "", modified: String = "") {
    (self.tag, self.modified) = (tag, modified)
  }
}

/// Why a file could not be fetched.
public enum FetchProblem: Error, Sendable, Equatable {
  case noLibrary
  case notAnAddress(String)
  /// A scheme that is not followed, or is asked for.
  case scheme(String)
  /// An address that is not of the open internet.
  case privateAddress(host: String)
  case tooManyRedirects(Int)
  case redirectToNowhere
  case status(Int)
  case tooLarge(most: Int)
  case timedOut
  case noSuchHost(String)
  /// Nobody knows the address of the proxy.
  case noProxy
  case noConnection(host: String)
  case certificate(host: String)
  case cutOff
  case cancelled
  /// Something else, in libcurl's words.
  case other(String)
}

extension FetchProblem: CustomStringConvertible {
  /// What went wrong, in one line.
  public var description: String {
    switch self {
    case .noLibrary: "nothing can be fetched: libcurl is not installed"
    case .notAnAddress(let text): "'\(text)' is no address of the web"
    case .scheme(let scheme): "it leads to an address of '\(scheme):', which is not followed"
    case .privateAddress(let host):
      "\(host) is a private address; --allow-private lets it be asked"
    case .tooManyRedirects(let count): "it was redirected more than \(count) times"
    case .redirectToNowhere: "it is redirected, and the server does not say where to"
    case .status(let status):
      "the server answers \(status)\(Self.words[status].map { ", \($0)" } ?? "")"
    case .tooLarge(let most): "it is larger than \(most / 1_048_576) MiB"
    case .timedOut: "the server took too long"
    case .noProxy: "there is no host of the proxy that the environment names"
    case .noSuchHost(let host): "there is no host \(host)"
    case .noConnection(let host): "\(host) lets nobody connect"
    case .certificate(let host):
      "\(host) cannot show that it is \(host): its certificate is refused"
    case .cutOff: "the answer was cut off"
    case .cancelled: "broken off"
    case .other(let words): words
    }
  }

  private static let words = [
    401: "it wants a password", 403: "it forbids it", 404: "there is no such page",
    410: "it is gone for good", 429: "it was asked too often", 500: "it has a fault",
    502: "it has a fault", 503: "it is not available", 504: "it took too long",
  ]
}
