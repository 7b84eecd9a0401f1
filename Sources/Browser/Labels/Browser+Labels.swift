internal import CorpusModel
internal import Library
internal import Screen

extension Browser {
  /// Puts labels on all links in sight.
  mutating func labelLinks() {
    labels = LinkLabels(linksInSight())
    if labels == nil { notice = .noLinks }
  }

  /// Follows the label that is typed, or waits for its next letter; any other key takes the labels
  /// away.
  mutating func typeLabel(_ key: Key) {
    guard case .character(let scalar) = key, var labels else { return self.labels = nil }
    switch labels.type(scalar) {
    case .unfinished: self.labels = labels
    case .none: self.labels = nil
    case .follow(let target):
      self.labels = nil
      follow(target)
    }
  }

  /// Returns every link in sight once, with the cell that it begins in, in reading order.
  private func linksInSight() -> [(point: Point, isRightToLeft: Bool, target: Target)] {
    var links: [(point: Point, isRightToLeft: Bool, target: Target)] = []
    var seen: Set<Target> = []
    for row in 0..<size.rows {
      // A name in the text begins at its right, as all else does in the Arabic interface.
      for column in (0..<size.columns).reversed() {
        let point = Point(row: row, column: column)
        guard let target = target(at: point), !seen.contains(target) else { continue }
        seen.insert(target)
        links.append(link(to: target, at: point))
      }
    }
    return links
  }

  private func link(to target: Target, at point: Point) -> (
    point: Point, isRightToLeft: Bool, target: Target
  ) {
    // All the row's cells of the link, `point` being the rightmost.
    let cells = (0...point.column).reversed().map { Point(row: point.row, column: $0) }
      .prefix { self.target(at: $0) == target }
    guard let last = cells.last else { return (point, true, target) }
    if case .mention(let mention) = target {
      // A Latin name begins at its left.
      let start = spot.reader.article.map { corpus.mentions[$0][mention].range.start }
      let isReversed = cells.count > 1 && offset(at: last) == start
      return (isReversed ? last : point, !isReversed, target)
    }
    return language.isRightToLeft ? (point, true, target) : (last, false, target)
  }

  /// Returns which scalar of the open article is drawn on a cell.
  private func offset(at point: Point) -> Int? {
    spot.reader.panes.text.flatMap { TextView.offset(at: point, in: $0, of: spot.reader) }
  }
}
