/// What the head of an answer says that matters here.
struct AnswerHead {
  /// The status; zero where there is none.
  private(set) var status = 0
  private(set) var tag = ""
  private(set) var modified = ""
  private(set) var location: String?
  private(set) var charset = ""

  /// Whether what follows is the file that was asked for, and not what a server says of a redirect or an error.
  var isOfFile: Bool { status == 200 || status == 203 }

  /// How many bytes of a line are looked at.
  private static let longest = 8192

  /// Takes a line in; the first line of another answer forgets the one before, which was only
  /// preliminary.
  mutating func read(_ line: some Collection<UInt8>) {
    if line.starts(with: "HTTP/".utf8) {
      self = AnswerHead()
      let words = line.prefix(Self.longest).split(separator: 0x20, maxSplits: 2).dropFirst()
      // A status has three digits; what stands behind it may be missing with the blank before it.
      status = words.first.flatMap { Int(String(decoding: $0.prefix(3), as: UTF8.self)) } ?? 0
      return
    }
    guard line.count <= Self.longest, let colon = line.firstIndex(of: 0x3A) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = Self.printable(line[line.index(after: colon)...])
    switch name {
    case "etag": tag = value
    case "last-modified": modified = value
    case "location": location = value.isEmpty ? nil : value
    case "content-type": charset = Self.charset(in: value)
    default: break
    }
  }

  /// A value without the blanks at its ends; empty where there is anything in it that is no letter or mark,
  /// since it may be sent back.
  private static func printable(_ value: some Collection<UInt8>) -> String {
    var bytes = Array(value.drop { $0 <= 0x20 })
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value of `charset` in the type of a file.
  private static func charset(in type: String) -> String {
    for part in type.split(separator: ";").dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].filter({ $0 != " " }).lowercased() == "charset" else {
        continue
      }
      return sides[1].filter { !" \"'\t".contains($0) }
    }
    return ""
  }
}
