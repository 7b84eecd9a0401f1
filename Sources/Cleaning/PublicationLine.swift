internal import ArabicText
internal import CorpusModel

/// What a line that stands beside an article tells of its publication.
public struct PublicationLine: Sendable {
  /// Whether it says that its date is that of the publication: `نشر في …`.
  public let isLabelled: Bool

  /// Reads a line of a few words; nothing where it has no date, to the month at least.
  ///
  /// - Parameter line: Bytes of UTF-8.
  public init?(_ line: [UInt8]) {
    guard zip(line, [0] + line).contains(where: { Digits.isDigit($0, after: $1) }),
      let date = Cleaner.date(in: line), date.precision == .day || date.precision == .month
    else { return nil }
    let key = Array(Folding.key(of: String(decoding: line, as: UTF8.self)).utf8)
    isLabelled = PhraseTable.shared.sets(of: key[...]).any.contains(.dateLabel)
  }
}
