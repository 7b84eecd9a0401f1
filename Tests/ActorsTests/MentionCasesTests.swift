import Actors
import CorpusModel
import TestSupport
import Testing

/// The sentences of Tests/Cases/mentions.tsv.
struct MentionCasesTests {
  private static let finder = MentionFinder(actors: BaseList.actors)
  private let actors = BaseList.actors

  @Test func everyCaseIsFoundAsItSays() throws {
    let rows = try Cases.rows("mentions")
    #expect(rows.count >= 90)
    for row in rows {
      guard row.count == 3 else {
        Issue.record("three fields wanted: \(row)")
        continue
      }
      let text = ArticleText(row[1])
      let found = Self.finder.mentions(in: text).map { mention in
        "\(text[mention.range])=\(actors[mention.actor].id)/\(mention.how)"
      }
      #expect((found.isEmpty ? "-" : found.joined(separator: "; ")) == row[2], "\(row[1])")
    }
  }

  @Test(arguments: [
    ("حذرت واشنطن من العواقب.", "united-states", "washington"),
    ("وصل الوفد إلى واشنطن.", "washington", "united-states"),
    ("وصل الوفد إلى الجزائر.", "algeria", "algiers"),
    ("تقع عمان بين السعودية واليمن.", "oman", "amman"),
    ("تملك الكونغو مناجم.", "congo-kinshasa", "congo-brazzaville"),
  ])
  func bothReadingsAreKept(text: String, actor: String, other: String) {
    let mention = Self.finder.mentions(in: ArticleText(text)).first
    #expect(mention.map { actors[$0.actor].id.description } == actor)
    #expect(mention?.otherReading.map { actors[$0].id.description } == other)
  }

  @Test func aNameThatIsCertainHasNoOtherReading() {
    for text in ["وقعت الجزائر الاتفاق.", "وقعت كينيا الاتفاق.", "الرئيس الكيني"] {
      #expect(Self.finder.mentions(in: ArticleText(text)).map(\.otherReading) == [nil], "\(text)")
    }
  }

  /// Random words of names, nisbas, particles and the words that decide between readings.
  @Test(arguments: 0..<6)
  func mentionsNeverOverlapAndLieInTheText(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = try Cases.rows("mentions").flatMap { $0[1].split(separator: " ").map(String.init) }
    let gaps = [" ", " ", " ", " ", "، ", "\n", " «", "» ", " (", ") ", "-", "_", "", ": ", "ـ"]
    let letters = ["و", "ب", "ل", "ف", "ال", "لل", "ي", "ية", "\u{64B}", "\u{200F}", "﷼", "ﷲ"]
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if Int.random(in: 0..<6, using: &random) == 0 {
          text += letters.randomElement(using: &random) ?? ""
        }
        text += words.randomElement(using: &random) ?? ""
        text += gaps.randomElement(using: &random) ?? " "
      }
      let article = ArticleText(text)
      let mentions = Self.finder.mentions(in: article)
      for (mention, next) in zip(mentions, mentions.dropFirst()) {
        #expect(mention.range.end <= next.range.start, "\(text)")
      }
      for mention in mentions {
        #expect(!mention.range.isEmpty && mention.range.end <= article.count, "\(text)")
        #expect(mention.otherReading != mention.actor, "\(text)")
        #expect(actors.indices.contains(mention.actor))
      }
    }
  }

  @Test(arguments: ["و", "العاصمة ", "وزارتي ", "وزارتي الدفاع ", "«", "مالي ", "1 ", "ي", "الله "])
  func longTextsOfOneWordAreSurvived(word: String) {
    let mentions = Self.finder.mentions(in: ArticleText(String(repeating: word, count: 4_000)))
    #expect(mentions.count <= 4_000)
  }
}
