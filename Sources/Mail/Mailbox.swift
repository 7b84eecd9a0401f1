/// The mails of a file in the form MBOX, one after the other: each begins with a line `From ` and the sender,
/// before which a line is blank. A file that does not begin so is one mail.
public struct Mailbox: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private let isOne: Bool

  private static let opening = Array("From ".utf8)

  /// Reads the mails of a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isOne = !bytes.starts(with: Self.opening)
  }

  /// Returns the next mail, without its first line and the marks that keep lines of its text from
  /// beginning like one, and the line of the file that it begins on, from 1.
  public mutating func next() -> (mail: [UInt8], line: Int)? {
    guard place < bytes.count else { return nil }
    if isOne {
      place = bytes.count
      return (bytes, 1)
    }
    let first = line
    passLine()
    var mail: [UInt8] = []
    var isAfterBlank = false
    while place < bytes.count {
      let start = place
      if isAfterBlank, bytes[start...].starts(with: Self.opening) { break }
      passLine()
      let row = bytes[start..<place]
      let marked = row.drop { $0 == 0x3E }
      let isMarked = marked.count < row.count && marked.starts(with: Self.opening)
      mail += isMarked ? row.dropFirst() : row
      isAfterBlank = row.allSatisfy { $0 == 0x0A || $0 == 0x0D }
    }
    return (mail, first)
  }

  private mutating func passLine() {
    place = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    line += 1
  }
}
