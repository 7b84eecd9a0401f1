import TestSupport
import Testing

@testable import IndexImage

@Suite struct BlockBitmapTests {
  /// A list of full blocks that has one of so many articles, and its bytes.
  private func list(oneOf share: Int) -> (articles: [UInt32], bytes: [UInt8], end: Int) {
    var random = SeededGenerator(seed: UInt64(share))
    var articles: [UInt32] = []
    var next: UInt32 = 0
    while articles.count < BlockPacking.length * 5 {
      if Int.random(in: 0..<share, using: &random) == 0 { articles.append(next) }
      next += 1
    }
    let end = Int(next)
    var writer = PostingsWriter(
      lengthClasses: [UInt8](repeating: 20, count: end), averageLength: 100)
    let occurrences = articles.map { 2 + $0 % 7 }
    writer.append(articles: articles.span, occurrences: occurrences.span, positions: nil)
    return (articles, writer.take(), end)
  }

  /// What is looked up without unpacking is what unpacking gives, of every article of the blocks' stretch.
  @Test(arguments: [2, 3, 4]) func articlesAreFoundAmongBits(share: Int) throws {
    let (articles, bytes, end) = list(oneOf: share)
    let cursor = PostingCursor()
    cursor.start(PostingList(ImageBytes(bytes), count: articles.count, articleCount: end))
    let reader = cursor.reader
    var found: [UInt32] = []
    while !reader.isAtEnd {
      let bitmap = try #require(reader.bitmap())
      #expect(bitmap.has(reader.last &+ 5000) == 0)
      for article in reader.first...reader.last where bitmap.has(article) != 0 {
        #expect(bitmap.place(of: article) == found.count % BlockPacking.length)
        #expect(reader.occurrence(bitmap.place(of: article), of: bitmap.block) == 2 + article % 7)
        found.append(article)
      }
      reader.decode()
      #expect(reader.count == BlockPacking.length)
      reader.next()
    }
    #expect(found == articles)
  }

  /// Gaps take less where articles are far apart, and nothing where all follow each other.
  @Test func onlyWhatIsDenseIsBits() {
    for (share, isDense) in [(1, false), (2, true), (40, false)] {
      let (articles, bytes, end) = list(oneOf: share)
      let cursor = PostingCursor()
      cursor.start(PostingList(ImageBytes(bytes), count: articles.count, articleCount: end))
      #expect((cursor.reader.bitmap() != nil) == isDense, "\(share)")
    }
  }

  /// A bit more or less, in whichever byte, leaves a block without articles, and no place past a block's.
  @Test func damagedBlocksHaveNoArticles() {
    let (articles, bytes, end) = list(oneOf: 3)
    let count = articles.count
    let first = 4 + (count / BlockPacking.length) * PostingsLayout.entrySize
    for byte in first..<first + 16 {
      var damaged = bytes
      damaged[byte] ^= 0x10
      let cursor = PostingCursor()
      cursor.start(PostingList(ImageBytes(damaged), count: count, articleCount: end))
      for article in 0..<UInt32(end) {
        let place = cursor.reader.bitmap()?.place(of: article) ?? 0
        #expect((0..<BlockPacking.length).contains(place))
      }
      cursor.decode()
      #expect(cursor.count == 0)
    }
  }
}
