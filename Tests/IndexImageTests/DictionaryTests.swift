import ArabicText
@testable import IndexImage
import TestSupport
import Testing

@Suite struct DictionaryTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 33, 600] as [Int])
  func wordsAreFoundAgain(_ words: Int) throws {
    let small = try SmallImage.random(UInt64(words), articles: 1, words: words)
    let image = try Image(small.bytes)
    #expect(image.termCount == small.terms.count)
    #expect(image.keyCount == Set(small.terms.map(\.key)).count)

    var seen = 0
    image.forEachTerm(in: 0..<image.termCount) { term, key, typed in
      #expect(term == seen)
      #expect(key.elementsEqual(small.terms[term].key.utf8))
      #expect(typed.elementsEqual(small.terms[term].typed.utf8))
      seen += 1
    }
    #expect(seen == small.terms.count)

    var start = 0
    for (term, expected) in small.terms.enumerated() {
      #expect(image.articleCount(ofTerm: term) == expected.articles)
      #expect(image.termTable[term].postings == start..<start + expected.postings)
      start += expected.postings
    }
    #expect(
      image.articleCount(ofTerms: min(3, image.termCount)..<image.termCount)
        == small.terms.dropFirst(3).reduce(0) { $0 + $1.articles })
  }

  @Test func keysAndBeginningsHaveTheirTerms() throws {
    let small = try SmallImage.random(7, articles: 1, words: 300)
    let image = try Image(small.bytes)
    var random = SeededGenerator(seed: 3)
    let words = small.terms.map(\.key) + (0..<300).map { _ in SmallImage.word(&random) } + [""]
    for word in words {
      let terms = small.terms.indices.filter { small.terms[$0].key == word }
      #expect(Array(image.terms(ofKey: Array(word.utf8)[...])) == terms)
      for length in 0...word.unicodeScalars.count {
        let prefix = Array(
          String(String.UnicodeScalarView(word.unicodeScalars.prefix(length))).utf8)
        let terms = small.terms.indices.filter { small.terms[$0].key.utf8.starts(with: prefix) }
        if Array(image.terms(withKeyPrefix: prefix[...])) != terms {
          Issue.record("\(word) \(length)")
        }
      }
    }
  }

  @Test func aRangeOfTermsIsVisitedAlone() throws {
    let small = try SmallImage.random(8, articles: 1, words: 60)
    let image = try Image(small.bytes)
    for lower in 0...image.termCount {
      for upper in lower...min(image.termCount, lower + 20) {
        var terms: [Int] = []
        image.forEachTerm(in: lower..<upper) { term, key, typed in
          terms.append(term)
          if !key.elementsEqual(small.terms[term].key.utf8)
            || !typed.elementsEqual(small.terms[term].typed.utf8)
          {
            Issue.record("\(term)")
          }
        }
        #expect(terms == Array(lower..<upper))
      }
    }
  }

  @Test func coarseKeysMissNothing() throws {
    let small = try SmallImage.random(9, articles: 1, words: 900)
    let image = try Image(small.bytes)
    for (term, word) in small.terms.enumerated() {
      let key = Array(word.key.utf8)[...]
      let stems = image.terms(ofStem: CoarseKeys.stem(of: key))
      #expect(stems.contains { $0.contains(term) })
      let sounds = image.terms(ofSound: CoarseKeys.sound(of: key))
      #expect(sounds.contains { $0.contains(term) })
    }
  }

  @Test func termsOfKeysAreVisitedByNumber() throws {
    let small = try SmallImage.random(10, articles: 1, words: 100)
    let image = try Image(small.bytes)
    let keys = Array(stride(from: 1, to: image.keyCount, by: 3)) + [image.keyCount + 5]
    var terms: [Int] = []
    image.forEachTerm(ofKeys: keys) { term, key, _ in
      #expect(key.elementsEqual(small.terms[term].key.utf8))
      terms.append(term)
    }
    #expect(terms == keys.flatMap { Array(image.terms(ofKeyNumber: $0)) })
    #expect(!terms.isEmpty)
  }

  @Test func noKeyWithinAnEditOrTwoIsRuledOut() throws {
    let small = try SmallImage.random(11, articles: 1, words: 600)
    let image = try Image(small.bytes)
    var keys: [String] = []
    image.forEachTerm(in: 0..<image.termCount) { _, key, _ in
      let key = String(decoding: key, as: UTF8.self)
      if keys.last != key { keys.append(key) }
    }
    var random = SeededGenerator(seed: 5)
    let words =
      keys.shuffled(using: &random).prefix(60) + (0..<60).map { _ in SmallImage.word(&random) }
    for word in words {
      for edits in 1...2 {
        let near = Set(image.keys(near: Array(word.utf8)[...], edits: edits))
        for (number, key) in keys.enumerated()
        where distance(Array(word.unicodeScalars), Array(key.unicodeScalars)) <= edits {
          if !near.contains(number) { Issue.record("\(word) \(key)") }
        }
      }
    }
  }

  @Test func lettersKeepTheirOrder() {
    var random = SeededGenerator(seed: 12)
    let scalars: [ClosedRange<UInt32>] = [
      1...0x7F, 0x80...0x620, 0x61E...0x662, 0x660...0x7FF, 0x800...0xFFFF, 0x10000...0x10FFFF,
    ]
    var words: [[UInt8]] = [[]]
    for _ in 0..<3000 {
      var word = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let range = scalars[Int.random(in: 0..<scalars.count, using: &random)]
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
          word.append(scalar)
        }
      }
      words.append(Array(String(word).utf8))
    }
    for word in words {
      let codes = LetterCode.of(word[...])
      var back: [UInt8] = []
      let length = LetterCode.writeWord(of: codes, over: &back)
      #expect(Array(back[..<length]) == word)
      #expect(codes.allSatisfy { $0 < 0xFF })
      let other = words[Int.random(in: 0..<words.count, using: &random)]
      #expect(
        codes.lexicographicallyPrecedes(LetterCode.of(other[...]))
          == word.lexicographicallyPrecedes(other))
      #expect(LetterCode.of(other[...]).starts(with: codes) == other.starts(with: word))
    }
  }

  /// Returns how many edits two words are apart, neighbours exchanged being one.
  private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard abs(left.count - right.count) <= 2 else { return 3 }
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(next[column], rows[row][column + 1]) + 1
        best = min(best, rows[row][column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], other == left[row - 1] {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        next.append(best)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
