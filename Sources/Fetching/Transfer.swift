internal import CCurl

/// One file on its way.
final class Transfer {
  /// Why it was stopped.
  enum Reason { case refused, unwanted, tooLarge, cancelled }

  private(set) var head = AnswerHead()
  private(set) var reason: Reason?
  private var bytes: [UInt8] = []
  private let limits: FetchLimits
  private let isCancelled: @Sendable () -> Bool

  init(_ limits: FetchLimits, _ isCancelled: @escaping @Sendable () -> Bool) {
    (self.limits, self.isCancelled) = (limits, isCancelled)
  }

  /// Gets what lies at an address.
  ///
  /// - Parameters:
  ///   - lines: Those of the request's head.
  ///   - left: How long it may take.
  func run(
    _ address: WebAddress, _ lines: [String], agent: String, _ left: Duration,
    _ answer: inout ccurl_answer
  ) -> ccurl_result {
    // One after the other, each with a zero behind it.
    let texts = ([address.description, agent] + lines).map { Array($0.utf8CString) }
    var places: [Int] = []
    var all: [CChar] = []
    for text in texts {
      places.append(all.count)
      all += text
    }
    return unsafe all.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return CCURL_FAILED }
      var head = unsafe places.dropFirst(2).map { unsafe Optional(base + $0) }
      unsafe head.append(nil)
      return unsafe head.withUnsafeBufferPointer { head in
        guard let lines = head.baseAddress else { return CCURL_FAILED }
        var request = unsafe ccurl_request(
          url: base, user_agent: base + places[1], head: lines,
          connect_timeout: max(1, limits.connecting.milliseconds),
          timeout: max(1, left.milliseconds), most: Int64(limits.mostBytes))
        var events = unsafe ccurl_events.ofTransfer
        return unsafe ccurl_get(
          &request, &events, Unmanaged.passUnretained(self).toOpaque(), &answer)
      }
    }
  }

  /// The file that came.
  func file(at address: WebAddress) -> FetchedFile {
    FetchedFile(
      bytes: bytes, address: address.description, charset: head.charset,
      state: FileState(tag: head.tag, modified: head.modified))
  }

  fileprivate func permits(_ endpoint: Endpoint) -> Bool {
    // Looked up only here, where the network is asked anyway.
    let isPermitted =
      limits.permitsPrivate || endpoint.address.isPublic || Endpoint.ofProxies().contains(endpoint)
    // Of several addresses one may do.
    reason = isPermitted ? nil : .refused
    return isPermitted
  }

  fileprivate func take(head line: UnsafeRawBufferPointer) -> Bool {
    unsafe head.read(line)
    return true
  }

  fileprivate func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard head.isOfFile else {
      reason = .unwanted
      return false
    }
    guard bytes.count + piece.count <= limits.mostBytes else {
      reason = .tooLarge
      return false
    }
    unsafe bytes.append(contentsOf: piece)
    return true
  }

  fileprivate func goesOn() -> Bool {
    if isCancelled() { reason = .cancelled }
    return reason != .cancelled
  }
}

extension Duration {
  /// The whole milliseconds of it.
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

extension ccurl_events {
  /// Tells all to the transfer that the context points to.
  @unsafe fileprivate static let ofTransfer = unsafe ccurl_events(
    permits: { context, address, count, port in
      let bytes = unsafe UnsafeBufferPointer(start: address, count: count)
      let endpoint = unsafe Endpoint(address: NetworkAddress(bytes), port: Int(port))
      return unsafe Transfer.at(context).permits(endpoint)
    },
    head: { context, line, count in
      unsafe Transfer.at(context).take(head: UnsafeRawBufferPointer(start: line, count: count))
    },
    piece: { context, bytes, count in
      unsafe Transfer.at(context).take(UnsafeRawBufferPointer(start: bytes, count: count))
    },
    goes_on: { context in unsafe Transfer.at(context).goesOn() })
}

extension Transfer {
  @unsafe fileprivate static func at(_ context: UnsafeMutableRawPointer) -> Transfer {
    unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }
}
