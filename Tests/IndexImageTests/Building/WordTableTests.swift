import TestSupport
import Testing

@testable import IndexImage

/// The table of words against a dictionary.
@Suite struct WordTableTests {
  /// Words as long as a slot holds, shorter and longer, many of which begin or end alike, and some of which are
  /// spelt with a tatweel.
  private static func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    let alphabet = Array("بجدرسعفقلمنه")
    func letters(_ count: Int, _ random: inout SeededGenerator) -> String {
      String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? "ب" })
    }
    let beginnings = [0, 4, 8, 11, 12, 16, 24].map { letters($0, &random) }
    return (0..<count).map { _ in
      let beginning = beginnings.randomElement(using: &random) ?? ""
      let middle = letters(Int.random(in: 1...4, using: &random), &random)
      let end =
        Bool.random(using: &random)
        ? "" : beginning.prefix(Int.random(in: 0...6, using: &random))
      let tatweel = Int.random(in: 0..<8, using: &random) == 0 ? "ـ" : ""
      return beginning + middle + tatweel + end
    }
  }

  @Test func everySpellingLeadsToItsTerm() throws {
    var random = SeededGenerator(seed: 11)
    let words = Self.words(250_000, &random)
    var bytes: [UInt8] = []
    let ranges = words.map { word in
      let start = UInt32(bytes.count)
      bytes += Array(word.utf8)
      // What stands behind a word is none of it.
      defer { bytes.append(0x20) }
      return start..<UInt32(bytes.count)
    }
    bytes += [UInt8](repeating: 0xD8, count: WordTable.padding)

    var table = WordTable(seed: 3)
    var tokens: [UInt32] = []
    var traits: [UInt16] = []
    unsafe bytes.withUnsafeBufferPointer { text in
      guard let text = text.baseAddress else { return }
      unsafe table.append(ranges[...], of: text, to: &tokens, &traits)
    }

    var numbers: [String: UInt32] = [:]
    var expected: [UInt32] = []
    for word in words {
      let typed = word.filter { $0 != "ـ" }
      let number = numbers[typed] ?? UInt32(numbers.count)
      numbers[typed] = number
      expected.append(number)
    }
    // More than the table had room for at first.
    #expect(numbers.count > 70_000)
    // Arrays so long are not told apart element by element in a failure's message.
    let areRight = tokens == expected
    #expect(areRight)
    try #require(table.terms.count == numbers.count)
    let wrong = numbers.first { typed, number in
      let range = table.terms[Int(number)].typed
      return !table.bytes[Int(range.lowerBound)..<Int(range.upperBound)].elementsEqual(typed.utf8)
    }
    #expect(wrong == nil)
    #expect(traits.count == tokens.count)
    #expect(zip(tokens, traits).allSatisfy { table.terms[Int($0)].trait == $1 })
  }
}
