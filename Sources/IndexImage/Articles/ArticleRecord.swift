/// What the table of articles says of one.
public struct ArticleRecord: Sendable, Hashable {
  /// Which of `Image.outlets` published it.
  public var outlet: Int32 = 0
  /// When it was published as `PartialDate.number`; zero where that is not known.
  public var date: Int32 = 0
  /// The words of its title and its body.
  public var words: UInt32 = 0
  /// The words of its title; positions of the body begin one after them.
  public var titleWords: UInt32 = 0
  /// The class of its length (`LengthClass`).
  public var lengthClass: UInt8 = 0

  /// Creates an empty record.
  public init() {}
}

extension ArticleRecord {
  /// How many bytes the section `records` has for an article.
  static let byteCount = 16

  /// Reads a record; the class of its length is not part of it.
  init(_ bytes: ImageBytes, _ offset: Int) {
    outlet = Int32(truncatingIfNeeded: bytes.u32(offset))
    date = Int32(truncatingIfNeeded: bytes.u32(offset &+ 4))
    words = bytes.u32(offset &+ 8)
    titleWords = bytes.u32(offset &+ 12)
  }

  /// Appends the record to the section.
  func append(to bytes: inout [UInt8]) {
    bytes.append(u32: UInt32(bitPattern: outlet))
    bytes.append(u32: UInt32(bitPattern: date))
    bytes.append(u32: words)
    bytes.append(u32: titleWords)
  }
}
