import ArabicText
import CorpusModel
import TestSupport
import Testing

@testable import Actors

/// The finder for numbered words finds what the other one finds, whatever texts it has met before.
struct NamedActorFinderTests {
  private static let finder = MentionFinder(actors: BaseList.actors)
  private static let particles = [
    "", "", "", "", "و", "ف", "ب", "ل", "ك", "ال", "بال", "وال", "لل", "ولل", "كال",
  ]
  private static let endings = ["", "", "", "", "ة", "ا", "ين", "ون", "ات", "تين", "ان"]
  private static let others =
    "قال وصل إلى العاصمة مدينة غادر مباراة فريق الدوري هدف بطولة صحيفة قناة الوزير وزارتي الخارجية جيشا في من على"
    .split(separator: " ").map(String.init)

  /// Numbers words by their folded letters, as a builder of an image does by its terms.
  private final class Terms {
    private var known: [[UInt8]: UInt32] = [:]
    private var letters: [UInt8] = []
    private var places: [Range<UInt32>] = []

    func text(_ string: String) -> NumberedText {
      let words = FoldedWords(string)
      let numbers = words.map { word in
        let key = Array(words.folded(word))
        if let number = known[key] { return number }
        let start = UInt32(letters.count)
        letters += key
        places.append(start..<UInt32(letters.count))
        known[key] = UInt32(known.count)
        return UInt32(places.count - 1)
      }
      let lettersOfNumber = places
      return NumberedText(
        words.source,
        places: words.map { UInt32($0.source.lowerBound)..<UInt32($0.source.upperBound) },
        numbers: numbers[...], letters: letters, lettersOfNumber: { lettersOfNumber[Int($0)] })
    }
  }

  /// A mention but for its beginning.
  private struct Found: Equatable {
    let end: String.UTF8View.Index
    let actor: Int
    let how: Mention.How
    let spelling: Int?
    let other: Int?

    init(_ mention: Mention, _ end: String.UTF8View.Index) {
      self.end = end
      (actor, how) = (mention.actor, mention.how)
      (spelling, other) = (mention.spelling, mention.otherReading)
    }
  }

  private func expectSame(
    _ string: String, _ terms: Terms, _ numbered: inout NamedActorFinder,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Int {
    let mentions = Self.finder.mentions(in: Array(string.utf8))
    let expected = mentions.map {
      Found($0, string.unicodeScalars.index(string.startIndex, offsetBy: $0.range.end))
    }
    let found = numbered.mentions(in: terms.text(string)).map {
      Found($0, string.utf8.index(string.startIndex, offsetBy: $0.range.end))
    }
    #expect(found == expected, "\(string.debugDescription)", sourceLocation: sourceLocation)
    return mentions.count
  }

  @Test func casesAreFoundTheSame() throws {
    let terms = Terms()
    var numbered = NamedActorFinder(Self.finder)
    for row in try Cases.rows("mentions") + Cases.rows("linking") {
      _ = expectSame(row.joined(separator: "\n"), terms, &numbered)
    }
  }

  @Test(arguments: 0..<2)
  func madeUpTextsAreFoundTheSame(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = BaseList.actors.flatMap { $0.spellings + $0.nisbas + [$0.latin] }
    let parts = names.flatMap { $0.split(separator: " ").map(String.init) }
    let terms = Terms()
    var numbered = NamedActorFinder(Self.finder)
    var count = 0
    for _ in 0..<40 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let word =
          [names, parts, Self.others].randomElement(using: &random)?
          .randomElement(using: &random) ?? ""
        text += Self.particles.randomElement(using: &random) ?? ""
        text += word
        text += Self.endings.randomElement(using: &random) ?? ""
        text += [" ", " ", " ", "، ", "\n", " ("].randomElement(using: &random) ?? " "
      }
      count += expectSame(text, terms, &numbered)
    }
    #expect(count > 150)
  }

  @Test func numbersThatAreTooFewNameNobody() {
    var numbered = NamedActorFinder(Self.finder)
    let places: [Range<UInt32>] = [0..<6, 7..<21]
    let text = Array("زار الجزائر".utf8)
    #expect(
      numbered.actors(
        in: NumberedText(text, places: places, numbers: [0], letters: text) { places[Int($0)] })
        == [])
  }
}
