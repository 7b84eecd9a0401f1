internal import Dispatch
internal import Glibc
internal import Synchronization

/// A small web server on this machine's own address, with a port of its own: for tests that fetch.
///
/// Every connection has one request. The server ends when the test lets go of it.
public final class WebServer: Sendable {
  /// What somebody asks for.
  public struct Request: Sendable {
    /// What is behind the host.
    public let path: String
    /// The fields of the head, their names in small letters.
    public let fields: [String: String]
  }

  /// What the server does.
  public enum Answer: Sendable {
    /// Answers.
    case file(status: Int = 200, fields: [String: String] = [:], body: [UInt8] = [])
    /// Sends this and nothing else, and hangs up.
    case raw([UInt8])
    /// Sends this, and then nothing any more until the other side hangs up.
    case stall([UInt8])
  }

  /// The port.
  public let port: Int
  private let descriptor: Int32
  private let state = Mutex<[Request]>([])

  /// What was asked for so far.
  public var requests: [Request] { state.withLock { $0 } }

  /// The server's address, with nothing behind the port.
  public var address: String { "http://127.0.0.1:\(port)" }

  /// Why there is no server.
  public struct Failure: Error { let number: Int32 }

  /// Begins to answer.
  public init(answer: @escaping @Sendable (Request) -> Answer) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &place) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(descriptor, address, size) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &size) == 0
      }
    }
    guard isBound else { throw Failure(number: errno) }
    self.descriptor = descriptor
    port = Int(UInt16(bigEndian: place.sin_port))
    DispatchQueue(label: "server").async { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { break }
        DispatchQueue.global().async { [weak self] in
          defer { close(connection) }
          guard let request = Self.request(on: connection) else { return }
          self?.state.withLock { $0.append(request) }
          Self.send(answer(request), on: connection)
        }
      }
      close(descriptor)
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Reads the head of a request.
  private static func request(on connection: Int32) -> Request? {
    var text: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4096)
    while !text.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = unsafe recv(connection, &room, room.count, 0)
      guard count > 0, text.count < 65_536 else { return nil }
      text += room[..<count]
      // No method begins so: it may be TLS.
      guard text.first.map({ (0x41...0x5A).contains($0) }) == true else { return nil }
    }
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      fields[sides[0].lowercased()] = String(sides[1].drop { $0 == " " })
    }
    return Request(path: String(words[1]), fields: fields)
  }

  private static func send(_ answer: Answer, on connection: Int32) {
    switch answer {
    case .file(let status, let fields, let body):
      var head = "HTTP/1.1 \(status) Status\r\nConnection: close\r\n"
      if status != 304 { head += "Content-Length: \(body.count)\r\n" }
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        head += "\(name): \(value)\r\n"
      }
      send(Array((head + "\r\n").utf8) + (status == 304 ? [] : body), on: connection)
    case .raw(let bytes): send(bytes, on: connection)
    case .stall(let bytes):
      send(bytes, on: connection)
      var room = [UInt8](repeating: 0, count: 64)
      while unsafe recv(connection, &room, room.count, 0) > 0 {}
    }
  }

  private static func send(_ bytes: [UInt8], on connection: Int32) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      start += count
    }
  }
}
