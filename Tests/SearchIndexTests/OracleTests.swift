import ArabicText
import CorpusModel
import SearchIndex
import TestSupport
import Testing

/// Compares answers with those of a scan that reads every word against every word of the query.
struct OracleTests {
  private static let particles = [
    "", "ب", "ل", "ك", "ال", "بال", "كال", "لل", "و", "ف", "وب", "ول", "وال", "ولل", "فب",
  ]
  private static let stems = [
    "جزائر", "سفير", "سفيرة", "على", "علي", "وزير", "زير", "أمن", "امن", "Boukadoum", "boukad",
    "2025", "ب", "و", "لغة", "تطورًا",
  ]

  private func word(_ random: inout SeededGenerator) -> String {
    (Self.particles.randomElement(using: &random) ?? "")
      + (Self.stems.randomElement(using: &random) ?? "")
  }

  private func text(_ most: Int, _ random: inout SeededGenerator) -> String {
    let separators = [" ", " ", "، ", "\n", "-"]
    return (0..<Int.random(in: 0...most, using: &random)).map { _ in
      word(&random) + (separators.randomElement(using: &random) ?? " ")
    }.joined()
  }

  @Test(arguments: 0..<60)
  func answersAreThoseOfAScan(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let articles = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      article(
        text(4, &random), text(40, &random),
        date: PartialDate(year: Int.random(in: 2020...2022, using: &random)))
    }
    let index = ArticleIndex(articles)
    for _ in 0..<20 {
      var query = (0..<Int.random(in: 1...3, using: &random)).map { _ in word(&random) }
        .joined(separator: " ")
      if Bool.random(using: &random) { query = String(query.dropLast()) }
      if Bool.random(using: &random) { query += " " }
      check(query, index, articles)
    }
  }

  private func check(_ query: String, _ index: ArticleIndex, _ articles: [Article]) {
    let scan = Scan(query)
    let answer = index.search(query, limit: 100, snippetLength: 30)
    let expected = articles.indices.filter { scan.isFound(in: articles[$0]) }
    #expect(answer.hits.map(\.article).sorted() == expected, "\(query)")
    #expect(answer.total == expected.count)
    #expect(
      index.search(query, limit: 2).hits.map(\.article) == answer.hits.prefix(2).map(\.article))
    for hit in answer.hits {
      let article = articles[hit.article]
      #expect(hit.matches == scan.matches(in: article.text.string), "\(query)")
      #expect(hit.titleMatches == scan.matches(in: article.title).map(\.range), "\(query)")
      #expect(hit.score > 0 && hit.score.isFinite)
      let snippet = hit.snippet.range
      #expect(snippet.end <= article.text.count && snippet.count <= 30 + 16)
      #expect(!article.text[snippet].contains("\n"))
      #expect(hit.matches.isEmpty || hit.matches.contains { snippet.contains($0.range) })
      #expect(hit.matches.allSatisfy { snippet.contains($0.range) || !snippet.overlaps($0.range) })
    }
    for (first, second) in zip(answer.hits, answer.hits.dropFirst()) {
      #expect(first.score >= second.score)
      guard first.score == second.score else { continue }
      let dates = [first, second].compactMap { articles[$0.article].date }
      #expect(dates[0] > dates[1] || dates[0] == dates[1] && first.article < second.article)
    }
  }
}

/// A query read the slow way: readings of the text's words, not forms of the query's.
private struct Scan {
  private let words: [(folded: String, surface: String)]
  private let lastIsPrefix: Bool

  init(_ query: String) {
    let folded = FoldedWords(query)
    var words = folded.map { word in
      (
        folded: String(decoding: folded.folded(word), as: UTF8.self),
        surface: String(decoding: folded.surface(word), as: UTF8.self)
      )
    }
    var isPrefix = query.last?.isWhitespace == false
    if words.count > 1 {
      let last = words[words.count - 1]
      words = words.dropLast().filter { $0.folded != "و" }
      if words.contains(where: { $0.folded == last.folded }) {
        isPrefix = false
      } else if isPrefix || last.folded != "و" {
        words.append(last)
      }
    }
    self.words = words
    lastIsPrefix = isPrefix
  }

  func isFound(in article: Article) -> Bool {
    let texts = [article.title, article.text.string].map(FoldedWords.init)
    return !words.isEmpty
      && words.indices.allSatisfy { position in
        texts.contains { text in text.contains { how(position, $0, text) != nil } }
      }
  }

  func matches(in text: String) -> [SearchAnswer.Match] {
    let text = FoldedWords(text)
    let order: [SearchAnswer.How] = [.exact, .folded, .particle, .prefix]
    return text.compactMap { word in
      let found = words.indices.compactMap { how($0, word, text) }
      guard let best = order.first(where: found.contains) else { return nil }
      let scalars = word.scalars
      return SearchAnswer.Match(
        range: TextRange(scalars.lowerBound, scalars.upperBound), how: best)
    }
  }

  private func how(
    _ position: Int, _ word: FoldedWords.Word, _ text: FoldedWords
  ) -> SearchAnswer.How? {
    let (folded, surface) = words[position]
    let target = String(decoding: text.folded(word), as: UTF8.self)
    if target == folded {
      return text.surface(word).elementsEqual(surface.utf8) ? .exact : .folded
    }
    let forms = attached(folded)
    if forms.contains(target) { return .particle }
    guard lastIsPrefix, position == words.count - 1 else { return nil }
    return ([folded] + forms).contains(where: target.hasPrefix) ? .prefix : nil
  }

  /// The forms with particles, written out.
  private func attached(_ word: String) -> [String] {
    guard word.count >= 2 else { return [] }
    let base = word.hasPrefix("ال") && word.count >= 4 ? String(word.dropFirst(2)) : word
    var forms: [String] = []
    for conjunction in ["", "و", "ف"] {
      for particle in ["", "ب", "ل", "ك"] {
        forms.append(conjunction + particle + base)
        forms.append(conjunction + (particle == "ل" ? "لل" : particle + "ال") + base)
      }
    }
    return forms
  }
}
