internal import Library

/// The facets that there is room for: of outlets, years and actors each the commonest.
struct FacetList {
  /// A row of the list.
  enum Row {
    case group(FacetChoice.Group)
    case facet(FacetCount)
    case blank
  }

  /// The rows.
  let rows: [Row]

  /// The facets among the rows.
  var facets: [FacetCount] {
    rows.compactMap { if case .facet(let facet) = $0 { facet } else { nil } }
  }

  /// Makes the list of as many facets as so many rows have room for, each group having its share.
  init(_ counts: [FacetCount], corpus: Corpus, rows room: Int) {
    let groups = FacetChoice.Group.allCases.map { group in
      (
        group,
        counts.filter { facet in
          guard facet.choice.group == group else { return false }
          // An actor that a newer snapshot no longer has cannot be named.
          if case .actor(let id) = facet.choice { return corpus.actor(id) != nil }
          return true
        }
      )
    }.filter { !$0.1.isEmpty }
    let spare = room - groups.count - max(0, groups.count - 1)
    var shares = groups.map { _ in 0 }
    var left = max(0, spare)
    while left > 0,
      let next = shares.indices.filter({ shares[$0] < groups[$0].1.count })
        .min(by: { shares[$0] < shares[$1] })
    {
      shares[next] += 1
      left -= 1
    }
    var rows: [Row] = []
    for ((group, facets), share) in zip(groups, shares) where share > 0 {
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.group(group))
      rows += Self.inOrder(facets.prefix(share), of: group).map(Row.facet)
    }
    self.rows = Array(rows.prefix(max(0, room)))
  }

  /// Years are looked through by time, the newest first.
  private static func inOrder(_ facets: ArraySlice<FacetCount>, of group: FacetChoice.Group)
    -> [FacetCount]
  {
    guard group == .years else { return Array(facets) }
    return facets.sorted { left, right in
      guard case .year(let first) = left.choice, case .year(let second) = right.choice else {
        return false
      }
      return first > second
    }
  }
}
