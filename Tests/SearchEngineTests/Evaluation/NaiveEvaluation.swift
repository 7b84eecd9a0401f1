import IndexImage

@testable import SearchEngine

/// Evaluates plans over articles by reading all of them.
struct NaiveEvaluation {
  /// The terms of an article's words.
  struct Words {
    var title: [Int]
    var body: [Int]
    var date: Int32
  }

  let articles: [Words]
  let image: Image
  private let articlesOfTerms: [Int: Int]
  private let average: Float

  init(_ articles: [Words], image: Image) {
    self.articles = articles
    self.image = image
    var counts: [Int: Int] = [:]
    for article in articles {
      for term in Set(article.title + article.body) { counts[term, default: 0] += 1 }
    }
    articlesOfTerms = counts
    let words = articles.reduce(0) { $0 + $1.title.count + $1.body.count }
    average = max(1, Float(words) / Float(articles.count))
  }

  /// Returns the score of each article that matches.
  func scores(_ plan: Plan) -> [Int: Float] {
    var scores: [Int: Float] = [:]
    let plan = Rated(plan, self)
    for article in articles.indices {
      if let score = score(plan, article, isTitle: false) { scores[article] = score }
    }
    return scores
  }

  /// A plan whose words know how rare they are.
  private indirect enum Rated {
    case nothing
    case word([(terms: Range<Int>, weight: Float)], Float)
    case phrase([[(terms: Range<Int>, weight: Float)]], Float)
    case inTitle(Rated)
    case articles(ArticleSet)
    case all([Rated])
    case any([Rated])
    case without(Rated)

    init(_ plan: Plan, _ naive: NaiveEvaluation) {
      switch plan {
      case .nothing: self = .nothing
      case .word(let word): self = .word(naive.sources(word), naive.rarity(word))
      case .phrase(let words) where words.count == 1: self = Rated(.word(words[0]), naive)
      case .phrase(let words):
        self = .phrase(words.map(naive.sources), words.map(naive.rarity).reduce(0, +))
      case .inTitle(let plan): self = .inTitle(Rated(plan, naive))
      case .articles(let set): self = .articles(set)
      case .all(let plans): self = .all(plans.map { Rated($0, naive) })
      case .any(let plans): self = .any(plans.map { Rated($0, naive) })
      case .without(let plan): self = .without(Rated(plan, naive))
      }
    }
  }

  private func score(_ plan: Rated, _ article: Int, isTitle: Bool) -> Float? {
    switch plan {
    case .nothing: return nil
    case .word(let word, let rarity):
      guard let frequency = frequency(word, articles[article], isTitle) else { return nil }
      return rarity * worth(frequency, article)
    case .phrase(let words, let rarity):
      guard let frequency = frequency(words, articles[article], isTitle) else { return nil }
      return rarity * worth(frequency, article)
    case .inTitle(let plan): return score(plan, article, isTitle: true)
    case .articles(let set): return set.contains(article) ? 0 : nil
    case .all(let plans):
      let scores = plans.map { score($0, article, isTitle: isTitle) }
      return scores.isEmpty || scores.contains(nil) ? nil : scores.reduce(0) { $0 + ($1 ?? 0) }
    case .any(let plans):
      let scores = plans.compactMap { score($0, article, isTitle: isTitle) }
      return scores.isEmpty ? nil : scores.reduce(0, +)
    case .without(let plan): return score(plan, article, isTitle: isTitle) == nil ? 0 : nil
    }
  }

  private func worth(_ frequency: Float, _ article: Int) -> Float {
    let words = articles[article].title.count + articles[article].body.count
    let length = Float(LengthClass.words(LengthClass.of(words)))
    return frequency / (frequency + 1.2 * (0.25 + 0.75 * length / average))
  }

  private func terms(_ source: PlanWord.Source) -> Range<Int> {
    switch source {
    case .term(let term): term..<term + 1
    case .range(let range): range
    case .ready(let prefix): image.terms(withKeyPrefix: prefix[...])
    }
  }

  private func sources(_ word: PlanWord) -> [(terms: Range<Int>, weight: Float)] {
    word.sources.map { (terms($0.source), $0.weight) }
  }

  private func rarity(_ word: PlanWord) -> Float {
    var all: [Int] = []
    var single: [Int] = []
    for (source, _) in word.sources {
      if case .term(let term) = source { single.append(term) } else { all += terms(source) }
    }
    all += single.filter { [all] in !all.contains($0) }
    let count = min(articles.count, all.reduce(0) { $0 + articlesOfTerms[$1, default: 0] })
    return Weighting.rarity(articles: count, of: articles.count)
  }

  private func frequency(
    _ word: [(terms: Range<Int>, weight: Float)], _ words: Words, _ isTitle: Bool
  ) -> Float? {
    var sum: Float = 0
    var isAny = false
    for (terms, weight) in word {
      let title = words.title.count(where: terms.contains)
      let count = title + words.body.count(where: terms.contains)
      guard isTitle ? title > 0 : count > 0 else { continue }
      isAny = true
      sum += weight * (Float(count) + (title > 0 ? 2 : 0))
    }
    return isAny ? sum : nil
  }

  private func frequency(
    _ phrase: [[(terms: Range<Int>, weight: Float)]], _ words: Words, _ isTitle: Bool
  ) -> Float? {
    var sum: Float = 0
    var best: Float = 0
    for (place, text) in [words.title, words.body].enumerated() where place == 0 || !isTitle {
      for start in text.indices.dropLast(phrase.count - 1) {
        var least = Float.infinity
        for (offset, word) in phrase.enumerated() {
          let source = word.first { $0.terms.contains(text[start + offset]) }
          least = min(least, source?.weight ?? -.infinity)
        }
        guard least > 0 else { continue }
        sum += least
        if place == 0 { best = max(best, least) }
      }
    }
    return sum > 0 ? sum + 2 * best : nil
  }
}
