import Actors
import CorpusModel
import TestSupport
import Testing

struct LinkingTests {
  @Test func theTableHolds() throws {
    let rows = try Cases.rows("linking")
    #expect(rows.count >= 40)
    for row in rows {
      let article = Article(marked: row[0])
      let linked = Cast.linked(article).filter { $0.how == .short || $0.how == .variant }
      let found = linked.map {
        "\(article.text[$0.range])=\(Cast.actors[$0.actor].id):\($0.how.rawValue)"
      }
      let expected = row.count > 1 ? row[1] : ""
      #expect(found.joined(separator: "; ") == expected, "\(row[0])")
    }
  }

  @Test func knownMentionsStayInTheirPlaces() {
    let article = Article(marked: "قال صبري بوقادوم في السودان ما قاله بوقادوم في أوكرانيا.")
    let known = MentionFinder(actors: Cast.actors).mentions(in: article.text)
    let linked = ArticleLinker(actors: Cast.actors).linked(known, in: article)
    #expect(known.count == 3)
    #expect(linked.filter { $0.how != .short } == known)
    #expect(linked.map(\.range) == linked.map(\.range).sorted())
    #expect(linked.count == 4)
  }

  @Test func aPatronymicIsTheGivenNameBenWhereTheNameBeginsWithIt() {
    let article = Article(marked: "تحدث بن والاس في لندن، ثم عاد والاس إلى مكتبه.")
    #expect(Cast.linked(article).map { article.text[$0.range] } == ["بن والاس", "والاس"])
  }

  @Test func nobodyIsLinkedToActorsThatAreNotThere() {
    let article = Article(marked: "قال صبري بوقادوم إن بوقادوم باق.")
    let strange = [Mention(range: TextRange(4, 15), actor: 99, spelling: 0)]
    #expect(ArticleLinker(actors: []).linked(strange, in: article) == strange)
    #expect(ArticleLinker(actors: []).linked([], in: article) == [])
  }

  @Test(arguments: 0..<6)
  func whateverTheTextMentionsLieInItAndNeverOverlap(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = Cast.actors.flatMap { [$0.name, $0.latin] }
    let words =
      names.flatMap { $0.split(separator: " ").map(String.init) } + [
        "(", ")", "«", "»", "¶", "و", "ال", "لل", "الرئيس", "قال", "المعروف", "باسم", "محمد", "عبد",
        "بن", "آل", "UGTT", "١٢", "\u{200F}", "ـ", "،", "لِلحريري",
      ]
    for _ in 0..<120 {
      let length = Int.random(in: 0...40, using: &random)
      let text = (0..<length).map { _ in
        let word = (Bool.random(using: &random) ? names : words).randomElement(using: &random) ?? ""
        return ["", "و", "ب", "لل", "ف"].randomElement(using: &random).map { $0 + word } ?? word
      }.joined(separator: " ")
      let article = Article(marked: text)
      let linked = Cast.linked(article)
      for mention in linked {
        #expect(mention.range.start >= 0 && mention.range.end <= article.text.count)
        #expect(!mention.range.isEmpty)
        #expect(Cast.actors.indices.contains(mention.actor))
      }
      for (mention, next) in zip(linked, linked.dropFirst()) {
        #expect(mention.range.end <= next.range.start, "\(text)")
      }
    }
  }

  @Test(arguments: [
    "صبري بوقادوم ", "و", "«", "بن ", "عبد ", "(UGTT) ", "Boukadoum ",
    "الاتحاد العام التونسي للشغل (",
    "الرئيس ", "سعد الحريري بهاء الحريري الحريري ",
  ])
  func oneWordOverAndOverIsReadInLinearTime(word: String) {
    // Thousands would take minutes if every occurrence looked at every other.
    let article = Article(marked: String(repeating: word, count: 3_000))
    #expect(Cast.linked(article).allSatisfy { $0.range.end <= article.text.count })
  }
}
