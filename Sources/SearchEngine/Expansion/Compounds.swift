import ArabicText
import CorpusModel
import SearchQuery

/// Names that are written as one word or as two: عبد الله and عبدالله, كوفيد 19 and كوفيد19.
enum Compounds {
  /// Returns two neighbouring words of a query written as one; nothing where that would be another
  /// word, as ان شاء is not انشاء.
  ///
  /// Joined are words of three letters or more, a word after which a name must follow, and a number
  /// with a word.
  static func joined(_ left: QueryTerm, _ right: QueryTerm) -> QueryTerm? {
    let isNumber = (isNumber(left.key), isNumber(right.key))
    guard isNumber != (true, true) else { return nil }
    let isJoined =
      isNumber.0 || isNumber.1 || heads.contains(left.key)
      || (letterCount(left.key) >= 3 && letterCount(right.key) >= 3)
    guard isJoined, left.key.count + right.key.count >= 3 else { return nil }
    return QueryTerm(
      surface: left.surface + right.surface, key: left.key + right.key,
      range: TextRange(
        min(left.range.start, right.range.start), max(left.range.end, right.range.end)))
  }

  /// Returns the two words that a word may be written as, as folded keys.
  static func parts(of key: [UInt8]) -> [(first: [UInt8], second: [UInt8])] {
    var found: [(first: [UInt8], second: [UInt8])] = []
    func add(_ count: Int) {
      let parts = (first: Array(key.prefix(count)), second: Array(key.dropFirst(count)))
      if !found.contains(where: { $0.first == parts.first }) { found.append(parts) }
    }
    for (head, least) in splitHeads where key.starts(with: head) {
      if letterCount(key[head.count...]) >= least { add(head.count) }
    }
    for head in articleHeads where key.starts(with: head) {
      let rest = key[head.count...]
      if rest.starts(with: DefiniteArticle.letters), letterCount(rest) >= 4 { add(head.count) }
    }
    for tail in tails
    where key.count >= tail.count + 4 && key.suffix(tail.count).elementsEqual(tail) {
      add(key.count - tail.count)
    }
    if let boundary = digitBoundary(key) { add(boundary) }
    return found
  }

  /// Returns where a word goes over from letters to digits or back, if it does so once.
  private static func digitBoundary(_ key: [UInt8]) -> Int? {
    var boundary: Int?
    for place in key.indices.dropFirst() where isDigit(key[place]) != isDigit(key[place - 1]) {
      guard boundary == nil else { return nil }
      boundary = place
    }
    return boundary
  }

  private static func isNumber(_ key: [UInt8]) -> Bool { key.allSatisfy(isDigit) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func letterCount(_ key: some Sequence<UInt8>) -> Int {
    key.count { $0 & 0xC0 != 0x80 }
  }

  /// Words after which a name must follow, however short.
  private static let heads = Set(
    [
      "عبد", "ابو", "ابا", "ابي", "ام", "بن", "ابن", "بو", "ذو", "ذي", "ال", "نور", "سيف", "عز",
      "بنت",
    ]
    .map { Array($0.utf8) })

  /// Words that names begin with when they are written together, each with the letters that must
  /// follow.
  private static let splitHeads = [("عبد", 3), ("ابو", 3), ("ابي", 3), ("بن", 4), ("ابن", 3)].map {
    (Array($0.0.utf8), $0.1)
  }

  /// The same, but only before the article: ام is also “or”.
  private static let articleHeads = ["ام", "ذو", "ذي", "بو"].map { Array($0.utf8) }

  /// Words that names end with when they are written together.
  private static let tails = ["الله", "الدين", "الرحمن"].map { Array($0.utf8) }
}
