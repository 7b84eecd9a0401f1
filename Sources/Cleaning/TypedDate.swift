internal import ArabicText
public import CorpusModel
internal import Dates

/// Dates as people type them.
public enum TypedDate {
  /// Reads a date: `2025-01-22`, `2025-01`, `2025`, `22/1/2025`, `22 يناير 2025`, with digits of any kind.
  ///
  /// - Returns: The date; nothing where the text is none, or more than one.
  public static func read(_ text: String) -> PartialDate? {
    var typed: [UInt8] = []
    for scalar in text.unicodeScalars {
      // Digits of any kind, and no marks of direction.
      switch Folding.outcome(scalar) {
      case .becomes(let letters) where letters.utf8.allSatisfy { (0x30...0x39).contains($0) }:
        typed += letters.utf8
      case .vanishes: break
      default: typed += Array(String(scalar).utf8)
      }
    }
    while typed.last == 0x20 { typed.removeLast() }
    typed = Array(typed.drop { $0 == 0x20 })
    if let found = WrittenDate.find(in: typed, atLeast: .year), found.range == typed.indices {
      return found.date
    }
    let words = ArticleText(wellFormed: typed)
    let found = DateFinder().expressions(
      in: Article(id: ArticleID(""), title: "", text: words, paragraphs: []))
    guard found.count == 1, let date = found.first, !date.isAmbiguous,
      let span = date.readings.first,
      date.range.start == 0, date.range.end == words.count, !span.isInterval
    else { return nil }
    return span.start
  }
}
