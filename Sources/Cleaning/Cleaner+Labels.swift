internal import CorpusModel

/// Labels of a page that have nothing behind them, and nothing below.
extension Cleaner {
  /// Drops the labels above and below the text whose values are gone: نشر :, المصدر:.
  mutating func dropEmptyLabels(_ text: [UInt8]) {
    guard !body.isEmpty else { return }
    // From the end, so that of several in a row each is seen with the next one gone.
    for place in blocks.indices.reversed() where !body.contains(place) {
      guard isLabel(blocks[place], text), !hasValue(behind: place) else { continue }
      blocks[place].verdict = .dropped(.debris)
    }
  }

  /// Whether a line is a label of the page and a colon.
  func isLabel(_ block: Block, _ text: [UInt8]) -> Bool {
    guard block.mark == .unknown, block.isUndecided || block.verdict == .paragraph(.credit),
      (1...2).contains(block.words), !block.isLed, text[block.range.upperBound - 1] == 0x3A
    else { return false }
    return Self.labels.contains(Array(key(block)))
  }

  /// Whether the next line may be what a label is for: one that stays and is no sentence.
  private func hasValue(behind place: Int) -> Bool {
    guard place + 1 < blocks.count, blocks[place + 1].isKept else { return false }
    // Whose words follow may be told by such a label, too.
    return !blocks[place + 1].isProse || Self.writers.contains(Array(key(blocks[place])))
  }

  private static let labels = writers.union(
    folded(
      "نشر", "نشر في", "نشر بتاريخ", "تاريخ النشر", "تاريخ", "التاريخ", "المصدر", "مصدر الخبر",
      "التصنيف", "تصنيف", "القسم", "رابط الخبر", "الرابط", "المشاهدات", "عدد المشاهدات"))
  private static let writers = Set(
    folded("الكاتب", "كاتب المقال", "بقلم", "كتب", "كتبه", "بواسطة", "تصوير", "عدسة", "المحرر"))
}
