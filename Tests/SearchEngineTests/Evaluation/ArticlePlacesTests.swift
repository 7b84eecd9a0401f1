import TestSupport
import Testing

@testable import SearchEngine

@Suite struct ArticlePlacesTests {
  /// Articles are found at their places whatever was there before, and others are told by comparing them;
  /// articles too far apart are refused.
  @Test func articlesAreFoundAfterOthers() {
    let places = ArticlePlaces()
    defer { places.deallocate() }
    var random = SeededGenerator(seed: 3)
    for step in [1, 2, 60, 120] {
      var articles: [UInt32] = []
      var last = UInt32.random(in: 10...1_000_000, using: &random)
      for _ in 0..<128 {
        last += UInt32.random(in: 1...UInt32(step), using: &random)
        articles.append(last)
      }
      let all = articles
      unsafe articles.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        #expect(unsafe places.fill(start, all.count))
      }
      for article in all[0] - 5...last + 5 {
        let place = places.place(of: article)
        let isFound = place < all.count && all[place] == article
        #expect(isFound == all.contains(article))
      }
    }
    var far: [UInt32] = [1, 1 << 20]
    unsafe far.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      #expect(unsafe !places.fill(start, 2))
      #expect(unsafe !places.fill(start, 0))
    }
  }
}
