import ArabicText
import IndexImage
import SearchQuery

/// Says a query in the terms of an image.
struct Planner {
  let expansion: TermExpansion
  let filters: FilterSets

  /// From how many letters on a word that goes on is also looked for behind particles.
  static let leastLettersBehindParticles = 3
  /// What an occurrence of a word counts that goes on after what was typed.
  static let continuationWeight: Float = 0.7
  /// What such an occurrence counts behind a particle.
  static let behindParticlesWeight: Float = 0.6

  private var image: Image { expansion.image }
  private var takesKin: Bool { expansion.kinship == .all }

  /// Returns the plan of a query that facets narrow: of each sort of facet one must fit.
  func plan(_ query: Query, facets: [Facet]) -> Plan {
    let plan = plan(query, inTitle: false)
    guard !facets.isEmpty else { return plan }
    return .all([plan] + facets.map { .articles(filters.articles($0)) })
  }

  private func plan(_ query: Query, inTitle: Bool) -> Plan {
    switch query {
    case .word(let term): return whole(term, word(term), inTitle: inTitle)
    case .prefix(let term): return placed(.word(prefix(term)), inTitle)
    case .fuzzy(let term): return placed(.word(fuzzy(term)), inTitle)
    case .phrase(let terms): return placed(phrase(terms), inTitle)
    case .inTitle(let inner): return plan(inner, inTitle: true)
    case .filter(let filter): return .articles(filters.articles(filter))
    case .all(let parts): return all(parts, inTitle: inTitle)
    case .any(let parts): return .any(parts.map { plan($0, inTitle: inTitle) })
    case .without(let part): return .without(plan(part, inTitle: inTitle))
    }
  }

  private func placed(_ plan: Plan, _ inTitle: Bool) -> Plan { inTitle ? .inTitle(plan) : plan }

  /// Words that stand side by side; an occurrence of two neighbours written as one counts for both.
  private func all(_ parts: [Query], inTitle: Bool) -> Plan {
    var plans: [Plan] = []
    for (place, part) in parts.enumerated() {
      let before = place > 0 ? joined(parts[place - 1], part) : nil
      let after = place + 1 < parts.count ? joined(part, parts[place + 1]) : nil
      switch part {
      case .word(let term):
        plans.append(whole(term, union(word(term), before, after), inTitle: inTitle))
      case .prefix(let term):
        plans.append(placed(.word(union(prefix(term), before, nil)), inTitle))
      default: plans.append(plan(part, inTitle: inTitle))
      }
    }
    return .all(plans)
  }
}
