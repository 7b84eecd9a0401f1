@testable import IndexImage
import Testing
import TestSupport

@Suite struct PostingListTests {
  struct Posting: Equatable {
    var article: UInt32
    var isInTitle: Bool
    var positions: [UInt32]
    var occurrences: UInt32 { UInt32(positions.count) << 1 | (isInTitle ? 1 : 0) }
  }

  private func random(_ count: Int, of articles: Int, _ random: inout SeededGenerator) -> [Posting]
  {
    var postings: [Posting] = []
    for article in 0..<articles
    where random.below(articles - article) < count - postings.count {
      let total = random.below(4) == 0 ? 1 + random.below(200) : 1
      var position = UInt32(random.below(300))
      var positions: [UInt32] = []
      for _ in 0..<total {
        positions.append(position)
        position += UInt32(1 + random.below(random.below(50) == 0 ? 100_000 : 40))
      }
      postings.append(
        Posting(
          article: UInt32(article), isInTitle: random.below(5) == 0, positions: positions))
    }
    return postings
  }

  private func write(_ postings: [Posting], to writer: inout PostingsWriter, keepsPositions: Bool)
    -> Range<Int>
  {
    let articles = postings.map(\.article)
    let occurrences = postings.map(\.occurrences)
    let positions = postings.flatMap(\.positions)
    return writer.append(
      articles: articles.span, occurrences: occurrences.span,
      positions: keepsPositions ? positions.span : nil)
  }

  private func read(_ list: PostingList) -> [Posting] {
    var postings: [Posting] = []
    list.forEachWithPositions { article, occurrences, positions in
      postings.append(
        Posting(article: article, isInTitle: occurrences & 1 == 1, positions: positions))
    }
    return postings
  }

  @Test(arguments: [0, 1, 2, 5, 127, 128, 129, 255, 256, 1000])
  func whatIsWrittenIsRead(count: Int) {
    var random = SeededGenerator(seed: UInt64(count + 1))
    for articles in [count, count * 2 + 1, count * 40 + 7, 100_000] {
      var writer = PostingsWriter(
        lengthClasses: [UInt8](repeating: 200, count: articles), averageLength: 290)
      let first = self.random(count, of: articles, &random)
      let second = self.random(count, of: articles, &random)
      let ranges = [
        write(first, to: &writer, keepsPositions: true),
        write(second, to: &writer, keepsPositions: true),
      ]
      let bytes = ImageBytes(writer.take())
      #expect(bytes.count == ranges[1].upperBound)
      #expect(
        read(PostingList(bytes.slice(ranges[0]), count: count, articleCount: articles)) == first)
      #expect(
        read(PostingList(bytes.slice(ranges[1]), count: count, articleCount: articles)) == second)
      #expect(writer.offset == bytes.count)
    }
  }

  @Test func greatNumbersFit() {
    let postings = (0..<128).map {
      Posting(
        article: UInt32($0) * 30_000_000, isInTitle: $0 == 7,
        positions: [UInt32($0), 3_000_000_000 + UInt32($0)])
    }
    var writer = PostingsWriter(lengthClasses: [], averageLength: 1)
    let range = write(postings, to: &writer, keepsPositions: true)
    let list = PostingList(
      ImageBytes(writer.take()).slice(range), count: 128, articleCount: 4_000_000_000)
    #expect(read(list) == postings)
  }

  /// More positions of a block than may have exceptions, and fewer of which some are great: in the last of
  /// their groups alone, too.
  @Test(arguments: [60_000, 65_536, 65_537, 200_000])
  func manyPositionsOfABlockFit(count: Int) {
    let each = count / 128
    let postings = (0..<130).map { article in
      let own = article == 0 ? count - 127 * each : each
      var positions = (0..<UInt32(own)).map { $0 * 2 }
      if article % 60 == 7 { positions[own - 1] += 900 }
      return Posting(article: UInt32(article), isInTitle: false, positions: positions)
    }
    var writer = PostingsWriter(lengthClasses: [], averageLength: 1)
    let range = write(postings, to: &writer, keepsPositions: true)
    let list = PostingList(
      ImageBytes(writer.take()).slice(range), count: postings.count, articleCount: 130)
    #expect(read(list) == postings)
    var found: [UInt32: [UInt32]] = [:]
    PostingCursor().forEach(of: [7, 67, 127, 129], in: list, positions: .max) {
      found[[7, 67, 127, 129][$0]] = $2
      #expect(Int($1 >> 1) == $2.count)
    }
    for article in [7, 67, 127, 129] as [UInt32] {
      #expect(found[article] == postings[Int(article)].positions)
    }
  }

  @Test func boundsHold() {
    var random = SeededGenerator(seed: 3)
    let classes = (0..<50_000).map { _ in UInt8(random.below(200)) }
    var writer = PostingsWriter(lengthClasses: classes, averageLength: 90)
    let postings = self.random(3000, of: 50_000, &random)
    let range = write(postings, to: &writer, keepsPositions: false)
    let halves = Weighting.halves(averageLength: 90)
    let cursor = PostingCursor()
    cursor.start(
      PostingList(ImageBytes(writer.take()).slice(range), count: 3000, articleCount: 50_000))
    var blocks = 0
    while cursor.decode() {
      var greatest: Float = 0
      for index in 0..<cursor.count {
        let article = unsafe Int(cursor.articles[index])
        let frequency = unsafe PostingList.frequency(cursor.occurrences[index])
        greatest = max(greatest, frequency / halves[Int(classes[article])])
      }
      #expect(cursor.ratio >= greatest)
      #expect(cursor.ratio <= greatest * 1.01 + 0.001)
      blocks += 1
      cursor.next()
    }
    #expect(blocks == 24)
  }

  @Test func damagedBytesGiveArticlesInOrderBelowTheCount() {
    var random = SeededGenerator(seed: 11)
    let articles = 4000
    for round in 0..<300 {
      var writer = PostingsWriter(
        lengthClasses: [UInt8](repeating: 9, count: articles), averageLength: 10)
      let postings = self.random([3, 100, 300, 1500][round % 4], of: articles, &random)
      _ = write(postings, to: &writer, keepsPositions: true)
      var bytes = writer.take()
      for _ in 0...random.below(6) {
        let at = random.below(random.below(2) == 0 ? min(40, bytes.count) : bytes.count)
        bytes[at] = UInt8(truncatingIfNeeded: random.next())
      }
      if random.below(3) == 0 { bytes.removeLast(random.below(bytes.count)) }
      if random.below(4) == 0 {
        for at in random.below(bytes.count + 1)..<bytes.count { bytes[at] = 0 }
      }
      var last = -1
      var read = 0
      PostingList(
        ImageBytes(bytes), count: postings.count + random.below(2) * random.below(1000),
        articleCount: articles
      )
      .forEachWithPositions { article, _, _ in
        if Int(article) <= last || Int(article) >= articles { Issue.record("\(article)") }
        last = Int(article)
        read += 1
      }
      #expect(read <= articles)
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<max(bound, 1), using: &self)
  }
}
