import ArabicText
import IndexImage
import SearchQuery

/// Says a query in the terms of an image.
struct Planner {
  let words: WordExpansion
  let filters: FilterSets

  /// Returns the plan of a query, narrowed by facets.
  func plan(_ query: Query, facets: [Facet] = []) -> Plan {
    let plan = plan(query, inTitle: false)
    return facets.isEmpty ? plan : .all([plan] + facets.map { .articles(filters.articles($0)) })
  }

  private func plan(_ query: Query, inTitle: Bool) -> Plan {
    switch query {
    case .word(let term): whole(term, words.word(term), inTitle)
    case .prefix(let term): placed(.word(words.prefix(term)), inTitle)
    case .fuzzy(let term): placed(.word(words.fuzzy(term)), inTitle)
    case .phrase(let terms): placed(phrase(terms), inTitle)
    case .phrasePrefix(let terms): placed(phrasePrefix(terms), inTitle)
    case .joined(let terms): placed(joined(terms), inTitle)
    case .inTitle(let inner): plan(inner, inTitle: true)
    case .filter(let filter): .articles(filters.articles(filter))
    case .all(let parts): .all(neighbours(parts, inTitle))
    case .any(let parts): .any(parts.map { plan($0, inTitle: inTitle) })
    case .without(let part): .without(plan(part, inTitle: inTitle))
    }
  }

  private func placed(_ plan: Plan, _ inTitle: Bool) -> Plan { inTitle ? .inTitle(plan) : plan }

  /// Words side by side; an occurrence of two neighbours written as one counts for both.
  private func neighbours(_ parts: [Query], _ inTitle: Bool) -> [Plan] {
    let pairs = zip(parts, parts.dropFirst()).map { words.written(together: $0, $1) }
    return parts.indices.map { place in
      let together = [place > 0 ? pairs[place - 1] : nil, place < pairs.count ? pairs[place] : nil]
      let added = together.compactMap { $0 }
      guard !added.isEmpty else { return plan(parts[place], inTitle: inTitle) }
      switch parts[place] {
      case .word(let term):
        return whole(term, words.joined(words.word(term), with: added), inTitle)
      case .prefix(let term):
        return placed(.word(words.joined(words.prefix(term), with: added)), inTitle)
      default: return plan(parts[place], inTitle: inTitle)
      }
    }
  }

  /// A word that is written as it is or, where it is a compound, as two.
  private func whole(_ term: QueryTerm, _ word: PlanWord, _ inTitle: Bool) -> Plan {
    let apart = words.writtenApart(term)
    let plan = placed(.word(word), inTitle)
    return apart.isEmpty ? plan : .any([plan] + apart.map { placed(.phrase($0), inTitle) })
  }

  private func phrase(_ terms: [QueryTerm]) -> Plan {
    let quoted = terms.enumerated().map { place, term in
      words.quoted(term, .init(place, of: terms.count))
    }
    return quoted.count == 1 ? .word(quoted[0]) : .phrase(quoted)
  }

  private func phrasePrefix(_ terms: [QueryTerm]) -> Plan {
    guard let last = terms.last else { return .nothing }
    let before = terms.dropLast().enumerated().map { place, term in
      words.quoted(term, .init(place, of: terms.count))
    }
    return .phrase(before + [words.quotedBeginning(last)])
  }

  /// Hyphenated words, apart or, where there is such a term, written as one.
  private func joined(_ terms: [QueryTerm]) -> Plan {
    guard let first = terms.first else { return .nothing }
    let parts = [words.behindParticles(first)] + terms.dropFirst().map { words.folded($0.key) }
    let phrase = parts.count == 1 ? Plan.word(parts[0]) : .phrase(parts)
    // 3.5 is no 35, but 1,000 is 1000.
    guard Compounds.mayBeOne(terms) else { return phrase }
    let whole = words.behindParticles(
      terms.dropFirst().reduce(first) { whole, term in
        QueryTerm(
          surface: whole.surface + term.surface, key: whole.key + term.key, range: whole.range)
      })
    return whole.sources.isEmpty ? phrase : .any([phrase, .word(whole)])
  }
}
