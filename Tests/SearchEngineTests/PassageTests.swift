import ArabicText
import CorpusModel
import SearchEngine
import SearchQuery
import TestSupport
import Testing

struct PassageTests {
  /// Makes a term of a word as it is typed.
  private func term(_ word: String) -> QueryTerm {
    QueryTerm(
      surface: Array(word.utf8), key: Array(Folding.key(of: word).utf8), range: TextRange(0, 0))
  }

  private func words(_ words: String) -> Query {
    .all(words.split(separator: " ").map { .word(term(String($0))) })
  }

  private func phrase(_ words: String) -> Query {
    .phrase(words.split(separator: " ").map { term(String($0)) })
  }

  private func snippet(_ query: Query?, in paragraphs: String..., length: Int) -> String {
    let article = article(paragraphs)
    var finder = PassageFinder(query)
    return article.text[finder.passage(in: article, snippetLength: length).snippet]
  }

  private func lit(_ query: Query, in text: String) -> [String] {
    let article = Article(paragraphs: text)
    var finder = PassageFinder(query)
    return finder.passage(in: article, snippetLength: 50).matches.map { article.text[$0.range] }
  }

  private func article(_ paragraphs: [String], title: String = "") -> Article {
    var ranges: [Paragraph] = []
    var start = 0
    for paragraph in paragraphs {
      let isHeading = paragraph.hasPrefix("# ")
      let end = start + paragraph.unicodeScalars.count
      ranges.append(Paragraph(isHeading ? .heading : .body, TextRange(start, end)))
      start = end + 1
    }
    return Article(
      id: ArticleID("a"), title: title, text: ArticleText(paragraphs.joined(separator: "\n")),
      paragraphs: ranges)
  }

  @Test func cutsAtWordsAroundTheMatch() {
    let text = "أول ثان ثالث رابع خامس سادس سابع ثامن تاسع"
    #expect(snippet(words("خامس"), in: text, length: 4) == "خامس")
    #expect(snippet(words("خامس"), in: text, length: 16) == "رابع خامس سادس")
    #expect(snippet(words("أول"), in: text, length: 12) == "أول ثان ثالث")
    #expect(snippet(words("تاسع"), in: text, length: 14) == "سابع ثامن تاسع")
    #expect(snippet(words("خامس"), in: text, length: 500) == text)
    #expect(snippet(words("خامس"), in: text, length: 0) == "خامس")
    #expect(snippet(words("خامس"), in: text, length: -1) == "خامس")
  }

