import TestSupport
import Testing

@testable import IndexImage

@Suite struct PostingStopTests {
  /// A reader that has gone on, even to the end, reads the same as before in the blocks it goes back to; the
  /// last of the lists has but its tail.
  @Test(arguments: [BlockPacking.length, 700, 90]) func blocksAreReadAgain(count: Int) throws {
    var random = SeededGenerator(seed: 11)
    var articles: [UInt32] = []
    var last: UInt32 = 0
    for _ in 0..<count {
      last += UInt32.random(in: 1...40, using: &random)
      articles.append(last)
    }
    let occurrences = articles.map { _ in UInt32.random(in: 2...9, using: &random) }
    let end = Int(last) + 1
    var writer = PostingsWriter(
      lengthClasses: [UInt8](repeating: 20, count: end), averageLength: 100)
    writer.append(articles: articles.span, occurrences: occurrences.span, positions: nil)
    let cursor = PostingCursor()
    cursor.start(PostingList(ImageBytes(writer.take()), count: count, articleCount: end))
    let reader = cursor.reader
    var stops: [PostingStop] = []
    while !reader.isAtEnd {
      stops.append(reader.stop())
      reader.next()
    }
    var read: [UInt32] = []
    var numbers: [UInt32] = []
    for stop in stops {
      reader.go(to: stop)
      reader.decode()
      for place in 0..<reader.count {
        read.append(unsafe reader.articles[place])
        numbers.append(unsafe reader.occurrences[place])
      }
    }
    #expect(read == articles)
    #expect(numbers == occurrences)
  }
}
