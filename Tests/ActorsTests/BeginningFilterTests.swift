import ArabicText
import TestSupport
import Testing

@testable import Actors

/// Which words the filter lets pass before spellings are looked up.
struct BeginningFilterTests {
  private static let letters = Array("ابتجدرسعفقكلمنهوي")
  private static let particles = [
    "", "و", "ف", "ب", "ل", "ك", "ال", "بال", "كال", "وال", "وبال", "فك", "ول", "ولل", "لل",
  ]
  private static let endings = ["ه", "ا", "ان", "ين", "ون", "تان", "تين", "ات"]

  private func word(using random: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 1...11, using: &random)).map { _ in
        Self.letters.randomElement(using: &random) ?? "ا"
      })
  }

  private func filter(of words: [String]) -> BeginningFilter {
    var filter = BeginningFilter(capacity: words.count)
    for letters in words.map({ Array($0.utf8) }) { filter.insert(letters, letters.indices) }
    return filter
  }

  /// Asks of a word at the end of a text, and of the same one within a text; nothing where the answers
  /// differ.
  private func passes(_ word: String, _ filter: BeginningFilter) -> Bool? {
    let alone = Array(word.utf8)
    let within = Array("سلام".utf8) + alone + Array(repeating: 0x61, count: 40)
    let first = filter.passes(alone.span, alone.indices)
    let second = filter.passes(within.span, 8..<(8 + alone.count))
    return first == second ? first : nil
  }

  @Test(arguments: 0..<4)
  func whatBeginsASpellingPasses(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = (0..<50).map { _ in word(using: &random) }
    let filter = filter(of: words + words.map { "ال\($0)" } + words.map { "\($0)ي" })
    let forms = words.flatMap { word in
      Self.particles.flatMap { particle in
        [particle + word] + Self.endings.map { "\(particle)\(word)ي\($0)" }
      }
    }
    #expect(forms.filter { passes($0, filter) != true } == [])
  }

  @Test func fewOtherWordsPass() {
    var random = SeededGenerator(seed: 7)
    func words(_ count: Int) -> [String] {
      (0..<count).map { _ in (0..<3).map { _ in word(using: &random) }.joined() }
    }
    let filter = filter(of: words(1000))
    let others = words(4000)
    #expect(others.count { passes($0, filter) != false } < 200)
  }
}
