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

  /// Whether a line is a label and a number alone, by which an office or a journal files what it writes:
  /// الرقم: 41/10/5521, رقم الفتوى: 30214.
  static func isReference(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A) else { return false }
    let number = trimmed(line[(colon + 1)...])
    let isNumber = number.allSatisfy {
      (0x30...0x39).contains($0) || [0x20, 0x2D, 0x2F].contains($0)
    }
    return isNumber && number.contains { (0x30...0x39).contains($0) }
      && (1...2).contains(line[..<colon].split(separator: 0x20).count)
      && line[..<colon].allSatisfy { $0 >= 0x80 || $0 == 0x20 }
  }

  private static let labels = writers.union(
    folded(
      "نشر", "نشر في", "نشر بتاريخ", "تاريخ النشر", "تاريخ", "التاريخ", "المصدر", "مصدر الخبر",
      "التصنيف", "تصنيف", "القسم", "رابط الخبر", "الرابط", "المشاهدات", "عدد المشاهدات"))
  private static let writers = Set(
    folded("الكاتب", "كاتب المقال", "بقلم", "كتب", "كتبه", "بواسطة", "تصوير", "عدسة", "المحرر"))
}
