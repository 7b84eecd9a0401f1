@testable import IndexImage
import Testing
import TestSupport

@Suite struct PrefixListsTests {
  @Test func listsHoldWhatTermsHold() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<40 {
      let articles = [50, 200, 3000][round % 3]
      let letters = ["ا", "ل", "م", "a", "ﷲ", "😀"]
      var keys: [[UInt8]] = []
      for _ in 0..<60 {
        let key = (0..<Int.random(in: 1...5, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        }
        keys.append(Array(key.joined().utf8))
      }
      keys.sort { $0.lexicographicallyPrecedes($1) }
      let threshold = articles / 2
      let classes = [UInt8](repeating: 10, count: articles)
      var writer = PrefixListsWriter(
        lengthClasses: classes, averageLength: 10, threshold: threshold)
      var terms: [(key: [UInt8], postings: [UInt32: UInt32])] = []
      for key in keys {
        var postings: [UInt32: UInt32] = [:]
        for _ in 0..<Int.random(in: 1...articles / 4, using: &random) {
          postings[UInt32.random(in: 0..<UInt32(articles), using: &random)] =
            UInt32.random(in: 2...9, using: &random)
        }
        terms.append((key, postings))
        let order = postings.keys.sorted()
        let numbers = order.map { postings[$0] ?? 0 }
        writer.add(key: key[...], articles: order.span, occurrences: numbers.span)
      }
      let lists = PrefixLists(ImageBytes(writer.finish()), articleCount: articles)
      var prefixes: Set<[UInt8]> = [[]]
      for key in keys {
        var text = ""
        for scalar in String(decoding: key, as: UTF8.self).unicodeScalars {
          text.unicodeScalars.append(scalar)
          prefixes.insert(Array(text.utf8))
        }
      }
      for prefix in prefixes {
        let own = terms.filter { $0.key.starts(with: prefix) }
        let sum = own.reduce(0) { $0 + $1.postings.count }
        let list = lists.list(prefix[...])
        guard !prefix.isEmpty, own.count > 1, sum > threshold else {
          #expect(list == nil)
          continue
        }
        var expected: [UInt32: UInt32] = [:]
        for term in own {
          for (article, number) in term.postings {
            let old = expected[article, default: 0]
            expected[article] = (old & ~1) + (number & ~1) | (old | number) & 1
          }
        }
        var read: [UInt32: UInt32] = [:]
        list?.forEach { read[$0] = $1 }
        #expect(read == expected)
        #expect(list?.termArticles == sum)
      }
    }
  }

  @Test func damageIsSurvived() {
    var random = SeededGenerator(seed: 6)
    let articles: [UInt32] = Array(0..<300)
    let numbers = articles.map { _ in UInt32(2) }
    var writer = PrefixListsWriter(
      lengthClasses: [UInt8](repeating: 1, count: 300), averageLength: 1, threshold: 10)
    for key in ["aa", "ab", "ba", "bb"] {
      writer.add(key: Array(key.utf8)[...], articles: articles.span, occurrences: numbers.span)
    }
    let section = writer.finish()
    for _ in 0..<5000 {
      var bytes = section
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<min(bytes.count, 80), using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...bytes.count / 4, using: &random))
      let lists = PrefixLists(ImageBytes(bytes), articleCount: 300)
      for prefix in ["a", "b", "c"] {
        var last = -1
        lists.list(Array(prefix.utf8)[...])?.forEach { article, _ in
          if Int(article) <= last || article >= 300 { Issue.record("\(article)") }
          last = Int(article)
        }
      }
    }
  }
}