  @Test func showsTheSentenceWithMostOfTheQuery() {
    let text = "زار سفير المدينة. ثم تحدث سفير الجزائر إلى الصحافة. وعادت الجزائر إلى الصمت."
    #expect(
      snippet(words("سفير الجزائر"), in: text, length: 36) == "ثم تحدث سفير الجزائر إلى الصحافة.")
    #expect(
      snippet(words("سفير"), in: text, length: 60)
        == "زار سفير المدينة. ثم تحدث سفير الجزائر إلى الصحافة.")
  }

  @Test func showsTheBestCluster() {
    let text = "سفير ثم كلام كثير لا ينتهي عن سفير الجزائر بواشنطن وعن غير ذلك كله"
    #expect(snippet(words("سفير الجزائر"), in: text, length: 20) == "عن سفير الجزائر")
  }

  @Test func staysInItsParagraphWithItsPunctuation() {
    let paragraphs = ("سطر أول.", "قال «سفير»، نعم!", "سطر ثالث")
    func shown(_ query: String, _ length: Int) -> String {
      snippet(
        words(query), in: paragraphs.0, paragraphs.1, paragraphs.2, length: length)
    }
    #expect(shown("سفير", 100) == "قال «سفير»، نعم!")
    #expect(shown("سفير", 6) == "«سفير»،")
    #expect(snippet(words("أول"), in: "(أول)", length: 9) == "(أول)")
    #expect(snippet(words("ثان"), in: "أول-ثان-ثالث", length: 3) == "ثان")
  }

  @Test func prefersAParagraphToAHeading() {
    #expect(
      snippet(words("خطاب كينيدي"), in: "# خطاب كينيدي", "وقف يلقي خطاب كينيدي الشهير.", length: 80)
        == "وقف يلقي خطاب كينيدي الشهير.")
    #expect(snippet(words("كينيدي"), in: "# كينيدي", "كلام آخر.", length: 80) == "كينيدي")
  }

  @Test func isTheFirstSentenceWhereNothingMatches() {
    let filter = Query.filter(.unread)
    #expect(
      snippet(filter, in: "# عنوان فرعي", "أول الكلام. ثم غيره.", length: 12) == "أول الكلام.")
    #expect(snippet(words("غائب"), in: "أول ثان ثالث", length: 7) == "أول ثان")
    #expect(snippet(nil, in: "", length: 7) == "")
    #expect(snippet(nil, in: "...", length: 7) == "")
  }

  @Test func lightsPhrasesWholeOnly() {
    #expect(
      lit(phrase("مذكرة تفاهم"), in: "مذكرة ثم تفاهم، ثم مذكرة تفاهم ومذكرة تفاهم مذكرة")
        == ["مذكرة", "تفاهم", "ومذكرة", "تفاهم"])
    #expect(lit(phrase("علي"), in: "على علي وعلي عليه") == ["علي", "وعلي"])
    #expect(lit(phrase("احمد"), in: "أحمد آحمد احمدي") == ["أحمد", "آحمد"])
    #expect(lit(phrase("لا لا"), in: "لا لا لا") == ["لا", "لا", "لا"])
  }

  @Test func lightsNothingThatIsExcludedOrInTitlesAlone() {
    let query = Query.all([
      .word(term("حرب")), .without(.word(term("سلام"))), .inTitle(.word(term("جيش"))),
    ])
    #expect(lit(query, in: "حرب سلام جيش") == ["حرب"])
    let article = article(["حرب جيش"], title: "جيش السلام سلام حرب")
    var finder = PassageFinder(query)
    #expect(
      finder.passage(in: article, snippetLength: 9).titleMatches
        == [TextRange(0, 3), TextRange(16, 19)])
  }

  @Test func lightsBeginningsAndEditsAndJoinedNames() {
    #expect(
      lit(.prefix(term("نتن")), in: "نتنياهو نتن والنتنية تنتن") == ["نتنياهو", "نتن", "والنتنية"])
    #expect(
      lit(.fuzzy(term("نتنياهو")), in: "نتانياهو ونتنياهو نتنياهوا نتن نتينياه")
        == ["نتانياهو", "ونتنياهو", "نتنياهوا"])
    #expect(
      lit(.joined([term("كوفيد"), term("19")]), in: "كوفيد-١٩ كوفيد 18 19 كوفيد19") == [
        "كوفيد", "١٩", "كوفيد19",
      ])
    #expect(lit(.word(term("عبدالله")), in: "عبد الله عبد الرحمن") == ["عبد", "الله"])
    #expect(
      lit(words("عبد الله"), in: "عبدالله عبد الله عبد الرحمن")
        == ["عبدالله", "عبد", "الله", "عبد"])
  }

  @Test func saysHowNearEachMatchIs() {
    let article = Article(paragraphs: "أحمد احمد أَحمد احمدي")
    var finder = PassageFinder(.prefix(term("أحمد")))
    #expect(
      finder.passage(in: article, snippetLength: 9).matches.map(\.kinship)
        == [.typed, .folded, .typed, nil])
  }

  @Test func holdsForAnyText() {
    var generator = SeededGenerator(seed: 11)
    let vocabulary = [
      "سفير", "الجزائر", "واشنطن", "في", "«حرب»", "1795", "كوفيد-19", "سفير.", "الجزائر؟", "،", "—",
      "...",
      "بحرٌ", "المستقبلُ!", "U.S.",
    ]
    for _ in 0..<600 {
      let paragraphs = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        (0..<Int.random(in: 0...30, using: &generator)).map { _ in
          vocabulary.randomElement(using: &generator) ?? ""
        }.joined(separator: Bool.random(using: &generator) ? " " : "  ")
      }
      let article = article(paragraphs)
      let query: Query =
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: words("سفير")
        case 1: words("الجزائر سفير 1795")
        case 2: phrase("سفير الجزائر")
        default: .any([words("حرب"), phrase("في واشنطن"), .prefix(term("كوف"))])
        }
      let length = Int.random(in: 0...80, using: &generator)
      var finder = PassageFinder(query)
      let passage = finder.passage(in: article, snippetLength: length)
      var again = PassageFinder(query)
      #expect(again.passage(in: article, snippetLength: length) == passage)
      let shown = article.text[passage.snippet]
      #expect(!shown.unicodeScalars.contains("\n"))
      let words = FoldedWords(shown)
      let all = FoldedWords(article.text.string).map(\.scalars)
      for word in words.map(\.scalars) {
        let moved =
          word.lowerBound + passage.snippet.start..<word.upperBound + passage.snippet.start
        #expect(all.contains(moved))
      }
      #expect(passage.snippet.count <= max(length, 9) + 16)
      #expect(passage.matches == passage.matches.sorted { $0.range < $1.range })
      if !passage.matches.isEmpty {
        #expect(passage.matches.contains { passage.snippet.contains($0.range) })
      }
    }
  }
}
