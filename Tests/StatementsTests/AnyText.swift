import CorpusModel
import TestSupport
import Testing

@testable import Statements

@Suite struct AnyText {
  private static let vocabulary = """
    قال قالت وقال وأضاف أكد مؤكدا يقول نقل عن قوله إن أن بأن أنه الذي التي وزير الوزير الرئيس مصادر
    مراقبون البيان الصحيفة التقرير بحسب وفقا وفق ما على حد من إلى في بينما وذلك كان قد لم أما سمير ليلى
    بيروت لسمير الحكومة دعا حذر بالسلام خطة المدينة جديدة لن لا و ل مسؤول أميركي المتحدث باسم حين
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let marks = [
    "«", "»", "“", "”", "\"", "'", "‘", "’", "‹", "›", "″", "„", "‟", "❝", "❞", "''", "،", ".", ":",
    "(", ")", "–", "؟", "...", "\n", "\n", "10:30",
  ]
  private static let actors = [
    Actor(id: ActorID("samir"), kind: .person, name: "سمير", latin: ""),
    Actor(id: ActorID("layla"), kind: .person, name: "ليلى", latin: ""),
    Actor(id: ActorID("beirut"), kind: .place, name: "بيروت", latin: ""),
  ]

  private static func text(_ generator: inout SeededGenerator, words: Int) -> String {
    var text = ""
    for _ in 0..<words {
      if Int.random(in: 0..<3, using: &generator) == 0 {
        text += marks.randomElement(using: &generator) ?? ""
      } else {
        text += vocabulary.randomElement(using: &generator) ?? ""
      }
      if Int.random(in: 0..<5, using: &generator) != 0 { text += " " }
    }
    return text
  }

  private static func article(_ text: String, kind: Paragraph.Kind = .body) -> Article {
    var paragraphs: [Paragraph] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.unicodeScalars.count
      if end > start { paragraphs.append(Paragraph(kind, TextRange(start, end))) }
      start = end + 1
    }
    return Article(
      id: ArticleID("any"), title: "", text: ArticleText(text), paragraphs: paragraphs)
  }

  private static func mentions(in article: Article) -> [Mention] {
    let scalars = Array(article.text.string.unicodeScalars)
    var mentions: [Mention] = []
    var place = 0
    while place < scalars.count {
      let found = actors.indices.first { actor in
        scalars[place...].starts(with: actors[actor].name.unicodeScalars)
      }
      guard let found else {
        place += 1
        continue
      }
      let end = place + actors[found].name.unicodeScalars.count
      mentions.append(Mention(range: TextRange(place, end), actor: found, spelling: 0))
      place = end
    }
    return mentions
  }

  @Test(arguments: 0..<60, [Paragraph.Kind.body, .quote, .heading])
  func statementsLieInTheTextAndNeverPartlyOverlap(seed: Int, kind: Paragraph.Kind) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let article = Self.article(Self.text(&generator, words: 200), kind: kind)
    let mentions = Self.mentions(in: article)
    let found = StatementFinder(actors: Self.actors).statements(in: article, mentions: mentions)
    for statement in found {
      #expect(statement.range.start >= 0 && statement.range.end <= article.text.count)
      #expect(!statement.range.isEmpty)
      #expect((statement.speakerRange?.end ?? 0) <= article.text.count)
      #expect((statement.verb?.end ?? 0) <= article.text.count)
      if case .actor(let actor) = statement.speaker { #expect(Self.actors.indices.contains(actor)) }
    }
    for (before, after) in zip(found, found.dropFirst()) {
      #expect(before.range.start <= after.range.start)
    }
    for (place, one) in found.enumerated() {
      for other in found[(place + 1)...] where one.range.overlaps(other.range) {
        #expect(one.range.contains(other.range) && one.range != other.range)
      }
    }
  }

  @Test(arguments: [
    "«", "»", "\"", "“ ", "' ", "\" ", "قال ", "قال إن ", "وقال: «", "قال الوزير الذي ", "بحسب ",
    "قال في ", "الوزير ", "و", "7", "كان ", "\n«", "سمير ", "قوله ", "، مؤكدا أن ", "أن ", "«قال» ",
    "قال ليلى، ", "مصدر في ",
  ])
  func survivesOneThingOverAndOver(_ piece: String) {
    let article = Self.article(String(repeating: piece, count: 4_000))
    let mentions = Self.mentions(in: article)
    let found = StatementFinder(actors: Self.actors).statements(in: article, mentions: mentions)
    #expect(found.allSatisfy { $0.range.end <= article.text.count })
  }

  @Test(arguments: [
    "ناقلة نفط تغرق قبالة الساحل.", "كاتبة من تونس تفوز بجائزة.",
    "ناقلا عن الوزير قوله إن الميناء أغلق.",
    "مضيفا أن الطريق مقطوع.", "متابعة للملف زار الوزير الميناء.", "كاتبا مقالا.", "مواصلة العمل.",
    "معلقا على الخبر، ابتسم.", "مصدر",
    "وفق",
    "قوله", "يقول",
  ])
  func survivesTextsThatBeginWithAWordOfSaying(_ text: String) {
    let article = Self.article(text)
    let found = StatementFinder(actors: []).statements(in: article, mentions: [])
    #expect(found.allSatisfy { $0.range.end <= article.text.count })
  }

  @Test func survivesMentionsThatTheListDoesNotHave() {
    let article = Self.article("قال سمير إن المطار فُتح.")
    let mention = Mention(range: TextRange(4, 8), actor: 7, spelling: 0)
    let found = StatementFinder(actors: []).statements(in: article, mentions: [mention])
    #expect(found.count <= 1)
  }

  @Test func survivesAnEmptyArticle() {
    #expect(StatementFinder(actors: []).statements(in: Self.article(""), mentions: []).isEmpty)
    #expect(StatementFinder(actors: []).statements(in: Self.article("«»"), mentions: []).isEmpty)
  }
}
