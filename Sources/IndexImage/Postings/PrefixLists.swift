internal import CorpusModel

/// The ready lists of the commonest beginnings of keys.
///
///     u32  how many there are
///     u64  where the lists begin
///     the table, ordered by the beginnings: for each u32 where its letters lie and u32 how many bytes
///         they are, u64 where its list lies, u32 how many articles it has, u64 the articles of its terms,
///         summed up
///     the letters
///     the lists (`PostingsLayout`), without positions
struct PrefixLists: Sendable {
  static let headSize = 12
  static let entrySize = 28

  private let bytes: ImageBytes
  private let articleCount: Int
  private let count: Int
  private let lists: Int

  /// Reads the lists that a section of an image holds.
  init(_ bytes: ImageBytes, articleCount: Int) {
    self.bytes = bytes
    self.articleCount = articleCount
    count = min(
      Int(bytes.u32(0)), max(0, (bytes.count - Self.headSize) / Self.entrySize))
    lists = Int(clamping: bytes.u64(4))
  }

  /// Returns the list of a beginning, if there is one.
  func list(_ prefix: ArraySlice<UInt8>) -> PostingList? {
    let place = (0..<count).firstPlace { !letters($0).lexicographicallyPrecedes(prefix) }
    guard place < count, letters(place).elementsEqual(prefix) else { return nil }
    let entry = Self.headSize + place * Self.entrySize
    let (start, isPast) = lists.addingReportingOverflow(Int(clamping: bytes.u64(entry + 8)))
    guard !isPast, start < bytes.count else { return nil }
    return PostingList(
      bytes.slice(start..<bytes.count), count: Int(bytes.u32(entry + 16)),
      articleCount: articleCount, termArticles: Int(clamping: bytes.u64(entry + 20)))
  }

  private func letters(_ index: Int) -> [UInt8] {
    let entry = Self.headSize + index * Self.entrySize
    let start = Int(bytes.u32(entry))
    return bytes.array(start..<start + min(Int(bytes.u32(entry + 4)), bytes.count))
  }
}
