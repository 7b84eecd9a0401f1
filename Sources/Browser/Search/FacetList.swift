internal import Library

/// The facets that there is room for: of outlets and actors the commonest, of years the newest; with the keys
/// one goes on to the others.
struct FacetList {
  /// A row of the list.
  enum Row {
    /// The heading of a group, and how many of it there is no room for.
    case group(FacetChoice.Group, left: Int)
    case facet(FacetCount)
    case blank
  }

  /// The rows.
  let rows: [Row]

  /// All facets of the groups that there is room for, in order.
  let facets: [FacetCount]

  /// Makes the list of as many facets as so many rows have room for, each group having its share, in which
  /// the selected one is.
  init(
    _ counts: [FacetCount], corpus: Corpus, rows room: Int, showing selected: FacetChoice? = nil
  ) {
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
    var all: [FacetCount] = []
    for ((group, facets), share) in zip(groups, shares) where share > 0 {
      let facets = Self.inOrder(facets, of: group)
      let place = facets.firstIndex { $0.choice == selected } ?? 0
      let first = max(0, place - (share - 1))
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.group(group, left: facets.count - share))
      rows += facets[first..<first + share].map(Row.facet)
      all += facets
    }
    self.rows = Array(rows.prefix(max(0, room)))
    self.facets = all
  }

  /// Years are looked through by time, the newest first.
  private static func inOrder(_ facets: [FacetCount], of group: FacetChoice.Group) -> [FacetCount] {
    guard group == .years else { return facets }
    return facets.sorted { left, right in
      guard case .year(let first) = left.choice, case .year(let second) = right.choice else {
        return false
      }
      return first > second
    }
  }
}
