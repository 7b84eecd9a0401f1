internal import CorpusModel

/// A place of a text with so much of its sentence around it as fits in a line.
struct Context: Equatable {
  let before: String
  let match: String
  let after: String

  /// Cuts the sentence at blanks to at most `length` scalars, two ellipses included, the place kept
  /// near the middle.
  init(of range: TextRange, within sentence: TextRange, in text: ArticleText, length: Int) {
    let start = min(sentence.start, range.start)
    let end = max(sentence.end, range.end)
    match = text[range]
    guard end - start > length else {
      before = text[TextRange(start, range.start)]
      after = text[TextRange(range.end, end)]
      return
    }
    let room = max(0, length - range.count - 2)
    let wantedBefore = min(range.start - start, max(room / 2, room - (end - range.end)))
    let wantedAfter = min(end - range.end, room - wantedBefore)
    before = Self.cutFront(text[TextRange(start, range.start)], to: wantedBefore)
    after = Self.cutBack(text[TextRange(range.end, end)], to: wantedAfter)
  }

  private static func cutFront(_ text: String, to count: Int) -> String {
    guard text.unicodeScalars.count > count else { return text }
    let kept = text.unicodeScalars.suffix(count)
    guard let blank = kept.firstIndex(of: " ") else { return "… " }
    return "…" + String(kept[blank...])
  }

  private static func cutBack(_ text: String, to count: Int) -> String {
    guard text.unicodeScalars.count > count else { return text }
    let kept = text.unicodeScalars.prefix(count)
    guard let blank = kept.lastIndex(of: " ") else { return " …" }
    return String(kept[..<blank]) + " …"
  }
}
