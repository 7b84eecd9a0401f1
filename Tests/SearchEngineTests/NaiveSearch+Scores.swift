import IndexImage

@testable import SearchEngine

/// How well articles match a word or a phrase.
extension NaiveSearch {
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

  func score(_ parts: [Part], _ inTitle: Bool) -> Scores {
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
  func phrase(_ slots: [[Part]], _ inTitle: Bool) -> Scores {
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
