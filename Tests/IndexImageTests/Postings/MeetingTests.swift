import TestSupport
import Testing

@testable import IndexImage

@Suite struct MeetingTests {
  private var random = SeededGenerator(seed: 23)

  /// A list with one of so many articles, and what it was made of.
  private mutating func list(oneOf share: UInt32, below end: UInt32) -> (
    cursor: PostingCursor, numbers: [UInt32: UInt32]
  ) {
    let articles = (0..<end).filter { _ in UInt32.random(in: 0..<share, using: &random) == 0 }
    let occurrences = articles.map { _ in UInt32.random(in: 2...90, using: &random) }
    var writer = PostingsWriter(
      lengthClasses: [UInt8](repeating: 20, count: Int(end)), averageLength: 100)
    writer.append(articles: articles.span, occurrences: occurrences.span, positions: nil)
    let cursor = PostingCursor()
    cursor.start(
      PostingList(ImageBytes(writer.take()), count: articles.count, articleCount: Int(end)))
    return (cursor, Dictionary(uniqueKeysWithValues: zip(articles, occurrences)))
  }

  /// All articles that two lists have are met, with the occurrence numbers of both, whether the other list's
  /// blocks are bits or gaps, and many of them or few meet one block.
  @Test(arguments: [(40, 2), (9, 2), (20, 20), (3, 30), (60, 5)] as [(UInt32, UInt32)])
  mutating func whatBothHaveIsMet(share: UInt32, otherShare: UInt32) {
    let (one, numbers) = list(oneOf: share, below: 9000)
    let (other, otherNumbers) = list(oneOf: otherShare, below: 9000)
    let met = MetPostings()
    defer { met.deallocate() }
    var found: [UInt32] = []
    while !one.isAtEnd {
      one.reader.decodeArticles()
      for index in 0..<one.reader.meet(other.reader, above: 0, met) {
        let article = unsafe met.articles[index]
        #expect(unsafe met.numbers[index] == numbers[article])
        #expect(unsafe met.otherNumbers[index] == otherNumbers[article])
        found.append(article)
      }
      one.next()
    }
    #expect(found == numbers.keys.filter { otherNumbers[$0] != nil }.sorted())
  }

  /// No block is passed over for its bound that has an article worth what was asked for.
  @Test mutating func nothingWorthEnoughIsPassedOver() {
    let (one, numbers) = list(oneOf: 5, below: 9000)
    let (other, otherNumbers) = list(oneOf: 7, below: 9000)
    let halves = Weighting.halves(averageLength: 100)
    let worth = { (number: UInt32) -> Float in
      let value = PostingList.frequency(number)
      return value / (value + halves[20])
    }
    let least = worth(2 * 44)
    let met = MetPostings()
    defer { met.deallocate() }
    var found: Set<UInt32> = []
    while !one.isAtEnd {
      one.reader.decodeArticles()
      for index in 0..<one.reader.meet(other.reader, above: least, met) {
        found.insert(unsafe met.articles[index])
      }
      one.next()
    }
    for article in numbers.keys {
      if let number = otherNumbers[article], worth(number) >= least {
        #expect(found.contains(article))
      }
    }
  }
}
