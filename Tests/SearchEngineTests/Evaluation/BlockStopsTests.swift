import IndexImage
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct BlockStopsTests {
  /// Articles are asked for in the block that they would be in, each once and in order, whether or not the
  /// first block was unpacked before; those past the list are not asked for.
  @Test(arguments: [false, true]) func articlesAreAskedForInTheirBlocks(isUnpacked: Bool) throws {
    var random = SeededGenerator(seed: isUnpacked ? 3 : 4)
    let image = try TestCorpus.searcher(
      (0..<700).map { TestCorpus.article($0, $0.isMultiple(of: 2) ? "ورق" : "قلم") }
    ).image
    let terms = image.terms(ofKey: Array("ورق".utf8)[...])
    let list = image.postings(ofTerm: try #require(terms.first))
    #expect(list.blockCount == 3)
    let cursor = PostingCursor()
    let stops = BlockStops()
    defer { stops.deallocate() }
    for _ in 0..<40 {
      cursor.start(list)
      let asked = (0..<UInt32(760)).filter { _ in Int.random(in: 0..<9, using: &random) == 0 }
      if isUnpacked { cursor.reader.decodeArticles() }
      var seen: [UInt32] = []
      stops.forEach(of: cursor.reader, asked.count) {
        asked[$0]
      } _: { range in
        let reader = cursor.reader
        for index in range {
          #expect(reader.first <= asked[index] && asked[index] <= reader.last)
          seen.append(asked[index])
        }
      }
      #expect(seen == asked.filter { $0 <= 698 })
    }
  }
}
