/// The titles and texts of some articles that follow each other, as one run of clean UTF-8.
struct TextBatch: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where the titles and the texts lie, by turns.
  private(set) var ranges: [Range<Int>] = []
  /// The number of the first article.
  var firstArticle = 0

  /// The number of articles.
  var count: Int { ranges.count / 2 }

  mutating func append(title: [UInt8], text: [UInt8]) {
    append(title)
    append(text)
  }

  private mutating func append(_ part: [UInt8]) {
    let start = bytes.count
    bytes += part
    ranges.append(start..<bytes.count)
  }

  /// Empties it, keeping its memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
  }

  mutating func pad() { bytes += repeatElement(0, count: WordTable.padding) }
}
