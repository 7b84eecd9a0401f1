import TestSupport
import Testing

@testable import IndexImage

@Suite struct BlockSearchTests {
  /// Every article of a full block and of a tail is found at its place, and no other one anywhere.
  @Test(arguments: [BlockPacking.length, 300]) func articlesAreFoundAtTheirPlaces(count: Int) throws
  {
    var random = SeededGenerator(seed: 7)
    var articles: [UInt32] = []
    var last: UInt32 = 0
    for _ in 0..<count {
      last += UInt32.random(in: 1...40, using: &random)
      articles.append(last)
    }
    let end = Int(last) + 1
    var writer = PostingsWriter(
      lengthClasses: [UInt8](repeating: 20, count: end), averageLength: 100)
    let occurrences = [UInt32](repeating: 2, count: count)
    writer.append(articles: articles.span, occurrences: occurrences.span, positions: nil)
    let cursor = PostingCursor()
    cursor.start(PostingList(ImageBytes(writer.take()), count: count, articleCount: end))
    var found: [UInt32] = []
    while !cursor.reader.isAtEnd {
      let reader = cursor.reader
      reader.decodeArticles()
      let search = BlockSearch(reader)
      for article in reader.first...reader.last {
        let (place, isThere) = search.find(article)
        #expect((0..<BlockPacking.length).contains(place))
        if isThere != 0 {
          #expect(place < reader.count)
          #expect(unsafe reader.articles[place] == article)
          found.append(article)
        }
      }
      reader.next()
    }
    #expect(found == articles)
  }
}
