import CorpusModel

/// Articles by the hash of their identifiers: the section `ids`.
///
/// Open addressing, three places for two articles: a place holds the article's number and one more in
/// four bytes, or zero.
struct IDTable {
  private let bytes: ImageBytes
  private let heads: (Int) -> ImageBytes

  /// Creates the reader of a section.
  init(_ bytes: ImageBytes, heads: @escaping (Int) -> ImageBytes) {
    self.bytes = bytes
    self.heads = heads
  }

  private static func places(_ articles: Int) -> Int { articles + articles / 2 + 1 }

  /// How many bytes a section has.
  static func length(articles: Int) -> Int { places(articles) * 4 }

  /// Returns the first article that has an identifier.
  func article(_ id: ArticleID) -> Int? {
    let id = Array(id.description.utf8)
    let places = bytes.count / 4
    var place = StableHash.place(StableHash.of(id), of: places)
    for _ in 0..<places {
      let entry = Int(bytes.u32(place * 4))
      guard entry > 0 else { return nil }
      if ArticleHead.holds(heads(entry - 1), id: id) { return entry - 1 }
      place = place + 1 < places ? place + 1 : 0
    }
    return nil
  }

  /// Returns the section for the hashes of identifiers.
  static func encoded(_ hashes: [UInt64]) -> [UInt8] {
    var table = [UInt32](repeating: 0, count: places(hashes.count))
    for (article, hash) in hashes.enumerated() {
      var place = StableHash.place(hash, of: table.count)
      while table[place] != 0 { place = place + 1 < table.count ? place + 1 : 0 }
      table[place] = UInt32(truncatingIfNeeded: article + 1)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(table.count * 4)
    for entry in table { bytes.append(u32: entry) }
    return bytes
  }
}
