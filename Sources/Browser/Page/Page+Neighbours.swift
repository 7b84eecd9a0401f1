/// What lies below, above and beside what on a page.
extension Page {
  /// Whether the selected item stands beside others.
  var hasNeighbour: Bool { selection.map { setter.slots[$0].band != nil } ?? false }

  /// Returns the next item that leads somewhere: in a block of columns the next one of the same column,
  /// then what is below the block.
  mutating func itemBelow(_ item: Int) -> Int? {
    let slot = setter.slots[item]
    var next = item + 1
    var fallback: Int?
    while next < items.count || setMore() {
      guard next < items.count else { continue }
      let other = setter.slots[next]
      if slot.band == nil || other.band != slot.band {
        if let fallback { return fallback }
        if isLink(next) { return next }
      } else if isLink(next), other.lane == slot.lane {
        return next
      } else if isLink(next), other.strip == slot.strip + 1, other.position <= slot.position,
        fallback.map({ setter.slots[$0].position < other.position }) ?? true
      {
        fallback = next
      }
      next += 1
    }
    return fallback
  }

  /// Returns the item above that leads somewhere.
  func itemAbove(_ item: Int) -> Int? {
    let slot = setter.slots[item]
    var fallback: Int?
    for other in items[..<item].indices.reversed() where isLink(other) {
      let there = setter.slots[other]
      if slot.band == nil || there.band != slot.band {
        if let fallback { return fallback }
        guard let band = there.band else { return other }
        // From below one comes into the first of several columns.
        return items[...other].indices.last {
          setter.slots[$0].band == band && setter.slots[$0].strip == there.strip
            && setter.slots[$0].position == 0 && isLink($0)
        } ?? other
      } else if there.lane == slot.lane {
        return other
      } else if there.strip == slot.strip - 1, there.position <= slot.position,
        fallback.map({ setter.slots[$0].position < there.position }) ?? true
      {
        fallback = other
      }
    }
    return fallback
  }

  /// Returns an item of the nearest other column of the same block, at about the same height.
  func itemBeside(_ item: Int, forward: Bool) -> Int? {
    let slot = setter.slots[item]
    guard let band = slot.band else { return nil }
    let others = items.indices.filter {
      let other = setter.slots[$0]
      return other.band == band && isLink($0)
        && (forward ? other.lane > slot.lane : other.lane < slot.lane)
    }
    let lanes = others.map { setter.slots[$0].lane }
    guard let lane = forward ? lanes.min() : lanes.max() else { return nil }
    let inLane = others.filter { setter.slots[$0].lane == lane }
    return inLane.min {
      abs(setter.slots[$0].rows.lowerBound - slot.rows.lowerBound)
        < abs(setter.slots[$1].rows.lowerBound - slot.rows.lowerBound)
    }
  }
}
