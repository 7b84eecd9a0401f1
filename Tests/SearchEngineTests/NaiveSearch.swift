import ArabicText
import CorpusModel
import IndexImage
import SearchQuery

@testable import SearchEngine

/// A search that reads every word of every article and asks of each whether it is meant: what the
/// engine must find, with the scores that it must give.
struct NaiveSearch {
  /// A word of an article.
  struct Token {
    let typed: [UInt8]
    let key: [UInt8]
    let position: Int
    let isInTitle: Bool
    /// Which of the distinct words it is.
    var term = 0
  }

  /// What part of a query's word some words are.
  struct Part {
    /// Whether all words together count as one, so that the title counts once.
    let isOneWord: Bool
    /// What the words begin with, where that is all that makes them part.
    var beginning: [UInt8]?
    /// What an occurrence of a word counts; nothing where the word is not meant.
    let weight: (_ typed: [UInt8], _ key: [UInt8]) -> Float?
  }

  let articles: [Article]
  let tokens: [[Token]]
  let actors: [SearchActor]
  let isRead: (Int) -> Bool
  let kinship: SearchKinship
  /// The name of an actor that is being typed.
  var unfinishedName: String?
  let halves: [Float]
  /// The distinct words, and how many articles have each.
  let terms: [(typed: [UInt8], key: [UInt8], articles: Int)]

  init(
    _ articles: [Article], actors: [SearchActor] = [], kinship: SearchKinship = .all,
    isRead: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.articles = articles
    self.actors = actors
    self.kinship = kinship
    self.isRead = isRead
    var tokens = articles.map { article in
      let title = FoldedWords(article.title)
      let body = FoldedWords(utf8: article.text.utf8)
      func tokens(_ words: FoldedWords, from start: Int, isInTitle: Bool) -> [Token] {
        words.enumerated().map { place, word in
          Token(
            typed: TypedForm.of(words.surface(word)), key: Array(words.folded(word)),
            position: start + place, isInTitle: isInTitle)
        }
      }
      return tokens(title, from: 0, isInTitle: true)
        + tokens(body, from: title.count + 1, isInTitle: false)
    }
    let words = tokens.reduce(0) { $0 + $1.count }
    let average = max(1, Float(words) / Float(max(1, articles.count)))
    halves = tokens.map { tokens in
      let length = Float(LengthClass.words(LengthClass.of(tokens.count)))
      return 1.2 * (0.25 + 0.75 * length / average)
    }
    var numbers: [[UInt8]: Int] = [:]
    var terms: [(typed: [UInt8], key: [UInt8], articles: Int)] = []
    for article in tokens.indices {
      var seen: Set<Int> = []
      for (place, token) in tokens[article].enumerated() {
        let name = token.key + [0] + token.typed
        let term = numbers[name] ?? terms.count
        if term == terms.count {
          numbers[name] = term
          terms.append((token.typed, token.key, 0))
        }
        tokens[article][place].term = term
        if seen.insert(term).inserted { terms[term].articles += 1 }
      }
    }
    self.tokens = tokens
    self.terms = terms
  }

  /// Returns the score of each article that matches.
  func scores(_ query: Query) -> [Int: Float] {
    var found: [Int: Float] = [:]
    for (article, score) in self.score(query, inTitle: false).enumerated() {
      if let score { found[article] = score }
    }
    return found
  }

  typealias Scores = [Float?]

  private func score(_ query: Query, inTitle: Bool) -> Scores {
    switch query {
    case .word(let term): return whole(term, word(term), inTitle)
    case .prefix(let term): return score(prefix(term), inTitle)
    case .fuzzy(let term): return score(fuzzy(term), inTitle)
    case .phrase(let terms):
      let slots = terms.enumerated().map { quoted($1, .init($0, of: terms.count)) }
      return slots.count == 1 ? score(slots[0], inTitle) : phrase(slots, inTitle)
    case .phrasePrefix(let terms):
      let slots = terms.enumerated().map { place, term in
        place == terms.count - 1
          ? quotedBeginning(term) : quoted(term, .init(place, of: terms.count))
      }
      return phrase(slots, inTitle)
    case .joined(let terms):
      let slots = [behindParticles(terms[0])] + terms.dropFirst().map { folded($0.key) }
      let whole = terms.dropFirst().reduce(terms[0]) {
        QueryTerm(
          surface: $0.surface + $1.surface, key: $0.key + $1.key, range: $0.range)
      }
      let apart = phrase(slots, inTitle)
      guard Compounds.mayBeOne(terms) else { return apart }
      return any([apart, score(behindParticles(whole), inTitle)])
    case .inTitle(let inner): return score(inner, inTitle: true)
    case .filter(let filter):
      return articles.indices.map { passes(filter, $0) ? 0 : nil }
    case .all(let parts): return all(neighbours(parts, inTitle))
    case .any(let parts): return any(parts.map { score($0, inTitle: inTitle) })
    case .without(let part): return score(part, inTitle: inTitle).map { $0 == nil ? 0 : nil }
    }
  }

  private func all(_ parts: [Scores]) -> Scores {
    articles.indices.map { article in
      parts.reduce(Float?(0)) { sum, part in
        sum.flatMap { sum in part[article].map { sum + $0 } }
      }
    }
  }

  private func any(_ parts: [Scores]) -> Scores {
    articles.indices.map { article in
      let found = parts.compactMap { $0[article] }
      return found.isEmpty ? nil : found.reduce(0, +)
    }
  }

  private func neighbours(_ parts: [Query], _ inTitle: Bool) -> [Scores] {
    let pairs = zip(parts, parts.dropFirst()).map { together($0, $1) }
    return parts.indices.map { place in
      let added = (place > 0 ? pairs[place - 1] : []) + (place < pairs.count ? pairs[place] : [])
      switch parts[place] {
      case .word(let term): return whole(term, joined(word(term) + added), inTitle)
      case .prefix(let term): return score(joined(prefix(term) + added), inTitle)
      default: return score(parts[place], inTitle: inTitle)
      }
    }
  }

  func together(_ first: Query, _ second: Query) -> [Part] {
    guard kinship == .all, case .word(let left) = first else { return [] }
    switch second {
    case .word(let right): return Compounds.joined(left, right).map(behindParticles) ?? []
    case .prefix(let right): return Compounds.joined(left, right).map(prefix) ?? []
    default: return []
    }
  }

  /// Leaves out the beginnings that lie within another.
  private func joined(_ parts: [Part]) -> [Part] {
    parts.indices.filter { place in
      guard let beginning = parts[place].beginning else { return true }
      return !parts[..<place].contains { $0.beginning.map { beginning.starts(with: $0) } ?? false }
    }.map { parts[$0] }
  }

  private func whole(_ term: QueryTerm, _ parts: [Part], _ inTitle: Bool) -> Scores {
    guard kinship == .all else { return score(parts, inTitle) }
    return any(
      [score(parts, inTitle)]
        + Compounds.parts(of: term.key).map { first, second in
          let first = QueryTerm(surface: first, key: first, range: term.range)
          return phrase([behindParticles(first), folded(second)], inTitle)
        })
  }
}
