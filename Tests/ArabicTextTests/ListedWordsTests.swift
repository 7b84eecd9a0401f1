import TestSupport
import Testing

@testable import ArabicText

/// The lists of words, read as they are written.
@Suite struct ListedWordsTests {
  private func text(_ letters: Letters) -> String {
    var bytes: [UInt8] = []
    letters.append(0..<letters.count, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the groups of a list by taking it apart as a whole.
  private func groups(_ list: String) -> [(number: UInt8?, words: [String])] {
    list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap { group in
      let parts = group.split(separator: " ")
      let words = parts.filter { $0 != "-" && UInt8($0) == nil }.map(String.init)
      return words.isEmpty ? nil : (parts.lazy.compactMap { UInt8($0) }.first, words)
    }
  }

  @Test(arguments: [
    wholeWords, placeNames, pluralFamilies, derivedWords, foreignNames, shortNouns,
    "", " ", "\n|\n", "دبي - | قطر", " 2 أب  أخ|3 حد ", "أب",
  ])
  func groupsAreReadOneByOneAndAlone(list: String) {
    let bytes = Array(list.utf8)
    var words = ListedWords(bytes)
    var place = 0
    let groups = groups(list)
    for group in groups {
      for (number, expected) in group.words.enumerated() {
        let word = words.next()
        #expect(word.map(text) == expected)
        #expect(words.place == number && words.number == group.number)
        var alone = ListedWords(bytes, from: words.wordStart)
        #expect(alone.next().map(text) == expected)
        var whole = ListedWords(bytes, from: words.groupStart)
        #expect(whole.restOfGroup().map(text) == group.words && whole.number == group.number)
        place += 1
      }
    }
    #expect(words.next() == nil)
    #expect(place == groups.reduce(0) { $0 + $1.words.count })
  }

  @Test func offsetsOutsideTheListReadNothing() {
    let bytes = Array("أب أخ".utf8)
    for offset in [bytes.count, bytes.count + 9] {
      var words = ListedWords(bytes, from: offset)
      #expect(words.next() == nil)
    }
  }
}
