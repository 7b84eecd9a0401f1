import ArabicText
import BundledCorpus
import CorpusModel
import TestSupport
import Testing

@testable import NameTagger

/// The tagger with the model that the program carries.
enum Shipped {
  static let tagger = NameTagger(model: EmbeddedCorpus.tagger)
}

@Suite("The tagger with its model")
struct NameTaggerTests {
  /// Makes an article of a case's text.
  private func article(_ text: String) -> Article {
    let paragraphs = text.split(separator: "¶").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    var ranges: [Paragraph] = []
    var start = 0
    for paragraph in paragraphs {
      let end = start + paragraph.unicodeScalars.count
      ranges.append(Paragraph(.body, TextRange(start, end)))
      start = end + 1
    }
    return Article(
      id: ArticleID("a"), title: "", text: ArticleText(paragraphs.joined(separator: "\n")),
      paragraphs: ranges)
  }

  @Test("A caption in Latin letters is no name")
  func latinPhrases() throws {
    let tagger = try #require(Shipped.tagger)
    let article = article(
      """
      أعلن وزير المالية خطة جديدة لدعم المؤسسات.¶Finance Minister during a press conference in Algiers (Reuters)¶\
      وقالت Bank of America إن الخطة جيدة.
      """)
    let names = tagger.names(in: article).map { String(article.text[$0.range]) }
    #expect(names.contains("Bank of America"))
    #expect(!names.contains { $0.contains("during") })
    for text in ["Finance Minister during a press", "meeting of ministers", "in Algiers today"] {
      #expect(LatinPhrase.isRunningText(Array(text.utf8)[...]), "\(text)")
    }
    for text in [
      "Bank of America", "Human Rights Watch", "Charles de Gaulle", "Sidi bel Abbès",
      "Ahmed ould Daddah", "eBay", "CNN", "Sana'a", "Al-shabaab", "Côte d'Ivoire", "سوناطراك",
    ] {
      #expect(!LatinPhrase.isRunningText(Array(text.utf8)[...]), "\(text)")
    }
  }

  @Test("Every case of the table is found")
  func cases() throws {
    let tagger = try #require(Shipped.tagger)
    let letters: [ActorKind: String] = [.person: "P", .place: "L", .organisation: "O"]
    let rows = try Cases.rows("names")
    #expect(rows.count >= 30)
    for row in rows {
      try #require(row.count == 2, "a case has two fields: \(row)")
      let article = article(row[1])
      let found = tagger.names(in: article).map {
        "\(letters[$0.kind] ?? "?") \(article.text[$0.range])"
      }
      if row[0] == "-" {
        #expect(found.isEmpty, "\(row[1])")
      } else {
        for name in row[0].split(separator: " | ") {
          #expect(found.contains(String(name)), "\(found) in \(row[1])")
        }
      }
    }
  }

  @Test("Names lie within the text, in order, without overlap, and begin and end with letters")
  func ranges() throws {
    let tagger = try #require(Shipped.tagger)
    var generator = SeededGenerator(seed: 7)
    let pieces =
      try Cases.rows("names").map { $0[1] } + ["«", "ووو", "لل", "12", "a\u{301}", "ﷲ", "\u{200F}"]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        return String(piece.unicodeScalars.prefix(Int.random(in: 1...60, using: &generator)))
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
      let article = article(text)
      var end = 0
      for name in tagger.names(in: article) {
        #expect(name.range.start >= end && !name.range.isEmpty)
        #expect(name.range.end <= article.text.count)
        end = name.range.end
      }
      #expect(tagger.names(in: article) == tagger.names(in: article))
    }
  }

  @Test("Nothing is found in nothing")
  func nothing() throws {
    let tagger = try #require(Shipped.tagger)
    #expect(tagger.names(in: Article(paragraphs: "")).isEmpty)
    #expect(tagger.names(in: Article(paragraphs: "؟!.«»", "   ")).isEmpty)
    #expect(tagger.labels(of: []).isEmpty)
    #expect(tagger.labels(of: [[], ["باريس"], []]).map(\.count) == [0, 1, 0])
  }

  @Test("A long text of one letter, mark or word is read without a trap")
  func monotony() throws {
    let tagger = try #require(Shipped.tagger)
    for piece in ["و", "وو ", "« ", "7", "7 ", "محمد ", "لل"] {
      let text = String(repeating: piece, count: 20_000)
      let article = Article(paragraphs: text)
      for name in tagger.names(in: article) { #expect(name.range.end <= article.text.count) }
    }
  }

  @Test("The same word elsewhere in the article helps to know a name")
  func particles() throws {
    let tagger = try #require(Shipped.tagger)
    let article = Article(
      paragraphs: "التقى الرئيس الأمريكي جو بايدن رئيس الوزراء الكندي جاستن ترودو في واشنطن.",
      "وقال بايدن إن اللقاء كان مفيدا وإن ترودو صديق قديم.")
    let found = tagger.names(in: article).map { article.text[$0.range] }
    #expect(found.filter { $0 == "بايدن" } == ["بايدن"])
    #expect(found.contains("جو بايدن"))
    #expect(found.contains("واشنطن"))
  }
}
