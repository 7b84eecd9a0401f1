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
  private let halves: [Float]
  /// The distinct words, and how many articles have each.
  private let terms: [(typed: [UInt8], key: [UInt8], articles: Int)]

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

  private typealias Scores = [Float?]

  private func score(_ query: Query, inTitle: Bool) -> Scores {
    switch query {
    case .word(let term): return whole(term, word(term), inTitle)
    case .prefix(let term): return score(prefix(term), inTitle)
    case .fuzzy(let term): return score(fuzzy(term), inTitle)
    case .phrase(let terms):
      let slots = terms.enumerated().map { quoted($1, isFirst: $0 == 0) }
      return slots.count == 1 ? score(slots[0], inTitle) : phrase(slots, inTitle)
    case .joined(let terms):
      let slots = [behindParticles(terms[0])] + terms.dropFirst().map { folded($0.key) }
      let whole = terms.dropFirst().reduce(terms[0]) {
        QueryTerm(
          surface: $0.surface + $1.surface, key: $0.key + $1.key, range: $0.range)
      }
      return any([phrase(slots, inTitle), score(behindParticles(whole), inTitle)])
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

  private func together(_ first: Query, _ second: Query) -> [Part] {
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

  // Words.

  private func kin(_ term: QueryTerm, through farthest: Kinship) -> Part {
    let word = SearchWord(surface: term.surface, key: term.key)
    return Part(isOneWord: false) { typed, key in
      word.kinship(typed: typed[...], key: key[...]).flatMap {
        $0 <= farthest ? RankingWeights.kinship($0) : nil
      }
    }
  }

  private func word(_ term: QueryTerm) -> [Part] {
    kinship == .all ? [kin(term, through: .spelling)] : folded(term.key)
  }

  private func behindParticles(_ term: QueryTerm) -> [Part] {
    kinship == .all ? [kin(term, through: .particle)] : folded(term.key)
  }

  private func folded(_ wanted: [UInt8]) -> [Part] {
    [Part(isOneWord: false) { _, key in key == wanted ? 1 : nil }]
  }

  private func fuzzy(_ term: QueryTerm) -> [Part] {
    let word = word(term)[0]
    let letters = EditDistance.letters(term.key)
    let edits = kinship == .all ? EditDistance.most(forLetters: letters.count) : 1
    let weight = kinship == .all ? RankingWeights.kinship(.edited) : 1
    return [
      Part(isOneWord: false) { typed, key in
        word.weight(typed, key)
          ?? (EditDistance.isWithin(edits, letters, EditDistance.letters(key)) && key != term.key
            ? weight : nil)
      }
    ]
  }

  private func prefix(_ term: QueryTerm) -> [Part] {
    guard kinship == .all else {
      return [
        Part(isOneWord: true, beginning: term.key) { _, key in
          key.starts(with: term.key) ? 1 : nil
        }
      ]
    }
    let wanted = TypedForm.of(term.surface)
    return [
      Part(isOneWord: true, beginning: term.key) { _, key in
        key.starts(with: term.key) ? 0.7 : nil
      },
      Part(isOneWord: false) { typed, key in
        key == term.key ? (typed == wanted ? 1 : 0.9) - 0.7 : nil
      },
    ]
      + PrefixForms.behindParticles(of: term.key).map { form in
        Part(isOneWord: true, beginning: form) { _, key in key.starts(with: form) ? 0.6 : nil }
      }
  }

  private func quoted(_ term: QueryTerm, isFirst: Bool) -> [Part] {
    guard kinship == .all else { return folded(term.key) }
    let wanted = WordJudge.bareAlefs(TypedForm.of(term.surface))
    return [
      Part(isOneWord: false) { typed, _ in
        let form = WordJudge.bareAlefs(typed)
        if form == wanted { return RankingWeights.kinship(.typed) }
        let isBehind =
          isFirst && ["و", "ف"].contains { form == Array($0.utf8) + wanted }
        return isBehind ? RankingWeights.kinship(.particle) : nil
      }
    ]
  }

  // Scores.

  /// What each part of a word says of each distinct word.
  private func weights(_ parts: [Part]) -> [[Float?]] {
    parts.map { part in terms.map { part.weight($0.typed, $0.key) } }
  }

  private func rarity(_ weights: [[Float?]]) -> Float {
    let articles = terms.indices.reduce(0) { sum, term in
      weights.contains { $0[term] != nil } ? sum + terms[term].articles : sum
    }
    return Weighting.rarity(articles: articles, of: self.articles.count)
  }

  private func score(_ parts: [Part], _ inTitle: Bool) -> Scores {
    let weights = weights(parts)
    let rarity = rarity(weights)
    return articles.indices.map { article in
      var sum: Float = 0
      var isFound = false
      for (part, weights) in zip(parts, weights) {
        let met = tokens[article].filter { weights[$0.term] != nil }
        for group in Dictionary(grouping: met, by: { part.isOneWord ? 0 : $0.term }).values {
          let isThere = group.contains { $0.isInTitle }
          guard isThere || !inTitle else { continue }
          isFound = true
          sum += (weights[group[0].term] ?? 0) * (Float(group.count) + (isThere ? 2 : 0))
        }
      }
      return isFound ? rarity * sum / (sum + halves[article]) : nil
    }
  }

  /// A phrase is as near as its farthest word; the title counts as its nearest place there.
  private func phrase(_ slots: [[Part]], _ inTitle: Bool) -> Scores {
    let weights = slots.map(weights)
    let rarity = weights.reduce(Float(0)) { $0 + self.rarity($1) }
    return articles.indices.map { article in
      let tokens = tokens[article]
      var sum: Float = 0
      var best: Float = 0
      for (start, first) in tokens.enumerated() where start + slots.count <= tokens.count {
        let found = slots.indices.compactMap { slot -> Float? in
          let token = tokens[start + slot]
          guard token.position == first.position + slot else { return nil }
          return weights[slot].lazy.compactMap { $0[token.term] }.first
        }
        guard found.count == slots.count, let weight = found.min() else { continue }
        guard first.isInTitle || !inTitle else { continue }
        sum += weight
        if first.isInTitle { best = max(best, weight) }
      }
      guard sum > 0 else { return nil }
      sum += 2 * best
      return rarity * sum / (sum + halves[article])
    }
  }
}
