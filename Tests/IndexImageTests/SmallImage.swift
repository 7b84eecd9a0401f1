import CorpusModel
@testable import IndexImage
import TestSupport

/// A small image of words and articles that were made up, and what went into it.
struct SmallImage {
  var bytes: [UInt8]
  var articles: [Article]
  var records: [ArticleRecord]
  /// The terms in their order.
  var terms: [Term]

  struct Term: Hashable {
    var key: String
    var typed: String
    var articles: Int
    var postings: Int
  }

  init(
    articles: [Article], terms: [Term] = [], keepsTexts: Bool = true, batches: Int = 3,
    sources: [SourceStamp] = [], actors: [StoredActor] = [], notes: [String: String] = [:],
    seed: UInt64 = 1
  ) throws {
    var random = SeededGenerator(seed: seed)
    self.articles = articles
    self.terms = terms.sorted {
      $0.key == $1.key
        ? $0.typed.utf8.lexicographicallyPrecedes($1.typed.utf8)
        : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    var writer = ImageWriter()
    var encoder = ArticleEncoder(keepsTexts: keepsTexts)
    var tables = ArticlesWriter()
    records = []
    let batchLength = max(1, articles.count / batches)
    for start in stride(from: 0, to: articles.count, by: batchLength) {
      var batch: [ArticleRecord] = []
      for article in articles[start..<min(articles.count, start + batchLength)] {
        encoder.add(ArticleBytes(article))
        var record = ArticleRecord()
        record.words = UInt32.random(in: 0..<3000, using: &random)
        record.titleWords = UInt16.random(in: 0..<30, using: &random)
        record.lengthClass = LengthClass.of(Int(record.words))
        for lane in 0..<8 { record.sketch[lane] = UInt8.random(in: 0 ... .max, using: &random) }
        batch.append(record)
      }
      records += batch
      try tables.append(encoder.take(), records: batch, to: &writer)
    }
    var dictionary = DictionaryWriter()
    for term in self.terms {
      dictionary.add(
        key: Array(term.key.utf8)[...], typed: Array(term.typed.utf8)[...],
        articles: term.articles, postings: term.postings)
      try writer.append(
        (0..<term.postings).map { _ in UInt8.random(in: 0 ... .max, using: &random) },
        to: .postings)
    }
    try dictionary.write(to: &writer)
    try tables.write(to: &writer)
    try writer.write(sources)
    try writer.write(actors)
    try writer.write(notes: notes)
    bytes = try writer.finish()
  }

  /// Makes up an image with something of everything.
  static func random(_ seed: UInt64, articles: Int = 20, words: Int = 200) throws -> SmallImage {
    var random = SeededGenerator(seed: seed)
    let terms = Set((0..<words).map { _ in Self.word(&random) }).flatMap { key in
      var forms: Set<String> = [key]
      for _ in 0..<Int.random(in: 0..<3, using: &random) {
        forms.insert(Self.form(of: key, &random))
      }
      return forms.map { form in
        Term(
          key: key, typed: form,
          articles: Int.random(in: 0..<3, using: &random) == 0
            ? Int.random(in: 2..<100_000, using: &random) : 1,
          postings: Int.random(in: 1..<300, using: &random))
      }
    }
    let reports = (0..<articles).map { Self.article($0, &random) }
    return try SmallImage(
      articles: reports, terms: terms,
      sources: [
        SourceStamp(
          path: Array("تقارير/a.md".utf8), size: 1 << 40, changed: -5, articles: 0..<articles / 2),
        SourceStamp(path: [0xFF, 0x2F], size: 0, changed: .max, articles: articles / 2..<articles),
      ],
      actors: [
        StoredActor(
          id: ActorID("algeria"), kind: .place, names: ["الجزائر"], latin: ["Algeria", "Algérie"],
          articles: (0..<UInt32(articles)).filter { $0 % 3 == 0 }),
        StoredActor(id: ActorID("auto:1"), kind: .person, names: [], latin: [], articles: []),
      ], notes: ["built": "now", "": "نعم"], seed: seed)
  }

  /// Makes up a word, of few letters so that many begin alike.
  static func word(_ random: inout SeededGenerator) -> String {
    let letters = [
      "ا", "ا", "ل", "ل", "م", "ن", "ي", "و", "ت", "a", "7", "گ", "é", "क", "😀", "\u{610}",
    ]
    let length =
      Int.random(in: 0..<40, using: &random) == 0 ? 60 : Int.random(in: 1...7, using: &random)
    return (0..<length).map { _ in
      letters[
        min(
          Int.random(in: 0..<letters.count, using: &random),
          Int.random(in: 0..<letters.count, using: &random))]
    }.joined()
  }

  /// Makes up a typed form of a key.
  private static func form(of key: String, _ random: inout SeededGenerator) -> String {
    let others: [Unicode.Scalar: [String]] = ["ا": ["أ", "إ", "آ"], "ي": ["ى", "ئ"], "a": ["A"]]
    var form = ""
    for scalar in key.unicodeScalars {
      let other = others[scalar]?.randomElement(using: &random)
      form += Bool.random(using: &random) ? other ?? String(scalar) : String(scalar)
    }
    return Int.random(in: 0..<9, using: &random) == 0 ? form + "ـ" : form
  }

  /// Makes up an article.
  static func article(_ number: Int, _ random: inout SeededGenerator) -> Article {
    var paragraphs: [Paragraph] = []
    var text = ""
    var end = 0
    let isPlain = Bool.random(using: &random)
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      if !paragraphs.isEmpty {
        text += "\n"
        end += 1
      }
      var paragraph = ""
      for _ in 0...Int.random(in: 0..<(number % 8 == 0 ? 400 : 20), using: &random) {
        paragraph += word(&random) + " "
      }
      let start = end
      end += paragraph.unicodeScalars.count
      text += paragraph
      let kind = isPlain ? .body : Paragraph.Kind.allCases.randomElement(using: &random)
      paragraphs.append(Paragraph(kind ?? .body, TextRange(start, end)))
    }
    func maybe(_ text: String) -> String? { Bool.random(using: &random) ? text : nil }
    return Article(
      id: ArticleID("مقال-\(number)"), title: maybe("عنوان \(number)") ?? "",
      outlet: ["", "الشروق", "رويترز"].randomElement(using: &random) ?? "",
      date: [
        nil, PartialDate(year: 2025), PartialDate(year: 1, month: 12),
        PartialDate(year: 9999, month: 2, day: 28),
      ].randomElement(using: &random) ?? nil,
      language: maybe("fr") ?? "ar", summary: maybe("ملخص") ?? "",
      source: maybe("reuters").map { ActorID($0) }, byline: maybe("كاتب"),
      url: maybe("https://example.org/\(number)"), story: maybe("قصة"), text: ArticleText(text),
      paragraphs: paragraphs, path: number < 7 ? "all.jsonl" : "تقارير/\(number).md")
  }
}

/// Reads everything that an image has, so that whatever traps does.
func readEverything(_ image: Image) {
  for article in -1...min(image.articleCount, 100) {
    _ = image.record(article)
    _ = image.head(article)
    if let whole = image.article(article) {
      for paragraph in whole.paragraphs { _ = whole.text[paragraph.range] }
      _ = image.number(of: whole.id)
    }
  }
  var typed: [[UInt8]] = []
  image.forEachTerm(in: -5..<image.termCount + 5) { term, key, form in
    _ = image.articleCount(ofTerm: term)
    _ = image.terms(ofKey: key)
    _ = image.terms(withKeyPrefix: key.prefix(2))
    typed.append(Array(form))
  }
  for form in typed.prefix(50) {
    image.forEachTerm(ofKeys: image.keys(near: form[...], edits: 1)) { _, _, _ in }
    _ = image.keys(near: form[...], edits: 2)
    _ = image.terms(ofStem: form)
    _ = image.terms(ofSound: form)
    _ = image.terms(ofKey: form[...])
  }
  _ = image.articleCount(ofTerms: 0..<image.termCount)
  _ = (image.sources, image.actors, image.notes, image.outlets, image.averageLength)
}
